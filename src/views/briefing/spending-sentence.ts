import type { Area } from "../../core/area.ts";
import { financialYear } from "../../core/period.ts";
import { percentChange, units } from "../../core/unit.ts";
import { movement, uncapital } from "../../core/words.ts";
import { dataOf, england } from "../../data.ts";
import { figuresOf, seriesOf } from "../series.ts";
import { hasLastYearJump, shiftFinding } from "../spending.ts";

const PAIR = ["spend-statutory", "spend-non-statutory"] as const;

/** First and last figure of an area, or its figures of two years. */
function endsOf(id: (typeof PAIR)[number], area: Area, years?: readonly [number, number]) {
  const figures = figuresOf(seriesOf(dataOf(id), area, "place"));
  const ends = years === undefined ? [figures[0], figures.at(-1)] : years.map((y) => figures.find(([at]) => at === y));
  const [first, last] = ends;
  return first === undefined || last === undefined
    ? null
    : { from: first[0], to: last[0], then: first[1], now: last[1] };
}

/** First and last year in which an area has spending: those in which England stands beside it. */
export function spendingYears(area: Area): readonly number[] {
  const span = endsOf(PAIR[0], area);
  return span === null ? [] : [...new Set([span.from, span.to])];
}

/** How spending on each child moved after inflation, in words for any authority, with England's change behind it. */
export function spendingSentence(area: Area): string {
  const span = endsOf(PAIR[0], area);
  if (span === null || span.from === span.to) return `${shiftFinding(area)}.`;
  if (hasLastYearJump(area)) return `After inflation, ${uncapital(shiftFinding(area))}.`;
  const years = [span.from, span.to] as const;
  const [statutory, other] = PAIR.map((id) => endsOf(id, area, years)!);
  const all = PAIR.map((id) => endsOf(id, england, years)!).map(({ then, now }) => percentChange(now / then - 1));
  const { latest } = dataOf(PAIR[0]);
  const since = span.to === latest ? "Since" : "From";
  const until = span.to === latest ? "" : ` to ${financialYear(span.to)}`;
  const missing = span.to === latest ? "" : ` No return gives ${financialYear(latest)}.`;
  return `${since} ${financialYear(span.from)}${until}, after inflation, statutory spending a child ${moved(statutory!)}; non-statutory ${moved(other!)} (England ${all.join(", ")}).${missing}`;
}

/** "rose 83% to £2,580"; "hardly changed, at £459". */
function moved({ then, now }: { readonly then: number; readonly now: number }): string {
  const words = movement(then, now).replace(" by ", " ");
  return `${words}${words.includes("%") ? " to" : ", at"} ${units.pounds.prose(now)}`;
}
