/** The social gradient of every indicator and year, by every index, with intervals. */
import { resamples } from "../stats/bootstrap.ts";
import type { GradientMeasure } from "../stats/gradient.ts";
import { measuredGradient } from "../stats/gradient-measures.ts";
import type { IndicatorData } from "../data.ts";
import {
  asOrdered,
  gradedData,
  GROUPS,
  inGroup,
  LEAST_AUTHORITIES,
  placedAuthorities,
  type Group,
} from "./authorities.ts";
import { cached } from "./cache.ts";
import { deprivationIndices } from "./indices.ts";

export interface GradientRow {
  readonly indicator: string;
  readonly year: number;
  readonly index: string;
  readonly group: Group;
  readonly measure: GradientMeasure;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** authorities */
  readonly n: number;
}

const DRAWS = 1_000;
const SEED = 0.2025;
const drawsBySize = new Map<number, readonly Uint16Array[]>();

/** The same draws for every gradient of as many authorities. */
export function drawsOf(size: number): readonly Uint16Array[] {
  const found = drawsBySize.get(size) ?? resamples(size, DRAWS, SEED);
  drawsBySize.set(size, found);
  return found;
}

/** Every measure of one indicator's year by every index, all authorities and those outside London. */
export function gradientsOf(data: IndicatorData, year: number): readonly GradientRow[] {
  return deprivationIndices.flatMap((index) => {
    const { placed } = placedAuthorities(data, year, index);
    return GROUPS.flatMap((group) => {
      const members = inGroup(placed, group);
      if (members.length < LEAST_AUTHORITIES) return [];
      return measuredGradient(asOrdered(members), drawsOf(members.length)).map(
        ({ measure, value, interval }): GradientRow => ({
          indicator: data.indicator.id,
          year,
          index: index.id,
          group,
          measure,
          value,
          lower: interval?.lower ?? null,
          upper: interval?.upper ?? null,
          n: members.length,
        }),
      );
    });
  });
}

let all: readonly GradientRow[] | undefined;

/** Of every graded indicator and year: computed once for the content of the project. */
export function allGradients(): readonly GradientRow[] {
  all ??= cached("gradients", () =>
    gradedData().flatMap((data) => data.years.flatMap((year) => gradientsOf(data, year))),
  );
  return all;
}
