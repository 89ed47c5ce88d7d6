import { expect, test } from "vitest";
import { areaOf, membersOf, regions } from "../data.ts";
import {
  apartFinding,
  apartRows,
  memberCells,
  memberHeads,
  movedSentence,
  regionHeadline,
  regionSpendingFinding,
  withinSentence,
  withoutFigureSentence,
} from "./region.ts";

const [NORTH_EAST, SOUTH_EAST, SOUTH_WEST, LONDON, INNER_LONDON] = [
  "E12000001",
  "E12000008",
  "E12000009",
  "E12000007",
  "E13000001",
].map(areaOf) as [ReturnType<typeof areaOf>, ...ReturnType<typeof areaOf>[]];

const headlineOf = (region: typeof NORTH_EAST) => {
  const { before, figure, after } = regionHeadline(region);
  return before + figure + after;
};

test("a region is told beside England and among the nine; a half of London beside England only", () => {
  expect(headlineOf(NORTH_EAST)).toBe(
    "At 31 March 2025, 111 of every 10,000 children in the North East were looked after: the highest rate of the nine regions, above England’s 67.",
  );
  expect(headlineOf(LONDON!)).toContain("the lowest rate of the nine regions, below England’s 67");
  expect(headlineOf(INNER_LONDON!)).toContain("were looked after: below England’s 67.");
});

test("how it moved and how far apart its authorities are follow", () => {
  expect(movedSentence(NORTH_EAST)).toBe(
    "Between 2013 and 2025 the rate rose by 38%, from 81, while England’s rose by 12%.",
  );
  expect(withinSentence(NORTH_EAST)).toBe(
    "Among its twelve authorities the rate runs from 77 in Northumberland to 157 in Hartlepool, twice as high.",
  );
});

test("authorities without a figure are named with the reason", () => {
  expect(withoutFigureSentence(NORTH_EAST)).toBeNull();
  expect(withoutFigureSentence(LONDON!)).toBe("No figure is published for the City of London (suppressed).");
  expect(withinSentence(SOUTH_WEST!)).toContain("the 14 authorities with a figure");
  expect(withoutFigureSentence(SOUTH_WEST!)).toBe("No figure is published for the Isles of Scilly (not applicable).");
});

test("the ends of each rate leave out those with few children, and the finding names the widest", () => {
  for (const region of regions) {
    const rows = apartRows(region);
    expect(rows).toHaveLength(7);
    for (const { lowest, highest, ratio } of rows) {
      expect(`${lowest} ${highest}`).not.toMatch(/City of London|Isles of Scilly/);
      expect(ratio).toBeGreaterThanOrEqual(1);
    }
  }
  expect(apartFinding(SOUTH_EAST!)).toBe(
    "Authorities in the South East are furthest apart on referrals: the highest rate is 6.5 times the lowest",
  );
});

test("each authority has a cell for each head, with its deprivation first and a word where there is no number", () => {
  for (const region of regions)
    for (const area of [region, ...membersOf(region.id)]) expect(memberCells(area)).toHaveLength(memberHeads.length);
  expect(memberCells(areaOf("806"))).toEqual([
    ...["55%", "35,617", "1,021", "563", "99", "138", "not returned", "not returned"],
  ]);
  expect(memberCells(NORTH_EAST).slice(-2)).toEqual(["£1,448 (incomplete)", "£262 (incomplete)"]);
});

test("no change is told of a sum that lacks a return", () => {
  expect(regionSpendingFinding(NORTH_EAST)).toBe(
    "The North East’s published sum for 2024-25 is £1,448 for each child on statutory services and £262 on non-statutory ones, without Middlesbrough",
  );
  expect(regionSpendingFinding(SOUTH_EAST!)).toMatch(/^From 2016-17 to 2024-25 statutory spending/);
});
