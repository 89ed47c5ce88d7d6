/** The authorities of one gradient: those with a figure and a score, in order of deprivation. */
import type { Area } from "../core/area.ts";
import { allData, areaOf, type IndicatorData } from "../data.ts";
import type { Ordered } from "../stats/gradient-measures.ts";
import type { DeprivationIndex } from "./indices.ts";

export const GROUPS = ["all", "outside-london"] as const;
export type Group = (typeof GROUPS)[number];

const LONDON = "E12000007";
export const isLondon = (area: Area): boolean => area.region === LONDON;

/** With fewer there is no gradient to speak of. */
export const LEAST_AUTHORITIES = 100;

/** Indicators that gradients are computed of. */
export const gradedData = (): readonly IndicatorData[] =>
  allData.filter(({ indicator }) => ["demand", "thresholds", "spending"].includes(indicator.family));

export interface Placed {
  readonly area: Area;
  readonly score: number;
  readonly value: number;
  /** of the indicator's own denominator */
  readonly weight: number;
}

/** Authorities with a figure in a year, and a score of the index, most deprived first; and those with a figure alone. */
export function placedAuthorities(
  data: IndicatorData,
  year: number,
  index: DeprivationIndex,
): { readonly placed: readonly Placed[]; readonly withoutScore: readonly Area[] } {
  const withFigure = data.observations.flatMap((o) => {
    const area = areaOf(o.area);
    const weight = o.denominator?.value ?? 0;
    if (o.year !== year || area.level !== "authority" || o.value.value === null || weight <= 0) return [];
    return [{ area, value: o.value.value, weight, score: index.scoreOf(o.area) }];
  });
  const rank = ({ area }: Placed) => index.rankOf(area.id) ?? 0;
  return {
    placed: withFigure
      .flatMap((one): Placed[] => (one.score === null ? [] : [{ ...one, score: one.score }]))
      .toSorted((a, b) => b.score - a.score || rank(a) - rank(b) || (a.area.id < b.area.id ? -1 : 1)),
    withoutScore: withFigure.filter(({ score }) => score === null).map(({ area }) => area),
  };
}

export const inGroup = (placed: readonly Placed[], group: Group): readonly Placed[] =>
  group === "all" ? placed : placed.filter(({ area }) => !isLondon(area));

export const asOrdered = (placed: readonly Placed[]): Ordered => ({
  scores: Float64Array.from(placed, ({ score }) => score),
  values: Float64Array.from(placed, ({ value }) => value),
  weights: Float64Array.from(placed, ({ weight }) => weight),
});
