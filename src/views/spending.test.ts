import { expect, test } from "vitest";
import { authorities, england, regions } from "../data.ts";
import { ladderView } from "./ladder.ts";
import { penceWords } from "./pound.ts";
import {
  earlierIncomplete,
  gapsInReturns,
  incompleteSentence,
  jumpSentence,
  jumpsIn,
  shareWords,
  shiftFinding,
  shiftViews,
} from "./spending.ts";

const place = (slug: string) => authorities.find((area) => area.slug === slug)!;

test("England's shift, in the years of the page", () => {
  expect(shiftFinding(england)).toBe(
    "Statutory spending on each child rose by 49%; non-statutory spending fell by 33%",
  );
  expect(penceWords()).toEqual({ then: "35p", now: "19p", from: "2012-13", to: "2024-25" });
});

test.each([
  ["middlesbrough", "From 2012-13 to 2023-24 statutory spending on each child ", "(both 2012-13 to 2023-24)"],
  [
    "dorset",
    "From 2019-20 to 2024-25 statutory spending on each child ",
    "England 22% to 19% (both 2019-20 to 2024-25)",
  ],
])("%s has other years than England, and its finding and its share say which", (slug, finding, share) => {
  expect(shiftFinding(place(slug))).toContain(finding);
  expect(shareWords(place(slug))).toContain(share);
});

test("one figure is no movement", () => {
  expect(shiftFinding(place("cumberland"))).toBe(
    "In 2024-25, its only year with a return, £1,311 was spent on statutory services for each child and £303 on non-statutory ones",
  );
  expect(shareWords(place("cumberland"))).toBe("Cumberland 19%; England 19% (both 2024-25)");
});

test("a share that moved by less than a whole number keeps its decimal", () => {
  expect(shareWords(place("west-northamptonshire"))).toContain("West Northamptonshire 11.5% to 12.5%");
});

test("England beside an area is drawn over the area's years", () => {
  const years = (slug: string, line: number) =>
    shiftViews(place(slug))[1]!.lines[line]!.points.flatMap(({ year, cell }) => (cell.value === null ? [] : [year]));
  expect(years("dorset", 0)).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
  expect(years("middlesbrough", 1).at(-1)).toBe(2024);
  expect(years("blackpool", 0)).toHaveLength(13);
});

test.each([
  ["middlesbrough", "No return for 2024-25, so the lines end in 2023-24."],
  ["luton", "The return of 2022-23 has no amount for youth justice, so there is no statutory sum and no share."],
  ["cumberland", "No return for 2023-24, so the chart begins in 2024-25."],
  ["blackpool", null],
])("what is missing of %s is said as it is", (slug, words) => {
  expect(gapsInReturns(place(slug))).toBe(words);
});

test("a sum that lacks an authority says whose, and what it would be without its children", () => {
  expect(incompleteSentence(england, 2025)).toBe(
    "England’s sum of 2024-25 lacks Middlesbrough and Wandsworth, without a return, but counts their children. Without those children it is £1,067 statutory and £257 non-statutory, for each child in 2024-25 prices.",
  );
  const northEast = regions.find(({ slug }) => slug === "north-east")!;
  expect(incompleteSentence(northEast, 2025)).toContain("it is £1,550 statutory and £280 non-statutory");
  expect(incompleteSentence(northEast, 2024)).toBeNull();
  // A return that lacks one line is not taken out whole.
  expect(incompleteSentence(england, 2023)).toBe("England’s sum of 2022-23 lacks youth justice of Luton.");
  expect(earlierIncomplete()).toBe(
    "2022-23 lacks youth justice of Luton; 2023-24 lacks Cumberland, and Westmorland and Furness",
  );
});

test("a jump of a return is told, but not where few children live", () => {
  expect(jumpSentence(place("liverpool"))).toContain("fell by 50% in 2024-25");
  expect(shiftFinding(place("liverpool"))).toBe(
    "Until 2023-24 statutory spending on each child rose by 49%; in the return of 2024-25 it fell by 50%",
  );
  expect(jumpsIn([2014, 2025])).toContain("Southwark (fell by 45% in 2013-14)");
  expect(jumpSentence(place("blackpool"))).toBeNull();
  expect(jumpSentence(place("city-of-london"))).toBeNull();
});

test("the ladder leaves out only those without a return for the latest year", () => {
  const names = new Set(ladderView().rungs.map((rung) => rung.slug));
  expect(authorities.filter(({ slug }) => !names.has(slug)).map(({ slug }) => slug)).toEqual([
    "middlesbrough",
    "wandsworth",
  ]);
});
