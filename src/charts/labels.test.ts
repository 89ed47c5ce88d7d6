import fc from "fast-check";
import { expect, test } from "vitest";
import { pushApart } from "./labels.ts";

test("labels that are far enough apart stay where they are", () => {
  expect(pushApart([10, 60, 30])).toEqual([10, 60, 30]);
});

test("two that meet move by half each, and their order stays", () => {
  expect(pushApart([50, 48], { gap: 10 })).toEqual([54, 44]);
});

test("equal values keep the order given", () => {
  expect(pushApart([20, 20, 20], { gap: 10 })).toEqual([10, 20, 30]);
});

test("a crowd at an end is pushed back inside", () => {
  expect(pushApart([98, 99], { gap: 10, min: 0, max: 100 })).toEqual([90, 100]);
});

test("every pair is at least the gap apart, in order, and inside where there is room", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 14 }), (wanted) => {
      const placed = pushApart(wanted, { gap: 13.5, min: 0, max: 200 });
      const sorted = placed.toSorted((a, b) => a - b);
      const apart = sorted.every((at, index) => index === 0 || at - sorted[index - 1]! >= 13.5 - 1e-9);
      const inOrder = wanted.every((a, i) => wanted.every((b, j) => a >= b || placed[i]! < placed[j]!));
      return apart && inOrder && sorted.every((at) => at >= -1e-9 && at <= 200 + 1e-9);
    }),
  );
});
