import { expect, test } from "vitest";
import type { Gap } from "../views/types.ts";
import { gapsOf, gapStretch, gapText, gapTexts } from "./gaps.ts";
import { blackpoolTrend, seriesOf, trendOf, years } from "./fixtures.ts";

const gap = (from: number, to: number, reason: Gap["reason"] = "suppressed"): Gap => ({ from, to, reason });

test.each([
  [gap(2016, 2016), "2016: suppressed"],
  [gap(2021, 2022, "not-available"), "2021, 2022: not available"],
  [gap(2013, 2022, "did-not-exist"), "2013 to 2022: did not exist"],
])("%j is worded %s", (one, words) => {
  expect(gapText(one)).toBe(words);
});

test("gaps of one reason share a line, and years are counted where naming them has no room", () => {
  const gaps = [gap(2013, 2014), gap(2016, 2016, "not-available"), gap(2018, 2020)];
  expect(gapTexts(gaps, () => true)).toEqual(["2013, 2014, 2018 to 2020: suppressed", "2016: not available"]);
  expect(gapTexts(gaps, (content) => content.length < 20)).toEqual(["5 years: suppressed", "2016: not available"]);
});

test("a gap takes half a year to either side, but not beyond the axis", () => {
  expect(gapStretch(gap(2016, 2017), years)).toEqual([2015.5, 2017.5]);
  expect(gapStretch(gap(2025, 2025), years)).toEqual([2024.5, 2025]);
});

test("a view without any figure is one gap with its reason", () => {
  const none = trendOf([
    seriesOf(
      "Isles of Scilly",
      "place",
      years.map(() => "not-applicable"),
    ),
  ]);
  expect(gapsOf(none)).toEqual([gap(2013, 2025, "not-applicable")]);
  expect(gapsOf(blackpoolTrend)).toEqual([]);
});
