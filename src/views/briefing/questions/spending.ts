/** Questions on what is spent. */
import { financialYear } from "../../../core/period.ts";
import { movement } from "../../../core/words.ts";
import { dataOf } from "../../../data.ts";
import { hasFewChildren } from "../../few-children.ts";
import { cellAt } from "../../series.ts";
import { hasLastYearJump } from "../../spending.ts";
import { besideEngland, changeFrom, changeOf } from "./figures.ts";
import { questionRule, type QuestionRule } from "./question.ts";
import type { Area } from "../../../core/area.ts";

/** A change that is no trend: of few children, or through a year in which the return jumped. */
const isTrend = (area: Area) => !hasFewChildren(area) && !hasLastYearJump(area);
const trendOf = (id: string) => (area: Area) => (isTrend(area) ? changeFrom(id)(area) : null);

export const spendingQuestions: readonly QuestionRule[] = [
  questionRule({
    id: "non-statutory-change",
    topic: "spending",
    distance: trendOf("spend-non-statutory"),
    least: 0.15,
    say: (area, side) => {
      const change = changeOf("spend-non-statutory", area)!;
      const fact = `Since ${financialYear(change.from)} non-statutory spending a child ${besideEngland(change)} in real terms.`;
      if (side === "more") return change.now >= change.then ? `${fact} What does it pay for?` : null;
      return change.now < change.then ? `${fact} What changed, the services or how they are recorded?` : null;
    },
  }),
  questionRule({
    id: "statutory-change",
    topic: "spending",
    distance: trendOf("spend-statutory"),
    least: 0.15,
    say: (area, side) => {
      const change = changeOf("spend-statutory", area)!;
      const fact = `Since ${financialYear(change.from)} statutory spending a child ${besideEngland(change)} in real terms.`;
      return side === "more"
        ? `${fact} Is it more care, dearer care, or both?`
        : `${fact} What accounts for the difference?`;
    },
  }),
  {
    id: "spending-jump",
    topic: "spending",
    ask: (area) => {
      const data = dataOf("spend-statutory");
      const [then, now] = [data.latest - 1, data.latest].map((year) => cellAt(data, area, year).value);
      if (!hasLastYearJump(area) || then == null || now == null) return null;
      const text = `In ${financialYear(data.latest)} alone statutory spending a child ${movement(then, now)} in real terms. Did spending change, or what the return holds?`;
      return { id: "spending-jump", topic: "spending", strength: 0.98, text };
    },
  },
  {
    id: "spending-missing",
    topic: "spending",
    ask: (area) => {
      const data = dataOf("spend-statutory");
      if (cellAt(data, area, data.latest).status !== "not-returned") return null;
      const text = `There is no return of spending for ${financialYear(data.latest)}. What was spent, and when will it be published?`;
      return { id: "spending-missing", topic: "spending", strength: 0.98, text };
    },
  },
];
