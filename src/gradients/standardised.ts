/**
 * The weaker test of the inverse intervention law: what was counted in each authority over what the neighbourhoods its
 * children live in would give, at the rates of a study of 18 authorities in 2015.
 */
import type { Area } from "../core/area.ts";
import { areaOf, childrenByTenth, dataOf, neighbourhoodRates } from "../data.ts";
import type { Interval } from "../stats/interval.ts";
import { ratioInterval } from "../stats/poisson.ts";
import { tenthScore } from "../stats/ratio-slope.ts";
import { standardise } from "../stats/standardise.ts";

/** Indicators whose rates by neighbourhood the study printed. */
export const STANDARDISED = ["cla-rate", "cpp-rate"] as const;
export type StandardisedId = (typeof STANDARDISED)[number];

export interface StandardisedPlace {
  readonly area: Area;
  readonly children: readonly number[];
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number;
  readonly interval: Interval;
  /** per 10,000 children, as published here */
  readonly rate: number;
  /** Score of the tenths of its neighbourhoods: higher is more deprived. */
  readonly deprivation: number;
}

/**
 * Children by tenth of an authority. One that was divided since has those of its parts; one whose boundary changed
 * otherwise has none.
 */
export function tenthsOf(area: Area): readonly number[] | null {
  const own = childrenByTenth(area.id);
  if (own !== null) return own;
  if (area.successors.length === 0 || area.successors.some(({ kind }) => kind !== "split")) return null;
  const parts = area.successors.map((link) => childrenByTenth(link.area));
  if (parts.includes(null)) return null;
  return parts.reduce<number[]>((sum, part) => part!.map((n, i) => n + (sum[i] ?? 0)), []);
}

/** Authorities with a count in a year, standardised; and those with one whose neighbourhoods are not known. */
export function standardisedOf(
  id: StandardisedId,
  year: number,
  steepness = 1,
): { readonly places: readonly StandardisedPlace[]; readonly without: readonly Area[] } {
  const counted = dataOf(id).observations.flatMap((o) => {
    const area = areaOf(o.area);
    if (o.year !== year || area.level !== "authority" || o.numerator?.value == null || o.value.value === null)
      return [];
    return [{ area, observed: o.numerator.value, rate: o.value.value, children: tenthsOf(area) }];
  });
  const known = counted.flatMap((one) => (one.children === null ? [] : [{ ...one, children: one.children }]));
  const { places } = standardise(known, neighbourhoodRates(id), steepness);
  return {
    places: known.map((one, i) => ({
      ...one,
      ...places[i]!,
      interval: ratioInterval(one.observed, places[i]!.expected),
      deprivation: tenthScore(one.children),
    })),
    without: counted.filter(({ children }) => children === null).map(({ area }) => area),
  };
}
