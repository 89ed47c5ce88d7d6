import { expect, test } from "vitest";
import { groupings } from "./groups.ts";
import { lineOf, plainName, spendingLines } from "./lines.ts";

test.each([
  ["3.1.2a Fostering services (excluding fees and allowances for LA foster carers)", "fostering-services"],
  ["11Short breaks (respite) for looked after disabled children", "looked-after-short-breaks"],
  ["12  Education of looked after children", "looked-after-education"],
  [
    "2 Spend on local authority provided or commissioned area-wide services delivered through Sure Start Children’s Centres",
    "centres-area-wide",
  ],
  ["5.0.2 CHILDREN AND YOUNG PEOPLE'S SERVICES EXPENDITURE(excluding CERA)", "total"],
  [
    "8a.1 Substance misuse services (Drugs, Alcohol and Volatile substances) (included in 3.5.1 and 3.5.2",
    "substance-misuse",
  ],
  ["4 Total Youth Justice", "youth-justice"],
])("%s is %s", (description, id) => {
  expect(lineOf(description)?.id).toBe(id);
});

test("a line for information is told from one that nothing knows", () => {
  expect(lineOf("41 Youth work - (memorandum expenditure Included in lines 29 and 30 ab")).toBeNull();
  expect(lineOf("3.9.9 Time travel")).toBeUndefined();
});

test("no wording belongs to two lines, ids are unique, and wordings are in plain form", () => {
  const names = spendingLines.flatMap((line) => line.names);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(spendingLines.map((line) => line.id)).size).toBe(spendingLines.length);
  expect(names.map(plainName)).toEqual(names);
});

test("groupings name lines that exist, and none twice", () => {
  const ids = new Set(spendingLines.map((line) => line.id));
  for (const { groups } of groupings) {
    const lines = groups.flatMap((group) => group.lines);
    expect(lines.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  }
});
