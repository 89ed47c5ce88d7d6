import { expect, test } from "vitest";
import { authorities, dataOf } from "../data.ts";
import { changesFinding, changesView, halvedSentence } from "./changes.ts";

const view = changesView();

test("authorities formed since, and those without both figures, are not compared", () => {
  const there = new Set(view.changes.map(({ id }) => id));
  expect(authorities.filter(({ id }) => !there.has(id)).map(({ slug }) => slug)).toEqual([
    "bournemouth-christchurch-and-poole",
    "cumberland",
    "dorset",
    "middlesbrough",
    "north-northamptonshire",
    "wandsworth",
    "west-northamptonshire",
    "westmorland-and-furness",
  ]);
});

test("each change is that of the indicators, and they are in order", () => {
  const { early, late } = view.changes.find(({ id }) => id === "890")!;
  const change = (id: string) =>
    dataOf(id).at("890", 2025)!.value.value! / dataOf(id).at("890", 2013)!.value.value! - 1;
  expect([early, late]).toEqual([change("spend-non-statutory"), change("spend-statutory")]);
  expect(view.changes).toEqual(view.changes.toSorted((a, b) => a.early - b.early));
});

test("what is said of them", () => {
  expect(changesFinding(view)).toBe(
    "Non-statutory spending on each child fell in 130 of 145 authorities; statutory spending rose in 139",
  );
  expect(halvedSentence(view)).toContain("by half or more in 28 authorities; in 26 of them statutory spending rose");
});
