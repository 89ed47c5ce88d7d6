/** Questions on social workers, and on what assessments record. */
import type { Area } from "../../../core/area.ts";
import { units } from "../../../core/unit.ts";
import { dataOf } from "../../../data.ts";
import { hasFewChildren } from "../../few-children.ts";
import { widestNeed } from "../../widest-need.ts";
import { FEW_EVENTS } from "../../sentences.ts";
import { type Level, levelOf } from "./figures.ts";
import { questionRule, type QuestionRule } from "./question.ts";

const share = units.percent.prose;

/** A figure of the workforce beside England's, where there are enough social workers for one not to move it far. */
function staffing(id: string, area: Area): Level | null {
  const posts = dataOf("turnover-rate");
  const inPost = posts.at(area.id, posts.latest)?.denominator?.value ?? 0;
  return inPost < FEW_EVENTS ? null : levelOf(id, area);
}

function above(id: string): (area: Area) => number | null {
  return (area) => {
    const level = staffing(id, area);
    return level === null ? null : level.here - level.there;
  };
}

interface Staffing {
  readonly id: string;
  readonly least: number;
  readonly more: (level: Level) => string;
}

/** A low figure of these raises no question that the others do not. */
const STAFFING: readonly Staffing[] = [
  {
    id: "agency-rate",
    least: 4,
    more: ({ here, there }) =>
      `Of social workers ${share(here)} are agency workers, ${share(there)} in England. How often does a child’s social worker change?`,
  },
  {
    id: "vacancy-rate",
    least: 4,
    more: ({ here, there }) =>
      `Of social work posts ${share(here)} are vacant, ${share(there)} in England. How is the work of those posts covered?`,
  },
  {
    id: "turnover-rate",
    least: 3,
    more: ({ here, there }) =>
      `In a year ${share(here)} of social workers left, ${share(there)} in England. How often does a child’s social worker change?`,
  },
  {
    id: "caseload",
    least: 1.5,
    more: ({ here, there }) =>
      `Social workers hold ${units.cases.prose(here)} cases each on average, ${units.cases.prose(there)} in England. How are the most complex cases shared out?`,
  },
];

export const workforceQuestions: readonly QuestionRule[] = [
  ...STAFFING.map(({ id, least, more }) =>
    questionRule({
      id,
      topic: "workforce",
      weight: 0.85,
      distance: above(id),
      least,
      say: (area, side) => (side === "less" ? null : more(staffing(id, area)!)),
    }),
  ),
  {
    id: "few-workers",
    topic: "workforce",
    ask: (area) => {
      if (!hasFewChildren(area)) return null;
      const text = "With so few children, which services and posts are shared with other authorities?";
      return { id: "few-workers", topic: "workforce", strength: 0.8, text };
    },
  },
];

export const needsQuestions: readonly QuestionRule[] = [
  questionRule({
    id: "needs",
    topic: "needs",
    weight: 0.75,
    distance: (area) => {
      const need = widestNeed(area);
      return need === null ? null : need.here - need.there;
    },
    least: 5,
    say: (area, side) => {
      const { name, here, there } = widestNeed(area)!;
      return `Assessments record ${name} in ${share(here)} of cases (neighbours’ median ${share(there)}). Is there ${side} of it, or is it recorded ${side}?`;
    },
  }),
];
