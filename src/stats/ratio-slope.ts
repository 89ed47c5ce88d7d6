/** How ratios of observed to expected change with deprivation. */
import type { Interval } from "./interval.ts";
import { weightedLine } from "./line.ts";
import { Z95 } from "./z.ts";

/** A factor for one standard deviation of the score, with its 95% interval. */
export interface RatioSlope extends Interval {
  readonly factor: number;
  /** places that it is of */
  readonly n: number;
}

/** The line of ln(ratio) on the standardised score, each place once; one with a ratio of zero has no logarithm. */
export function ratioSlope(places: readonly { readonly ratio: number; readonly score: number }[]): RatioSlope {
  const used = places.filter(({ ratio }) => ratio > 0);
  const centre = used.reduce((total, { score }) => total + score, 0) / used.length;
  const squares = used.reduce((total, { score }) => total + (score - centre) ** 2, 0);
  const spread = Math.sqrt(squares / (used.length - 1));
  const line = weightedLine(
    used.map(({ ratio, score }) => ({ x: (score - centre) / spread, y: Math.log(ratio), weight: 1 })),
  );
  // The error of the slope: that of the line a standard deviation out, without that at the mean.
  const error = Math.sqrt(line.errorAt(1) ** 2 - line.errorAt(0) ** 2);
  return {
    factor: Math.exp(line.slope),
    lower: Math.exp(line.slope - Z95 * error),
    upper: Math.exp(line.slope + Z95 * error),
    n: used.length,
  };
}

/**
 * Mean tenth of the neighbourhoods that a place's children live in, turned so that more deprived is higher: −1 where all
 * live in the most deprived tenth, −10 in the least.
 *
 * @param children by tenth, the most deprived first
 */
export function tenthScore(children: readonly number[]): number {
  const all = children.reduce((a, b) => a + b, 0);
  return -children.reduce((total, n, i) => total + n * (i + 1), 0) / all;
}
