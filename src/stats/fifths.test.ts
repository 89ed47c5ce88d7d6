import fc from "fast-check";
import { expect, test } from "vitest";
import { fifths } from "./fifths.ts";

test("the highest scores come first", () => {
  expect(fifths([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (n) => n)).toEqual([
    [10, 9],
    [8, 7],
    [6, 5],
    [4, 3],
    [2, 1],
  ]);
  expect(
    fifths(
      Array.from({ length: 147 }, (_, i) => i),
      (n) => n,
    ).map((group) => group.length),
  ).toEqual([29, 29, 30, 29, 30]);
});

test("every item is in one group, groups differ by one at most, and no group holds a higher score than one before it", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true })), (scores) => {
      const groups = fifths(scores, (score) => score);
      expect(groups.flat()).toEqual(scores.toSorted((a, b) => b - a));
      const sizes = groups.map((group) => group.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
