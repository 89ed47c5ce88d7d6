import { expect, test } from "vitest";
import { difference, known, missing, ratio, sum, isMissing, isPresent, numberOf, statuses } from "./cell.ts";

test("a ratio carries the numerator's reason first", () => {
  expect(ratio(missing("suppressed"), missing("not-available"))).toEqual(missing("suppressed"));
  expect(ratio(known(5), missing("not-available"))).toEqual(missing("not-available"));
});

test("a share of nothing is not applicable, not zero", () => {
  expect(ratio(known(0), known(0), 100)).toEqual(missing("not-applicable"));
});

test("a flag on either side stays on the result", () => {
  expect(ratio(known(5, "low-reliability"), known(10), 100)).toEqual(known(50, "low-reliability"));
  expect(ratio(known(5), known(10, "joint-return"), 100)).toEqual(known(50, "joint-return"));
});

test("a sum with one suppressed part is suppressed", () => {
  expect(sum([known(1), missing("suppressed"), known(2)])).toEqual(missing("suppressed"));
  expect(difference(known(5), known(2))).toEqual(known(3));
});

test("nothing that is not a number passes for one", () => {
  expect(() => known(NaN)).toThrow(RangeError);
  expect(() => known(1 / 0)).toThrow(RangeError);
});

test("a figure that must be there is never read as zero", () => {
  expect(numberOf(known(0), "England")).toBe(0);
  expect(() => numberOf(missing("suppressed"), "England 2013")).toThrow("England 2013 has no figure: suppressed");
  expect(() => numberOf(undefined, "England 2013")).toThrow("England 2013 has no figure");
});

test("every status goes with a number or with none, and low reliability with both", () => {
  const all = Object.keys(statuses);
  expect(all.filter((status) => isPresent(status) === isMissing(status))).toEqual(["low-reliability"]);
  expect([isPresent("toString"), isMissing("toString"), isMissing("zero")]).toEqual([false, false, false]);
});
