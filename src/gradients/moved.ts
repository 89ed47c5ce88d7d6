/** How a gradient changed between two years, of the same authorities in both: what may be told from chance. */
import type { IndicatorData } from "../data.ts";
import { percentileInterval } from "../stats/bootstrap.ts";
import { gradientMeasures } from "../stats/gradient-measures.ts";
import type { Interval } from "../stats/interval.ts";
import { asOrdered, LEAST_AUTHORITIES, placedAuthorities } from "./authorities.ts";
import { drawsOf } from "./gradients.ts";
import type { DeprivationIndex } from "./indices.ts";

/** The relative index of the later year over that of the earlier. */
export interface GradientChange {
  readonly ratio: number;
  readonly interval: Interval | null;
  /** authorities with a figure in both years and a score */
  readonly n: number;
}

/** Null for fewer than 100 authorities in both years, or where a figure is zero. */
export function gradientChange(
  data: IndicatorData,
  [from, to]: readonly [number, number],
  index: DeprivationIndex,
): GradientChange | null {
  const [then, now] = [from, to].map((year) => placedAuthorities(data, year, index).placed);
  const inBoth = (placed: typeof then, other: typeof then) => {
    const ids = new Set(other!.map(({ area }) => area.id));
    return asOrdered(placed!.filter(({ area }) => ids.has(area.id)));
  };
  // Scores do not change with the year, so both stand in one order.
  const [a, b] = [inBoth(then, now), inBoth(now, then)];
  const n = a.values.length;
  if (n < LEAST_AUTHORITIES) return null;
  const of = (sample?: Uint16Array) => gradientMeasures(b, sample).rii / gradientMeasures(a, sample).rii;
  const ratio = of();
  return Number.isFinite(ratio) ? { ratio, interval: percentileInterval(Float64Array.from(drawsOf(n), of)), n } : null;
}
