import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST, slips, slipsAllowed } from "./slips.ts";

test.each([
  ["word", "word", 0],
  ["wrd", "word", 1],
  ["worrd", "word", 1],
  ["ward", "word", 1],
  ["wrod", "word", 1],
  ["wd", "word", 2],
  ["drow", "word", 3],
])("from %s to the whole of %s there are %i slips", (typed, word, expected) => {
  expect(slips(typed, word, 4, false)).toBe(expected);
});

test.each([
  ["blakcp", "blackpool", 1],
  ["hartelpool", "hartlepool", 1],
  ["glouster", "gloucester", 2],
  ["wes", "westmorland", 0],
])("%s begins %s with %i slips", (typed, word, expected) => expect(slips(typed, word, 2)).toBe(expected));

test("more slips than asked for are not counted out", () => {
  expect(slips("drow", "word", 2, false)).toBe(Infinity);
  expect(slips("blackpool", "bla", 2)).toBe(Infinity);
});

const word = fc.string({ unit: fc.constantFrom(..."abcde"), maxLength: 12 });

test("what is typed is its own beginning, and no more slips are needed for a beginning than for the whole", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, a + b, 0)).toBe(0);
      expect(slips(a, b, LONGEST)).toBeLessThanOrEqual(slips(a, b, LONGEST, false));
    }),
  );
});

test("both ways there are as many slips, at least the difference in length", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const found = slips(a, b, LONGEST, false);
      expect(slips(b, a, LONGEST, false)).toBe(found);
      expect(found).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});

test("short words allow no slip, long ones two", () => {
  expect(["kent", "ken", "darlington", "darlin"].map(slipsAllowed)).toEqual([1, 0, 2, 1]);
});
