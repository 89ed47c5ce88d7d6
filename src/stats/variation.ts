/**
 * How far places lie apart, and how much of that a score accounts for. Each statistic reads columns of one length, and
 * can read a sample of positions instead of all: what a thousand draws need.
 */

/** Positions to read: repeats allowed, in ascending order. */
type Sample = ArrayLike<number>;

/** The value a share of the way through sorted values, between two by their distance. @see Hyndman & Fan (1996), type 7 */
function quantileOf(sorted: ArrayLike<number>, share: number, sample?: Sample): number {
  const n = sample?.length ?? sorted.length;
  const at = (i: number) => sorted[sample === undefined ? i : sample[i]!]!;
  const position = (n - 1) * share;
  const below = Math.floor(position);
  return below + 1 < n ? at(below) + (position - below) * (at(below + 1) - at(below)) : at(below);
}

/**
 * The value above which a tenth of places lie, over that below which a tenth lie; each place counts once.
 *
 * @param sorted values in ascending order
 * @returns NaN where the lower is not above zero: the ratio would say nothing
 */
export function percentileRatio(sorted: ArrayLike<number>, sample?: Sample): number {
  const low = quantileOf(sorted, 0.1, sample);
  return low > 0 ? quantileOf(sorted, 0.9, sample) / low : NaN;
}

/** Weighted standard deviation ÷ weighted mean. 0 where all are alike; without a unit. */
export function weightedVariation(values: ArrayLike<number>, weights: ArrayLike<number>, sample?: Sample): number {
  const n = sample?.length ?? values.length;
  let sum = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const at = sample === undefined ? i : sample[i]!;
    sum += weights[at]!;
    total += weights[at]! * values[at]!;
  }
  const mean = total / sum;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const at = sample === undefined ? i : sample[i]!;
    squares += weights[at]! * (values[at]! - mean) ** 2;
  }
  return Math.sqrt(squares / sum) / mean;
}

/**
 * The share of the weighted variance of the values that a line through the scores accounts for: weighted R².
 *
 * @returns NaN where scores or values do not vary
 */
export function varianceExplained(
  scores: ArrayLike<number>,
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  sample?: Sample,
): number {
  const n = sample?.length ?? values.length;
  let w = 0;
  let wx = 0;
  let wy = 0;
  for (let i = 0; i < n; i++) {
    const at = sample === undefined ? i : sample[i]!;
    w += weights[at]!;
    wx += weights[at]! * scores[at]!;
    wy += weights[at]! * values[at]!;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const at = sample === undefined ? i : sample[i]!;
    const dx = scores[at]! - wx / w;
    const dy = values[at]! - wy / w;
    xx += weights[at]! * dx * dx;
    xy += weights[at]! * dx * dy;
    yy += weights[at]! * dy * dy;
  }
  return xy ** 2 / (xx * yy);
}
