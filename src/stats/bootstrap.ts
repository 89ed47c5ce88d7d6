/** Intervals by drawing the authorities again, with replacement, from a fixed seed: the same figures give the same limits. */
import { quantileSorted, randomLcg } from "d3";
import type { Interval } from "./interval.ts";

/**
 * `draws` samples of `size` positions with replacement, each in ascending order: items that stand in an order stay in
 * it.
 *
 * @param seed in [0, 1)
 */
export function resamples(size: number, draws: number, seed: number): readonly Uint16Array[] {
  const random = randomLcg(seed);
  return Array.from({ length: draws }, () =>
    Uint16Array.from({ length: size }, () => Math.floor(random() * size)).sort(),
  );
}

/**
 * The middle 95% of a statistic over samples. Draws in which it could not be computed (NaN) are left out; where more
 * than one in twenty could not, there is no interval.
 *
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13: percentile intervals
 */
export function percentileInterval(values: Float64Array): Interval | null {
  // Typed arrays sort by number, NaN last: thousands of these are made.
  const sorted = values.slice().sort();
  const length = sorted.findLastIndex((value) => !Number.isNaN(value)) + 1;
  if (length < values.length * 0.95 || length === 0) return null;
  const kept = sorted.subarray(0, length);
  return { lower: quantileOf(kept, 0.025), upper: quantileOf(kept, 0.975) };
}

/** d3 reads any array in order; its types ask for a plain one. */
function quantileOf(sorted: Float64Array, share: number): number {
  return quantileSorted(sorted as unknown as number[], share)!;
}
