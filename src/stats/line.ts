/** A point of a weighted line: weight 1 for each where all count alike. */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's correlation of x and y under the weights; 0 where y does not vary. */
  readonly r: number;
  readonly at: (x: number) => number;
  /**
   * Standard error of the line's height at x: with it, ± Student's t gives the interval of the line.
   */
  readonly errorAt: (x: number) => number;
}

/**
 * Weighted least squares of y on x: the line that makes Σ w (y − a − b x)² least.
 *
 * @throws {RangeError} for fewer than two different x: no line is determined
 * @see Draper & Smith (1998), Applied Regression Analysis, 3rd ed., chapters 1 and 9
 */
export function weightedLine(points: readonly WeightedPoint[]): Line {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (const { x, y, weight } of points) {
    sum += weight;
    sumX += weight * x;
    sumY += weight * y;
  }
  const [meanX, meanY] = [sumX / sum, sumY / sum];
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y, weight } of points) {
    xx += weight * (x - meanX) ** 2;
    xy += weight * (x - meanX) * (y - meanY);
    yy += weight * (y - meanY) ** 2;
  }
  if (!(xx > 0)) throw new RangeError(`a line needs two different x: ${points.length} points`);
  const slope = xy / xx;
  const intercept = meanY - slope * meanX;
  const left = Math.max(0, yy - slope * xy);
  const variance = points.length > 2 ? left / (points.length - 2) : NaN;
  return {
    slope,
    intercept,
    r: yy > 0 ? xy / Math.sqrt(xx * yy) : 0,
    at: (x) => intercept + slope * x,
    errorAt: (x) => Math.sqrt(variance * (1 / sum + (x - meanX) ** 2 / xx)),
  };
}
