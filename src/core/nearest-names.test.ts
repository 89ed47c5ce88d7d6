import fc from "fast-check";
import { expect, test } from "vitest";
import { edits, nearestNames } from "./nearest-names.ts";

const names = ["blackpool", "blackburn-with-darwen", "hartlepool", "liverpool", "poole", "west-northamptonshire"];

test.each([
  ["kitten", "sitting", 3],
  ["blakcpool", "blackpool", 1],
  ["", "poole", 5],
  ["poole", "poole", 0],
])("%s is %s after %i edits", (from, to, count) => expect(edits(from, to)).toBe(count));

test.each([
  ["blackpol", "blackpool"],
  ["Hartelpool", "hartlepool"],
  ["west-northamptonshir", "west-northamptonshire"],
  ["blackbu", "blackburn-with-darwen"],
  ["POOLE!", "poole"],
])("%s may have meant %s", (word, name) => expect(nearestNames(word, names)[0]).toBe(name));

test("a word of signs alone means nothing", () => expect(nearestNames("—", names)).toEqual([]));

test("edits are a distance: none only between equals, and the same both ways", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(edits(a, b)).toBe(edits(b, a));
      expect(edits(a, b) === 0).toBe(a === b);
      expect(edits(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
