import fc from "fast-check";
import { expect, test } from "vitest";
import { searchIndex } from "../views/search-index.ts";
import { answerTo, shownQuestion } from "./answer-query.ts";
import { placesOf } from "./match-places.ts";

const places = placesOf(searchIndex());

test.each([
  ["blackpool", "3 places match “blackpool”", "Blackpool"],
  ["wrekin telford", "1 place matches “wrekin telford”", "Telford and Wrekin"],
  ["islington nth", "No place is called “islington nth”. The nearest in spelling:", "Islington North"],
])("%j is answered: %s", (asked, words, first) => {
  const answer = answerTo(asked, places);
  expect(answer.words).toBe(words);
  expect(answer.matches[0]!.place.name).toBe(first);
});

test.each([
  ["\0", "No name was given"],
  ["🦄", "No place is called “🦄”"],
  ["qqqqqqqq", "No place is called “qqqqqqqq”, and none is near in spelling"],
  ["FY1 1NJ", "looks like a postcode"],
  ["m1", "looks like a postcode"],
])("%j has no place", (asked, words) => {
  expect(answerTo(asked, places)).toMatchObject({ matches: [] });
  expect(answerTo(asked, places).words).toContain(words);
});

test("of very many only the first are listed", () => {
  const { words, matches } = answerTo("north", places);
  expect(words).toMatch(/^\d+ places match “north”; the first 24$/);
  expect(matches).toHaveLength(24);
});

test("a question is repeated on one line, and shortened", () => {
  expect(shownQuestion("a\n\tb\0c")).toBe("a b c");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (asked) => {
      expect(shownQuestion(asked)).not.toMatch(/[\n\0]/);
      expect([...shownQuestion(asked)].length).toBeLessThanOrEqual(61);
    }),
  );
});
