/** Questions on child protection plans. */
import { formatNumber, units } from "../../../core/unit.ts";
import { besideEngland, changeFrom, changeOf, levelOf, pointsFrom, wholeWords } from "./figures.ts";
import { questionRule, type QuestionRule } from "./question.ts";

const share = units.percent.prose;
/** What the share of enquiries beyond plans started leaves, of a hundred. */
const plansOf = (beyondPlans: number): string => formatNumber(100 - beyondPlans, 0);
const RECENT = 5;

export const planQuestions: readonly QuestionRule[] = [
  questionRule({
    id: "enquiries-to-plans",
    topic: "plans",
    distance: pointsFrom("section-47-without-plan-share"),
    least: 4,
    say: (area, side) => {
      const { here, there } = levelOf("section-47-without-plan-share", area)!;
      const fact = `For every 100 section 47 enquiries ${plansOf(here)} plans started, ${plansOf(there)} in England.`;
      return side === "more" ? `${fact} What follows the others?` : `${fact} Which concerns are handled without one?`;
    },
  }),
  questionRule({
    id: "repeat-plans",
    topic: "plans",
    distance: pointsFrom("repeat-plan-share"),
    least: 3,
    say: (area, side) => {
      const level = levelOf("repeat-plan-share", area)!;
      const { here, there } = level;
      const fact = `Of ${wholeWords(level, "new plans")} ${share(here)} are repeat plans, ${share(there)} in England.`;
      return side === "more"
        ? `${fact} What brings children back?`
        : `${fact} Do plans last, or do later concerns lead to other help?`;
    },
  }),
  questionRule({
    id: "long-plans",
    topic: "plans",
    weight: 0.9,
    distance: pointsFrom("long-plan-share"),
    least: 1.5,
    say: (area, side) => {
      if (side === "less") return null;
      const { here, there } = levelOf("long-plan-share", area)!;
      return `Of plans ${share(here)} have lasted two years or more, ${share(there)} in England. What keeps these plans in place?`;
    },
  }),
  questionRule({
    id: "plans-change",
    topic: "plans",
    weight: 0.95,
    distance: changeFrom("cpp-rate", RECENT),
    least: Math.log(1.2),
    say: (area, side) => {
      const change = changeOf("cpp-rate", area, RECENT)!;
      const fact = `Since ${change.from} the rate of children on a plan ${besideEngland(change)}.`;
      if (side === "more")
        return change.now > change.then ? `${fact} More harm, a lower threshold, or longer plans?` : null;
      return change.now < change.then ? `${fact} Is harm rarer, or is it met in other ways?` : null;
    },
  }),
];
