import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestNames } from "./nearest-names.ts";

const names = ["blackpool", "blackburn-with-darwen", "hartlepool", "liverpool", "poole", "west-northamptonshire"];

test.each([
  ["blackpol", "blackpool"],
  ["Hartelpool", "hartlepool"],
  ["west-northamptonshir", "west-northamptonshire"],
  ["blackbu", "blackburn-with-darwen"],
  ["POOLE!", "poole"],
])("%s may have meant %s", (word, name) => expect(nearestNames(word, names)[0]).toBe(name));

test("a word of signs alone means nothing", () => expect(nearestNames("—", names)).toEqual([]));

test("a name is nearest to itself, and any word with a letter gets as many as are wanted", () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.stringMatching(/^[a-z]{1,90}$/), (name, word) => {
      expect(nearestNames(name, names)[0]).toBe(name);
      expect(nearestNames(word, names, 4)).toHaveLength(4);
    }),
  );
});
