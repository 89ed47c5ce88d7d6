import fc from "fast-check";
import { expect, test } from "vitest";
import { percentileRatio, weightedVariation } from "./variation.ts";

test("worked by hand", () => {
  expect(percentileRatio([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110])).toBe(5);
  // Mean 2 with weights 3 and 1: values 1 and 5, variance (3·1 + 1·9) / 4 = 3.
  expect(weightedVariation({ values: [1, 5], weights: [3, 1] })).toBeCloseTo(Math.sqrt(3) / 2, 12);
});

test("neither has a unit, and both are the same in any order", () => {
  const values = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 2 });
  fc.assert(
    fc.property(values, fc.double({ min: 0.1, max: 10, noNaN: true }), (all, k) => {
      const weights = all.map((_, i) => 1 + i);
      const scaled = all.map((value) => value * k);
      expect(percentileRatio(scaled)).toBeCloseTo(percentileRatio(all), 6);
      expect(weightedVariation({ values: scaled, weights })).toBeCloseTo(
        weightedVariation({ values: all, weights }),
        6,
      );
      const back = { values: all.toReversed(), weights: weights.toReversed() };
      expect(weightedVariation(back)).toBeCloseTo(weightedVariation({ values: all, weights }), 9);
      expect(percentileRatio(all.toReversed())).toBe(percentileRatio(all));
    }),
  );
});
