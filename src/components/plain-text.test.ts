import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, tellingWords, withoutKind } from "./plain-text.ts";

test.each([
  ["St. Helens", "st helens"],
  ["Saint Helen’s", "st helens"],
  ["Telford & Wrekin", "telford and wrekin"],
  ["Stratford upon Avon", "stratford on avon"],
  ["Ynys Môn", "ynys mon"],
])("%s is compared as %s", (text, expected) => expect(plain(text)).toBe(expected));

test("plain text is letters, digits and single spaces, and its own plain text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(plain(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      expect(plain(plain(text))).toBe(plain(text));
    }),
  );
});

test.each([
  ["kent county council", "kent"],
  ["leeds city council", "leeds"],
  ["london borough of hackney", "hackney"],
  ["royal borough of kensington and chelsea", "kensington and chelsea"],
  ["bury metropolitan borough council", "bury"],
  ["city of bristol", "bristol"],
  ["aldershot constituency", "aldershot"],
  ["council", "council"],
  ["county durham", "county durham"],
])("%s is looked for as %s", (text, expected) => expect(withoutKind(text)).toBe(expected));

test("small words do not tell places apart, unless there is no other", () => {
  expect(tellingWords("isle of wight")).toEqual(["isle", "wight"]);
  expect(tellingWords("the")).toEqual(["the"]);
});
