import fc from "fast-check";
import { expect, test } from "vitest";
import { proportionInterval } from "./wilson.ts";

// Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i: %f to %f", (part, whole, lower, upper) => {
  const interval = proportionInterval(part, whole);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("holds the proportion and stays between 0 and 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
      const part = Math.round(whole * share);
      const { lower, upper } = proportionInterval(part, whole);
      return 0 <= lower && lower <= part / whole && part / whole <= upper && upper <= 1;
    }),
  );
});

test("refuses more parts than the whole", () => {
  expect(() => proportionInterval(5, 4)).toThrow(RangeError);
});
