/** Findings over the later sections of a profile. */
import type { Area } from "../core/area.ts";
import { formatNumber } from "../core/unit.ts";
import { capital } from "../core/words.ts";
import { authorities, dataOf, england, type IndicatorData } from "../data.ts";
import { compared } from "./sentences.ts";
import { cellAt } from "./series.ts";
import { neighboursMedian } from "./standing.ts";

/** Needs that a finding may name, as they stand in a sentence. */
const NAMED = {
  "domestic-abuse-share": "domestic abuse",
  "parental-mental-health-share": "a parent’s mental health",
  "child-mental-health-share": "the child’s mental health",
  "emotional-abuse-share": "emotional abuse",
  "neglect-share": "neglect",
  "drug-misuse-share": "drug misuse",
  "alcohol-misuse-share": "alcohol misuse",
} as const;

/** The factor on which assessments here differ most from the neighbours' median. */
export function needsFinding(area: Area): string {
  const gaps = Object.entries(NAMED).flatMap(([id, name]) => {
    const data = dataOf(id);
    const here = cellAt(data, area, data.latest).value;
    const { cell, of } = neighboursMedian(data, area, data.latest);
    return here === null || cell.value === null || of < 5
      ? []
      : [
          {
            name,
            here,
            there: cell.value,
            nested: data.indicator.interval !== null,
            distance: Math.abs(here - cell.value),
          },
        ];
  });
  const widest = gaps.toSorted((a, b) => b.distance - a.distance)[0];
  if (widest === undefined) return "What assessments record, where there is a figure";
  const whole = (value: number) => `${formatNumber(value, 0)}%`;
  const per = widest.nested
    ? (value: number) => `in ${whole(value)} of assessments`
    : (value: number) => `${formatNumber(value, 0)} times in every 100 assessments`;
  const there = widest.nested ? whole(widest.there) : formatNumber(widest.there, 0);
  return `${capital(widest.name)} is recorded ${per(widest.here)}; the neighbours’ median is ${there}`;
}

/** Caseload beside England's; without one, the first measure there is. */
export function workforceFinding(area: Area): string {
  const data = dataOf("caseload");
  const here = cellAt(data, area, data.latest);
  if (here.value === null) return `No caseload is published for ${area.inText}`;
  const there = cellAt(data, england, data.latest).value!;
  const subject =
    here.status === "joint-return"
      ? `Together with its partner, ${area.inText} has`
      : `Social workers in ${area.inText} hold`;
  return `${subject} ${formatNumber(here.value, 1)} cases each on average, ${compared(here.value, there)} England’s ${formatNumber(there, 1)}`;
}

/** Whether a tenth of authorities or more have no figure in the latest year: the middle is then only theirs that have. */
function manyMissing(data: IndicatorData): boolean {
  const cells = authorities.map((area) => cellAt(data, area, data.latest));
  return cells.filter((cell) => cell.value === null).length > cells.length / 10;
}

/** The middle authority then and now, with its peak between: over the columns of dots. */
export function medianFinding(
  data: IndicatorData,
  medians: readonly { year: number; value: number }[],
  say: (value: number) => string,
): string {
  const middle = manyMissing(data) ? "Of those with a figure, the middle authority’s" : "The middle authority’s";
  const first = medians[0]!;
  const last = medians.at(-1)!;
  const peak = medians.reduce((a, b) => (b.value > a.value ? b : a));
  const what =
    data.indicator.unit === "children"
      ? "number"
      : data.indicator.unit === "per10k"
        ? "rate"
        : data.indicator.unit === "percent"
          ? "share"
          : "figure";
  if (say(first.value) === say(last.value))
    return `${middle} ${what} is ${say(last.value)}, as it was in ${first.year}`;
  const verb = last.value > first.value ? "rose" : "fell";
  if (peak.year === last.year || peak.year === first.year)
    return `${middle} ${what} ${verb} from ${say(first.value)} in ${first.year} to ${say(last.value)} in ${last.year}`;
  const move = peak.value > first.value * 1.05 && peak.value > last.value * 1.02;
  return move
    ? `${middle} ${what} rose from ${say(first.value)} in ${first.year} to ${say(peak.value)} in ${peak.year}, and is now ${say(last.value)}`
    : `${middle} ${what} ${verb} from ${say(first.value)} in ${first.year} to ${say(last.value)} in ${last.year}`;
}
