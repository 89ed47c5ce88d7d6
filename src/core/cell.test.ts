import { expect, test } from "vitest";
import { difference, known, missing, ratio, sum } from "./cell.ts";

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
