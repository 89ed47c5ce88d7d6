import { expect, test } from "vitest";
import { authorities, england } from "../data.ts";
import { ladderView, penceWords, shareWords, shiftFinding } from "./spending.ts";

const place = (slug: string) => authorities.find((area) => area.slug === slug)!;

test("England's shift, in the years of the page", () => {
  expect(shiftFinding(england)).toBe(
    "Statutory spending on each child rose by 49%; non-statutory spending fell by 33%",
  );
  expect(penceWords()).toEqual({ then: "35p", now: "19p", from: "2012-13", to: "2024-25" });
});

test.each([
  ["middlesbrough", "From 2012-13 to 2023-24 statutory spending on each child ", "(2012-13 to 2023-24)"],
  ["dorset", "From 2019-20 to 2024-25 statutory spending on each child ", "(2019-20 to 2024-25)"],
])("%s has other years than England, and its finding and its share say which", (slug, finding, share) => {
  expect(shiftFinding(place(slug))).toContain(finding);
  expect(shareWords(place(slug))).toContain(share);
});

test("one figure is no movement", () => {
  expect(shiftFinding(place("cumberland"))).toBe("Spending on each child, where there is a return");
  expect(shareWords(place("cumberland"))).toBeNull();
});

test("the ladder leaves out only those without a return for the latest year", () => {
  const names = new Set(ladderView().rungs.map((rung) => rung.slug));
  expect(authorities.filter(({ slug }) => !names.has(slug)).map(({ slug }) => slug)).toEqual([
    "middlesbrough",
    "wandsworth",
  ]);
});
