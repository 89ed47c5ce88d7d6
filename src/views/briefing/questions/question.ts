/**
 * A question that the figures raise and cannot answer. A rule measures how far an authority stands from what is usual;
 * of all rules those are asked on which it stands further out than most others do.
 */
import type { Area } from "../../../core/area.ts";
import { authorities } from "../../../data.ts";

export type Topic = "care" | "enquiries" | "front door" | "plans" | "spending" | "workforce" | "needs" | "returns";

export interface Question {
  /** Names its rule. */
  readonly id: string;
  readonly topic: Topic;
  /** 0 to 1: the share of authorities that stand nearer to what is usual, times the weight of the rule. */
  readonly strength: number;
  /** What the figures say, and the question. */
  readonly text: string;
}

export interface QuestionRule {
  readonly id: string;
  readonly topic: Topic;
  /** The question, or null where the figures do not raise it. */
  readonly ask: (area: Area) => Question | null;
}

export interface Asking {
  readonly id: string;
  readonly topic: Topic;
  /** How much it matters beside other questions: 1 unless told. */
  readonly weight?: number;
  /** How far from what is usual, on any scale, with a sign; null where it cannot be told. */
  readonly distance: (area: Area) => number | null;
  /** Under this distance either way nothing is raised. */
  readonly least: number;
  /** What is said and asked, by the sign; null raises nothing. */
  readonly say: (area: Area, side: "more" | "less") => string | null;
}

/** A rule by how far out an authority stands among all. */
export function questionRule({ id, topic, weight = 1, distance, least, say }: Asking): QuestionRule {
  const nearer = shareNearer(distance);
  return {
    id,
    topic,
    ask: (area) => {
      const own = distance(area);
      if (own === null || Math.abs(own) < least) return null;
      const text = say(area, own > 0 ? "more" : "less");
      return text === null ? null : { id, topic, strength: weight * nearer(own), text };
    },
  };
}

/** The share of authorities whose distance is smaller; measured once. */
function shareNearer(distance: (area: Area) => number | null): (own: number) => number {
  let all: number[] | undefined;
  return (own) => {
    all ??= authorities.flatMap((area) => {
      const found = distance(area);
      return found === null ? [] : [Math.abs(found)];
    });
    return all.filter((one) => one < Math.abs(own)).length / all.length;
  };
}
