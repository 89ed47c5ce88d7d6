import { quantile } from "d3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedLine } from "./line.ts";
import { percentileRatio, varianceExplained, weightedVariation } from "./variation.ts";

test("worked by hand", () => {
  expect(percentileRatio([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110])).toBe(5);
  // Mean 2 with weights 3 and 1: values 1 and 5, variance (3·1 + 1·9) / 4 = 3.
  expect(weightedVariation([1, 5], [3, 1])).toBeCloseTo(Math.sqrt(3) / 2, 12);
  expect(percentileRatio([0, 0, 0, 5, 9])).toBeNaN();
});

/** Whole numbers: values that differ by a rounding error alone have no share that could be told. */
const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3 });
const rising = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test("quantiles are d3's, and the share explained is the square of the line's correlation", () => {
  fc.assert(
    fc.property(values, (all) => {
      const sorted = all.toSorted((a, b) => a - b);
      expect(percentileRatio(sorted)).toBeCloseTo(quantile(sorted, 0.9)! / quantile(sorted, 0.1)!, 8);
      fc.pre(new Set(all).size > 2);
      const [scores, weights] = [rising(all.length), rising(all.length).map((n) => 5 + (n % 3))];
      const line = weightedLine(all.map((y, i) => ({ x: scores[i]!, y, weight: weights[i]! })));
      expect(varianceExplained(scores, all, weights)).toBeCloseTo(line.r ** 2, 8);
    }),
  );
});

test("none has a unit, and none depends on the order of places", () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.1, max: 10, noNaN: true }), (all, k) => {
      const [scores, weights] = [rising(all.length), rising(all.length)];
      const scaled = all.map((value) => value * k);
      expect(weightedVariation(scaled, weights)).toBeCloseTo(weightedVariation(all, weights), 6);
      const back = <T>(items: readonly T[]) => items.toReversed();
      expect(weightedVariation(back(all), back(weights))).toBeCloseTo(weightedVariation(all, weights), 9);
      fc.pre(new Set(all).size > 2);
      expect(varianceExplained(scores, scaled, weights)).toBeCloseTo(varianceExplained(scores, all, weights), 6);
      expect(varianceExplained(back(scores), back(all), back(weights))).toBeCloseTo(
        varianceExplained(scores, all, weights),
        8,
      );
    }),
  );
});

test("a sample is read as if it were all there is", () => {
  const [all, weights] = [
    [1, 2, 4, 8, 16],
    [1, 1, 2, 3, 5],
  ];
  const sample = [0, 0, 2, 3, 3];
  const drawn = sample.map((i) => all[i]!);
  const drawnWeights = sample.map((i) => weights[i]!);
  expect(percentileRatio(all, sample)).toBe(percentileRatio(drawn));
  expect(weightedVariation(all, weights, sample)).toBeCloseTo(weightedVariation(drawn, drawnWeights), 12);
  expect(varianceExplained(rising(5), all, weights, sample)).toBeCloseTo(
    varianceExplained(
      sample.map((i) => i + 1),
      drawn,
      drawnWeights,
    ),
    12,
  );
});
