/** Questions on children looked after. */
import type { Area } from "../../../core/area.ts";
import { formatNumber } from "../../../core/unit.ts";
import { movement, partWords } from "../../../core/words.ts";
import { dataOf } from "../../../data.ts";
import { hasFewChildren } from "../../few-children.ts";
import { residualsFor } from "../../residuals.ts";
import { cellAt } from "../../series.ts";
import { besideEngland, changeFrom, changeOf } from "./figures.ts";
import { underPeak } from "./peak.ts";
import { questionRule, type QuestionRule } from "./question.ts";

/** How the rate of starts moved since a year, as a share; null before the first year of starts. */
function startsSince(area: Area, year: number): number | null {
  const data = dataOf("cla-started-rate");
  const [then, now] = [year, data.latest].map((at) => cellAt(data, area, at).value);
  return then == null || now == null || then === 0 ? null : now / then - 1;
}

/** What is asked of a fall depends on whether fewer children start: the figures tell that, and not why. */
function fallQuestion(area: Area, year: number): string {
  const starts = startsSince(area, year);
  if (starts === null) return ". Are fewer children entering care, or are more leaving?";
  const words = `; since then starts ${movement(1, 1 + starts)}.`;
  return starts <= FEWER_STARTS
    ? `${words} Less need, earlier help, or a higher threshold?`
    : `${words} Who is leaving care, and where to?`;
}

/** From this change on, fewer starts are a part of the answer. */
const FEWER_STARTS = -0.1;

/** Of the two indices the ratio that is nearer to 1; null where they disagree or chance could explain it. */
function beyond(area: Area): number | null {
  const found = residualsFor("cla-rate", area).map(({ residual }) => residual);
  if (found.length === 0) return null;
  const high = found.every(({ lower }) => lower !== null && lower > 1);
  const low = found.every(({ upper }) => upper !== null && upper < 1);
  if (!high && !low) return null;
  return (high ? Math.min : Math.max)(...found.map(({ ratio }) => Math.log(ratio)));
}

/** "1.64 to 2.21 times", or "0.74 times" */
function timesWords(area: Area): string {
  const two = (value: number) => formatNumber(value, 2);
  const ratios = residualsFor("cla-rate", area)
    .map(({ residual }) => residual.ratio)
    .toSorted((a, b) => a - b)
    .map(two);
  return `${[...new Set(ratios)].join(" to ")} times`;
}

const RECENT = 5;

export const careQuestions: readonly QuestionRule[] = [
  questionRule({
    id: "care-fall",
    topic: "care",
    distance: (area) => underPeak("cla-rate", area)?.fall ?? null,
    least: 0.1,
    say: (area) => {
      const { year, fall } = underPeak("cla-rate", area)!;
      return `The looked-after rate is ${partWords(fall)} below its peak of ${year}${fallQuestion(area, year)}`;
    },
  }),
  questionRule({
    id: "care-rise",
    topic: "care",
    distance: changeFrom("cla-rate", RECENT),
    least: 0.1,
    say: (area, side) => {
      const change = changeOf("cla-rate", area, RECENT)!;
      if (side === "less" || change.now <= change.then) return null;
      return `Since ${change.from} the looked-after rate ${besideEngland(change)}. More need, a lower threshold, or longer stays?`;
    },
  }),
  questionRule({
    id: "care-deprivation",
    topic: "care",
    weight: 0.8,
    distance: beyond,
    least: Math.log(1.15),
    say: (area, side) => {
      const fact = `The looked-after rate is ${timesWords(area)} what deprivation alone would suggest.`;
      return side === "more"
        ? `${fact} What else accounts for it?`
        : `${fact} Is need lower, help earlier, or the threshold higher?`;
    },
  }),
  {
    id: "care-withheld",
    topic: "care",
    ask: (area) => {
      const data = dataOf("cla-rate");
      if (!hasFewChildren(area) || cellAt(data, area, data.latest).value !== null) return null;
      const text = "DfE gives no number of children looked after. Who finds a home for a child when one is needed?";
      return { id: "care-withheld", topic: "care", strength: 0.9, text };
    },
  },
];
