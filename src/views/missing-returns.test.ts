import { expect, test } from "vitest";
import { dataOf } from "../data.ts";
import { caveatsOf, missingReturns } from "./missing-returns.ts";

test("returns that are not there are named, each with its year", () => {
  expect(missingReturns(dataOf("spend-statutory"))).toBe(
    "No return gives a figure for Luton in 2022-23; Cumberland and Westmorland and Furness in 2023-24; Middlesbrough and Wandsworth in 2024-25.",
  );
});

test("Luton gave all of 2022-23 but youth justice", () => {
  expect(missingReturns(dataOf("spend-non-statutory"))).not.toContain("Luton");
  expect(missingReturns(dataOf("spend-youth-justice"))).toContain("Luton in 2022-23");
});

test("nothing is said where it would be nothing, or too much", () => {
  const residential = dataOf("spend-residential-care");
  expect(missingReturns(residential)).toBeNull();
  expect(caveatsOf(residential)).toEqual(residential.indicator.caveats);
  const rate = dataOf("cla-rate");
  expect(caveatsOf(rate)).toEqual(rate.indicator.caveats);
});
