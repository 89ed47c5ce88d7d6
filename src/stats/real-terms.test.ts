import fc from "fast-check";
import { expect, test } from "vitest";
import { inPricesOf } from "./real-terms.ts";

test("HM Treasury's own example", () => {
  expect(inPricesOf(7.4, 91.031, 102.789)).toBeCloseTo(8.355819, 6);
});

test("there and back again is the same amount, and a year in its own prices is as it was", () => {
  const index = fc.double({ min: 1, max: 500, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), index, index, (cash, a, b) => {
      const back = inPricesOf(inPricesOf(cash, a, b), b, a);
      return (
        Math.abs(back - cash) <= Math.abs(cash) * 1e-12 &&
        Math.abs(inPricesOf(cash, a, a) - cash) <= Math.abs(cash) * 1e-12
      );
    }),
  );
});

test("refuses a missing index", () => {
  expect(() => inPricesOf(1, 0, 100)).toThrow(RangeError);
});
