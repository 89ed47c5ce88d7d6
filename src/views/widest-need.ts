import type { Area } from "../core/area.ts";
import { dataOf } from "../data.ts";
import { cellAt } from "./series.ts";
import { neighboursMedian } from "./standing.ts";

/** Needs that a finding may name: each assessment is counted once at most, so that the figure is a share. */
const NAMED = {
  "parental-domestic-abuse-share": "domestic abuse of a parent",
  "parental-mental-health-share": "a parent’s mental health",
  "child-mental-health-share": "the child’s mental health",
  "emotional-abuse-share": "emotional abuse",
  "neglect-share": "neglect",
} as const;

/** Under this many assessments a share of them is chance. */
const FEW_ASSESSMENTS = 50;

export interface Need {
  readonly name: string;
  readonly here: number;
  /** Median of the neighbours. */
  readonly there: number;
}

/** The factor on which assessments here differ most, in points, from the neighbours' median; null where none can be told. */
export function widestNeed(area: Area): Need | null {
  const gaps = Object.entries(NAMED).flatMap(([id, name]) => {
    const data = dataOf(id);
    const here = cellAt(data, area, data.latest).value;
    const assessments = data.at(area.id, data.latest)?.denominator?.value ?? 0;
    const { cell, of } = neighboursMedian(data, area, data.latest);
    if (here === null || cell.value === null || of < 5 || assessments < FEW_ASSESSMENTS) return [];
    return [{ name, here, there: cell.value, distance: Math.abs(here - cell.value) }];
  });
  return gaps.toSorted((a, b) => b.distance - a.distance)[0] ?? null;
}
