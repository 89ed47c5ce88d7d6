import fc from "fast-check";
import { expect, test } from "vitest";
import { rankRanges, ranks } from "./rank.ts";

test("equal values share the better rank", () => {
  expect(ranks([10, 30, 20, 20])).toEqual([4, 1, 2, 2]);
});

test("a rank range counts only those certainly above and certainly below", () => {
  const apart = { lower: 90, upper: 110 };
  const overlapping = [
    { lower: 40, upper: 60 },
    { lower: 50, upper: 70 },
  ];
  expect(rankRanges([apart, ...overlapping, { lower: 1, upper: 2 }])).toEqual([
    [1, 1],
    [2, 3],
    [2, 3],
    [4, 4],
  ]);
});

test("the range holds the rank of the value, whatever the figures", () => {
  const value = fc.record({ middle: fc.integer({ min: 0, max: 500 }), half: fc.integer({ min: 0, max: 100 }) });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (items) => {
      const rank = ranks(items.map(({ middle }) => middle));
      const ranges = rankRanges(items.map(({ middle, half }) => ({ lower: middle - half, upper: middle + half })));
      return items.every((_, i) => ranges[i]![0] <= rank[i]! && rank[i]! <= ranges[i]![1]);
    }),
  );
});
