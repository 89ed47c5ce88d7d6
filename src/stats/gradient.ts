/**
 * Indices of a social gradient. Groups, or authorities, come in order from the
 * most deprived to the least, each with a value (a rate) and a weight (its
 * children). Arrays are of one length; order is the caller's.
 */

/** Measures of one gradient, in the order of files and tables. */
export const MEASURES = ["slope_per_sd", "r", "sii", "rii", "concentration_index", "fifths_ratio"] as const;
export type GradientMeasure = (typeof MEASURES)[number];

export interface Graded {
  readonly values: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * Where each group's middle lies, as a share of all weight before it: ten equal groups lie at 0.05, 0.15 … 0.95.
 *
 * @see Mackenbach & Kunst (1997), Social Science & Medicine 44, 757-771
 */
export function ridits(weights: ArrayLike<number>): Float64Array {
  const found = new Float64Array(weights.length);
  let before = 0;
  for (let i = 0; i < weights.length; i++) {
    found[i] = before + weights[i]! / 2;
    before += weights[i]!;
  }
  for (let i = 0; i < found.length; i++) found[i]! /= before;
  return found;
}

/** Weighted mean and the slope of the weighted line of values on ridits. */
function fit(values: ArrayLike<number>, weights: ArrayLike<number>, x: Float64Array): { mean: number; slope: number } {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const w = weights[i]!;
    sum += w;
    sumX += w * x[i]!;
    sumY += w * values[i]!;
  }
  const [meanX, meanY] = [sumX / sum, sumY / sum];
  let [xx, xy] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const d = x[i]! - meanX;
    xx += weights[i]! * d * d;
    xy += weights[i]! * d * (values[i]! - meanY);
  }
  return { mean: meanY, slope: xy / xx };
}

/**
 * Slope index of inequality: how far the fitted line moves from the most deprived end to the least, in the unit of the
 * values. Negative where the most deprived have the higher values.
 */
export function slopeIndex({ values, weights }: Graded): number {
  return fit(values, weights, ridits(weights)).slope;
}

/**
 * Relative index of inequality: how many times the fitted value of the most deprived end is that of the least, from
 * the line through the logarithms. A linear relative index can go below zero, where it means nothing.
 *
 * @returns NaN where a value is not above zero
 */
export function relativeIndex({ values, weights }: Graded): number {
  const logs = new Float64Array(values.length);
  for (let i = 0; i < logs.length; i++) logs[i] = Math.log(values[i]!);
  return Math.exp(-fit(logs, weights, ridits(weights)).slope);
}

/**
 * Concentration index: −1 if the most deprived group had everything, 1 if the least deprived had, 0 for no gradient.
 *
 * @see Kakwani, Wagstaff & van Doorslaer (1997), Journal of Econometrics 77, 87-103
 */
export function concentrationIndex({ values, weights }: Graded): number {
  const x = ridits(weights);
  let [total, product] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    total += weights[i]! * values[i]!;
    product += weights[i]! * values[i]! * x[i]!;
  }
  return (2 * product) / total - 1;
}

/**
 * The most deprived fifth of the groups over the least deprived, each pooled: Σ weight × value ÷ Σ weight. Fifths are
 * of the number of groups.
 *
 * @returns NaN for fewer than five groups
 */
export function fifthsRatio({ values, weights }: Graded): number {
  const n = values.length;
  const pooled = (from: number, to: number) => {
    let [total, sum] = [0, 0];
    for (let i = from; i < to; i++) {
      total += weights[i]! * values[i]!;
      sum += weights[i]!;
    }
    return total / sum;
  };
  return pooled(0, Math.floor(n / 5)) / pooled(Math.floor((4 * n) / 5), n);
}
