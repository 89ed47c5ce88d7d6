import { expect, test } from "vitest";
import { axisNumbers, axisText, axisYears, scaleEnd } from "./axis.ts";

test.each([
  [228, [0, 100, 200]],
  [1370, [0, 500, 1000]],
  [870, [0, 200, 400, 600, 800]],
  [36, [0, 10, 20, 30]],
  [0, [0]],
])("an axis to %d has %j", (max, numbers) => {
  expect(axisNumbers(max)).toEqual(numbers);
});

test("numbers carry commas and a per cent sign, and only the decimals they need", () => {
  expect([axisText(0, "percent"), axisText(20, "percent"), axisText(1000, "per10k"), axisText(2.5, "cases")]).toEqual([
    "0",
    "20%",
    "1,000",
    "2.5",
  ]);
});

test("a scale of zeros still has a length", () => {
  expect(scaleEnd([0, 0])).toBe(1);
});

test.each([
  [
    [2013, 2014, 2015, 2016, 2017],
    [2013, 2015, 2017],
  ],
  [
    [2021, 2022, 2023],
    [2021, 2023],
  ],
  [[2025], [2025]],
])("years %j are marked at %j", (years, marked) => {
  expect(axisYears(years)).toEqual(marked);
});
