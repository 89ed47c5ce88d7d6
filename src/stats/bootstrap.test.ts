import { mean, randomLcg } from "d3";
import { expect, test } from "vitest";
import { percentileInterval, resamples } from "./bootstrap.ts";

test("one seed gives one set of samples, another another", () => {
  expect(resamples(20, 50, 0.7)).toEqual(resamples(20, 50, 0.7));
  expect(resamples(20, 50, 0.7)).not.toEqual(resamples(20, 50, 0.8));
});

test("a sample is as long as what it is drawn from, in order, and leaves out about a third", () => {
  const all = resamples(150, 1000, 0.1);
  const left = all.map((sample) => 150 - new Set(sample).size);
  for (const sample of all) expect([...sample]).toEqual([...sample].sort((a, b) => a - b));
  expect(mean(left)! / 150).toBeCloseTo(Math.exp(-1), 2);
});

test("the interval of a mean is near the one that theory gives", () => {
  const random = randomLcg(0.3);
  const values = Array.from({ length: 150 }, random);
  const means = resamples(150, 1000, 0.5).map((sample) => mean(sample, (i) => values[i]!)!);
  const { lower, upper } = percentileInterval(Float64Array.from(means))!;
  const error = Math.sqrt(1 / 12 / 150);
  expect((upper - lower) / (2 * 1.96 * error)).toBeCloseTo(1, 0);
  expect(lower).toBeLessThan(mean(values)!);
  expect(upper).toBeGreaterThan(mean(values)!);
});

test("an index that many draws cannot compute has no interval", () => {
  expect(percentileInterval(Float64Array.of(1, 2, NaN))).toBeNull();
  expect(percentileInterval(Float64Array.of(...Array<number>(99).fill(1), NaN))).toEqual({ lower: 1, upper: 1 });
});
