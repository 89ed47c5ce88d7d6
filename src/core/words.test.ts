import { expect, test } from "vitest";
import { listPlaces } from "./words.ts";

test.each([
  [["Hampshire"], "Hampshire"],
  [["Kent", "Medway"], "Kent and Medway"],
  [["Rutland", "Leicestershire", "Lincolnshire"], "Rutland, Leicestershire and Lincolnshire"],
  [["Cumberland", "Westmorland and Furness"], "Cumberland, and Westmorland and Furness"],
  [["Telford and Wrekin", "Shropshire"], "Telford and Wrekin, and Shropshire"],
  [["Slough", "Windsor and Maidenhead", "Surrey"], "Slough, Windsor and Maidenhead, and Surrey"],
  [["Bournemouth, Christchurch and Poole", "Dorset"], "Dorset, and Bournemouth, Christchurch and Poole"],
])("%j are listed as %s", (names, expected) => expect(listPlaces(names)).toBe(expected));

test("each name may be made a link", () => {
  expect(listPlaces(["Kent", "Medway"], (name) => `<b>${name}</b>`)).toBe("<b>Kent</b> and <b>Medway</b>");
});
