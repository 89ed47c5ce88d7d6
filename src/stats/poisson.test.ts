import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countInterval, rateInterval } from "./poisson.ts";

describe("a count's 95% interval", () => {
  test.each([
    [0, 0, 3.688879],
    [9, 4.115373, 17.084803],
    [10, 4.78745, 18.391459],
    [65, 50.163188, 82.849139],
    [100, 81.362105, 121.627938],
    [1045, 982.593202, 1110.331213],
  ])("of %i runs from %f to %f, as published", (count, lower, upper) => {
    const interval = countInterval(count);
    expect(interval.lower).toBeCloseTo(lower, 5);
    expect(interval.upper).toBeCloseTo(upper, 5);
  });

  test("as a ratio: 895 observed, 835.88 expected", () => {
    const { lower, upper } = rateInterval(895, 835.88356123117433, 1);
    expect(lower).toBeCloseTo(1.0017147713, 6);
    expect(upper).toBeCloseTo(1.1432332872, 6);
  });

  test("holds the count, for any count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
        const { lower, upper } = countInterval(count);
        return lower <= count && count < upper;
      }),
    );
  });

  test("never steps back as counts grow, across the change of method at 10", () => {
    const uppers = Array.from({ length: 30 }, (_, count) => countInterval(count).upper);
    expect(uppers).toEqual(uppers.toSorted((a, b) => a - b));
  });

  test.each([-1, 2.5, NaN])("refuses %d", (count) => {
    expect(() => countInterval(count)).toThrow(RangeError);
  });

  test("refuses a population of 0", () => {
    expect(() => rateInterval(3, 0, 10_000)).toThrow("more than 0");
  });
});
