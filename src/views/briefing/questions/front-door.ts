/** Questions on referrals and on section 47 enquiries. */
import { units } from "../../../core/unit.ts";
import { partWords } from "../../../core/words.ts";
import { underPeak } from "./peak.ts";
import { besideEngland, changeFrom, changeOf, levelOf, pointsFrom, wholeWords } from "./figures.ts";
import { questionRule, type QuestionRule } from "./question.ts";

const share = units.percent.prose;

export const frontDoorQuestions: readonly QuestionRule[] = [
  questionRule({
    id: "enquiries-fall",
    topic: "enquiries",
    distance: (area) => underPeak("section-47-rate", area)?.fall ?? null,
    least: 0.3,
    say: (area) => {
      const { year, fall } = underPeak("section-47-rate", area)!;
      return `The rate of section 47 enquiries is ${partWords(fall)} below its peak of ${year}. What changed where referrals arrive, and how is it checked?`;
    },
  }),
  questionRule({
    id: "enquiries-rise",
    topic: "enquiries",
    distance: changeFrom("section-47-rate"),
    least: Math.log(1.2),
    say: (area, side) => {
      const change = changeOf("section-47-rate", area)!;
      if (side === "less" || change.now <= change.then) return null;
      return `Since ${change.from} the rate of section 47 enquiries ${besideEngland(change)}. Did need, the threshold or recording change?`;
    },
  }),
  questionRule({
    id: "re-referrals",
    topic: "front door",
    distance: pointsFrom("re-referrals-share"),
    least: 3,
    say: (area, side) => {
      const level = levelOf("re-referrals-share", area)!;
      const { here, there } = level;
      const fact = `Of ${wholeWords(level, "referrals")} ${share(here)} came within a year of an earlier one, ${share(there)} in England.`;
      return side === "more"
        ? `${fact} What brings families back?`
        : `${fact} Does help last, or do families who come back reach help by another way?`;
    },
  }),
  questionRule({
    id: "not-in-need",
    topic: "front door",
    weight: 0.95,
    distance: pointsFrom("not-in-need-share"),
    least: 5,
    say: (area, side) => {
      const level = levelOf("not-in-need-share", area)!;
      const { here, there } = level;
      const fact = `Of ${wholeWords(level, "referrals")} ${share(here)} were assessed and found not in need, ${share(there)} in England.`;
      return side === "more"
        ? `${fact} What help do those families get?`
        : `${fact} How are referrals sifted before an assessment?`;
    },
  }),
  questionRule({
    id: "no-further-action",
    topic: "front door",
    weight: 0.95,
    distance: pointsFrom("no-further-action-share"),
    least: 5,
    say: (area, side) => {
      // Where decisions come before a referral is recorded there is almost none: that raises nothing.
      if (side === "less") return null;
      const level = levelOf("no-further-action-share", area)!;
      const { here, there } = level;
      return `Of ${wholeWords(level, "referrals")} ${share(here)} ended with no further action, ${share(there)} in England. Who decides, and what are families told?`;
    },
  }),
  questionRule({
    id: "referrals-change",
    topic: "front door",
    weight: 0.95,
    distance: changeFrom("referrals-rate"),
    least: Math.log(1.2),
    say: (area, side) => {
      const change = changeOf("referrals-rate", area)!;
      const fact = `Since ${change.from} the rate of referrals ${besideEngland(change)}.`;
      if (side === "more")
        return change.now > change.then ? `${fact} More concerns, or more of them recorded as referrals?` : null;
      return change.now < change.then ? `${fact} Fewer concerns, or more decided before they are recorded?` : null;
    },
  }),
];
