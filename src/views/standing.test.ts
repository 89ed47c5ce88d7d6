import { expect, test } from "vitest";
import { placeWords, rankOf } from "./standing.ts";

const dots = [1, 1, 2, 3, 4, 5, 5].map((value, i) => ({ id: String(i), name: String(i), value }));

test.each([
  ["0", { rank: 6, fromLowest: 1, of: 7, shared: true }, "joint lowest"],
  ["2", { rank: 5, fromLowest: 3, of: 7, shared: false }, "third lowest"],
  ["3", { rank: 4, fromLowest: 4, of: 7, shared: false }, "fourth highest"],
  ["4", { rank: 3, fromLowest: 5, of: 7, shared: false }, "third highest"],
  ["6", { rank: 1, fromLowest: 6, of: 7, shared: true }, "joint highest"],
])("a place is counted from the nearer end, equal ones together: %s", (id, rank, words) => {
  expect(rankOf(dots, id)).toEqual(rank);
  expect(placeWords(rank)).toBe(words);
});

test("without a figure there is no rank", () => expect(rankOf(dots, "none")).toBeNull());
