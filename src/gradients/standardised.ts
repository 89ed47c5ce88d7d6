/**
 * The weaker test of the inverse intervention law: what was counted in each authority over what the neighbourhoods its
 * children live in would give, at the rates of a study of 18 authorities in 2015.
 */
import { deviation, mean } from "d3";
import type { Area } from "../core/area.ts";
import { areaOf, childrenByTenth, dataOf, neighbourhoodRates } from "../data.ts";
import type { Interval } from "../stats/interval.ts";
import { weightedLine } from "../stats/line.ts";
import { ratioInterval, Z95 } from "../stats/poisson.ts";
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
  /** Mean tenth of its children's neighbourhoods, turned: −1 where all live in the most deprived, −10 in the least. */
  readonly deprivation: number;
}

/**
 * Children by tenth of an authority. One that was divided since has those of its parts; one whose boundary changed
 * otherwise has none.
 */
function tenthsOf(area: Area): readonly number[] | null {
  const own = childrenByTenth(area.id);
  if (own !== null) return own;
  if (area.successors.length === 0 || area.successors.some(({ kind }) => kind !== "split")) return null;
  const parts = area.successors.map((link) => childrenByTenth(link.area));
  if (parts.includes(null)) return null;
  return parts.reduce<number[]>((sum, part) => part!.map((n, i) => n + (sum[i] ?? 0)), []);
}

function deprivationOfTenths(children: readonly number[]): number {
  const all = children.reduce((a, b) => a + b, 0);
  return -children.reduce((total, n, i) => total + n * (i + 1), 0) / all;
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
      deprivation: deprivationOfTenths(one.children),
    })),
    without: counted.filter(({ children }) => children === null).map(({ area }) => area),
  };
}

/** How a ratio changes with a standard deviation of deprivation: a factor, with its 95% interval. */
export interface RatioSlope {
  readonly factor: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** The line of ln(ratio) on standardised deprivation, each authority once; those with none are left out. */
export function slopeOf(places: readonly Pick<StandardisedPlace, "ratio" | "deprivation">[]): RatioSlope {
  const used = places.filter(({ ratio }) => ratio > 0);
  const centre = mean(used, ({ deprivation }) => deprivation)!;
  const spread = deviation(used, ({ deprivation }) => deprivation)!;
  const line = weightedLine(
    used.map(({ ratio, deprivation }) => ({ x: (deprivation - centre) / spread, y: Math.log(ratio), weight: 1 })),
  );
  // The error of the slope: that of the line one standard deviation from the mean, without that at the mean.
  const error = Math.sqrt(line.errorAt(1) ** 2 - line.errorAt(0) ** 2);
  const [low, high] = [line.slope - Z95 * error, line.slope + Z95 * error];
  return { factor: Math.exp(line.slope), lower: Math.exp(low), upper: Math.exp(high), n: used.length };
}
