import { expect, test } from "vitest";
import { missing } from "../core/cell.ts";
import { count, forbidden, gallery, skylineView } from "./fixtures.ts";
import { skylineLabel, skylineNarrow, skylineWide } from "./skyline.ts";

test("the first stage, wide and narrow", async () => {
  await expect(skylineWide(skylineView, gallery)[0]).toMatchFileSnapshot("snapshots/skyline-wide.svg");
  await expect(skylineNarrow(skylineView, gallery)[0]).toMatchFileSnapshot("snapshots/skyline-narrow.svg");
});

test("every year is a bar; the last is in ink", () => {
  for (const svg of skylineWide(skylineView)) {
    expect(count(svg, "h10V")).toBe(13);
    expect(svg).toContain('fill="var(--ink)"');
    for (const part of forbidden) expect(svg).not.toContain(part);
  }
});

test("narrow stages are as high as their own bars, on one scale", () => {
  const heights = skylineNarrow(skylineView).map((svg) => Number(/ height="([\d.]+)"/.exec(svg)![1]) - 24);
  expect(heights[0]).toBe(110);
  expect(heights[5]! / heights[0]!).toBeCloseTo(70.4 / 573.3, 1);
});

test("years stand under the first stage only", () => {
  expect(skylineWide(skylineView).map((svg) => count(svg, ">2025<"))).toEqual([1, 0, 0, 0, 0, 0]);
});

test("a missing year is a missing bar", () => {
  const [first] = skylineView.stages;
  const gap = { ...first!, rates: first!.rates.map((rate, index) => (index === 4 ? missing("not-available") : rate)) };
  expect(count(skylineWide({ ...skylineView, stages: [gap] })[0]!, "h10V")).toBe(12);
});

test("a stage says its first and last value", () => {
  expect(skylineLabel(skylineView, skylineView.stages[0]!)).toBe(
    "Referred, in the year: 520 per 10,000 children aged 0 to 17 in 2013, 519 in 2025.",
  );
});
