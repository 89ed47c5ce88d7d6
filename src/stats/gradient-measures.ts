/**
 * Every measure of one gradient at once, in one pass: what a thousand draws for each of thousands of gradients need.
 * The functions of gradient.ts and line.ts say what each is; tests hold this to them.
 */
import { percentileInterval } from "./bootstrap.ts";
import { MEASURES, type GradientMeasure } from "./gradient.ts";
import type { Interval } from "./interval.ts";

/** Authorities in order from the most deprived to the least; arrays of one length. */
export interface Ordered {
  /** deprivation; falls, or stays */
  readonly scores: Float64Array;
  readonly values: Float64Array;
  /** of the indicator's own denominator */
  readonly weights: Float64Array;
}

export type GradientMeasures = Readonly<Record<GradientMeasure, number>>;

/**
 * `slope_per_sd` and `r` count each authority once; the others are weighted. NaN where a measure cannot be computed: a
 * relative index with a value of zero or less, a correlation with what does not vary.
 *
 * @param sample positions in ascending order, repeats allowed; all once unless told
 */
export function gradientMeasures(all: Ordered, sample?: ArrayLike<number>): GradientMeasures {
  return measure(all, Float64Array.from(all.values, Math.log), sample);
}

/** @param logs of the values, which are the same in every draw */
function measure(
  { scores, values, weights }: Ordered,
  logs: Float64Array,
  sample?: ArrayLike<number>,
): GradientMeasures {
  const n = sample?.length ?? values.length;
  const [firstEnd, lastStart] = [Math.floor(n / 5), Math.floor((4 * n) / 5)];
  let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0];
  let [w, wc, wcc, wy, wcy, wl, wcl] = [0, 0, 0, 0, 0, 0, 0];
  let [topW, topY, lowW, lowY] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const at = sample === undefined ? i : sample[i]!;
    const score = scores[at]!;
    const value = values[at]!;
    const weight = weights[at]!;
    x += score;
    y += value;
    xx += score * score;
    xy += score * value;
    yy += value * value;
    // Where the middle of this authority's weight lies: a ridit, not yet divided by all weight.
    const middle = w + weight / 2;
    const log = logs[at]!;
    w += weight;
    wc += weight * middle;
    wcc += weight * middle * middle;
    wy += weight * value;
    wcy += weight * middle * value;
    wl += weight * log;
    wcl += weight * middle * log;
    if (i < firstEnd) {
      topW += weight;
      topY += weight * value;
    } else if (i >= lastStart) {
      lowW += weight;
      lowY += weight * value;
    }
  }
  const [sxx, sxy, syy] = [xx - (x * x) / n, xy - (x * y) / n, yy - (y * y) / n];
  const spread = wcc - (wc * wc) / w;
  return {
    slope_per_sd: (sxy / sxx) * Math.sqrt(sxx / (n - 1)),
    r: sxy / Math.sqrt(sxx * syy),
    sii: (w * (wcy - (wc * wy) / w)) / spread,
    rii: Math.exp((-w * (wcl - (wc * wl) / w)) / spread),
    concentration_index: (2 * wcy) / (w * wy) - 1,
    fifths_ratio: topY / topW / (lowY / lowW),
  };
}

/** A measure and the middle 95% of it over draws of the authorities; no interval where draws could not compute it. */
export interface Measured {
  readonly measure: GradientMeasure;
  readonly value: number;
  readonly interval: Interval | null;
}

/** Every measure with its bootstrap interval. A measure that cannot be computed is left out. */
export function measuredGradient(ordered: Ordered, samples: readonly ArrayLike<number>[]): readonly Measured[] {
  const logs = Float64Array.from(ordered.values, Math.log);
  const whole = measure(ordered, logs);
  const draws = MEASURES.map(() => new Float64Array(samples.length));
  for (const [i, sample] of samples.entries()) {
    const drawn = measure(ordered, logs, sample);
    for (const [m, name] of MEASURES.entries()) draws[m]![i] = drawn[name];
  }
  return MEASURES.flatMap((name, m) => {
    const value = whole[name];
    return Number.isFinite(value) ? [{ measure: name, value, interval: percentileInterval(draws[m]!) }] : [];
  });
}
