/** How far places lie apart. */
import { quantile } from "d3";
import type { Graded } from "./gradient.ts";

/** The value above which a tenth of places lie, over that below which a tenth lie; each place counts once. */
export function percentileRatio(values: readonly number[]): number {
  return quantile(values, 0.9)! / quantile(values, 0.1)!;
}

/** Weighted standard deviation ÷ weighted mean. 0 where all are alike; without a unit. */
export function weightedVariation({ values, weights }: Graded): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += weights[i]!;
    total += weights[i]! * values[i]!;
  }
  const mean = total / sum;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += weights[i]! * (values[i]! - mean) ** 2;
  return Math.sqrt(squares / sum) / mean;
}
