/** How far apart authorities are, by indicator and year, and how much of it deprivation accounts for. */
import { areaOf, type IndicatorData } from "../data.ts";
import { percentileInterval } from "../stats/bootstrap.ts";
import { percentileRatio, varianceExplained, weightedVariation } from "../stats/variation.ts";
import { asOrdered, gradedData, LEAST_AUTHORITIES, placedAuthorities } from "./authorities.ts";
import { cached } from "./cache.ts";
import { drawsOf } from "./gradients.ts";
import { indexOf } from "./indices.ts";
import { RESIDUAL_INDICES } from "./residuals.ts";

export interface VariationRow {
  readonly indicator: string;
  readonly year: number;
  /** highest, lowest, p90_p10, weighted_cv, r2_… */
  readonly measure: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
}

/** A statistic of so many authorities with its bootstrap interval; null where it is not a number. */
function measured(n: number, statistic: (sample?: Uint16Array) => number) {
  const value = statistic();
  if (!Number.isFinite(value)) return null;
  const interval = percentileInterval(Float64Array.from(drawsOf(n), statistic));
  return { value, lower: interval?.lower ?? null, upper: interval?.upper ?? null, n };
}

/** The share of the variation that an index accounts for; null where too few authorities have a score. */
function explained(data: IndicatorData, year: number, index: string) {
  const { placed } = placedAuthorities(data, year, indexOf(index));
  if (placed.length < LEAST_AUTHORITIES) return null;
  const { scores, values, weights } = asOrdered(placed);
  return measured(placed.length, (sample) => varianceExplained(scores, values, weights, sample));
}

/** Authorities' figures of a year that have something they are of, lowest first. */
function weighedFigures({ observations }: IndicatorData, year: number) {
  return observations
    .flatMap((o) => {
      const weight = o.denominator?.value ?? null;
      if (o.year !== year || areaOf(o.area).level !== "authority" || o.value.value === null) return [];
      // A printed 0 without what it is of (City of London, Scilly) has no weight, and is no end of a range.
      return weight === null || weight <= 0 ? [] : [{ value: o.value.value, weight }];
    })
    .toSorted((a, b) => a.value - b.value);
}

export function variationOf(data: IndicatorData, year: number): readonly VariationRow[] {
  const figures = weighedFigures(data, year);
  const n = figures.length;
  if (n < LEAST_AUTHORITIES) return [];
  const values = Float64Array.from(figures, ({ value }) => value);
  const weights = Float64Array.from(figures, ({ weight }) => weight);
  const end = (value: number) => ({ value, lower: null, upper: null, n });
  const found: readonly [string, ReturnType<typeof measured>][] = [
    ["highest", end(values.at(-1)!)],
    ["lowest", end(values[0]!)],
    ["p90_p10", measured(n, (sample) => percentileRatio(values, sample))],
    ["weighted_cv", measured(n, (sample) => weightedVariation(values, weights, sample))],
    ...RESIDUAL_INDICES.map((id): [string, ReturnType<typeof measured>] => [
      `r2_${id.replace("-", "_")}`,
      explained(data, year, id),
    ]),
  ];
  return found.flatMap(([measure, row]) =>
    row === null ? [] : [{ indicator: data.indicator.id, year, measure, ...row }],
  );
}

let all: readonly VariationRow[] | undefined;

export function allVariation(): readonly VariationRow[] {
  all ??= cached("variation", () =>
    gradedData().flatMap((data) => data.years.flatMap((year) => variationOf(data, year))),
  );
  return all;
}
