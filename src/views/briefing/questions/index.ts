/** The registry of questions, and the three that a briefing asks. */
import type { Area } from "../../../core/area.ts";
import { careQuestions } from "./care.ts";
import { frontDoorQuestions } from "./front-door.ts";
import { planQuestions } from "./plans.ts";
import type { Question, QuestionRule } from "./question.ts";
import { returnsQuestions } from "./returns.ts";
import { spendingQuestions } from "./spending.ts";
import { needsQuestions, workforceQuestions } from "./workforce.ts";

export const questionRules: readonly QuestionRule[] = [
  ...careQuestions,
  ...frontDoorQuestions,
  ...planQuestions,
  ...spendingQuestions,
  ...workforceQuestions,
  ...needsQuestions,
  ...returnsQuestions,
];

const QUESTIONS = 3;

/** The three strongest questions on different topics, in the order of the registry. */
export function questionsFor(area: Area): Question[] {
  const asked = questionRules.flatMap(({ ask }) => ask(area) ?? []).toSorted((a, b) => b.strength - a.strength);
  const chosen = asked
    .filter(({ topic }, i) => asked.findIndex((one) => one.topic === topic) === i)
    .slice(0, QUESTIONS);
  const order = (id: string) => questionRules.findIndex((rule) => rule.id === id);
  return chosen.toSorted((a, b) => order(a.id) - order(b.id));
}
