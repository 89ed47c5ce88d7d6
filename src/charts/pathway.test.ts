import { expect, test } from "vitest";
import { missing } from "../core/cell.ts";
import { attributes, blackpoolPathway, count, forbidden, gallery } from "./fixtures.ts";
import { pathwayNarrow, pathwayWide, stageLabel } from "./pathway.ts";

const withheld = {
  ...blackpoolPathway,
  stages: blackpoolPathway.stages.map((stage) => ({ ...stage, place: { ...stage.place, now: missing("suppressed") } })),
};

test("the first stage as columns and as rows", async () => {
  await expect(pathwayWide(blackpoolPathway, gallery)[0]).toMatchFileSnapshot("snapshots/pathway-wide.svg");
  await expect(pathwayNarrow(blackpoolPathway, gallery)[0]).toMatchFileSnapshot("snapshots/pathway-narrow.svg");
});

test("six stages share one scale from zero", () => {
  const solid = (svg: string): number => Number(/width="38" height="([\d.]+)" fill="var\(--place\)"/.exec(svg)![1]);
  const heights = pathwayWide(blackpoolPathway).map(solid);
  expect(heights).toHaveLength(6);
  expect(heights[1]! / heights[0]!).toBeCloseTo(606.1 / 935.9, 2);
  expect(heights[5]! / heights[0]!).toBeCloseTo(183.6 / 935.9, 2);
});

test("rows keep the same scale, and leave room for the number", () => {
  const widths = pathwayNarrow(blackpoolPathway).map((svg) =>
    attributes(svg, "width")
      .slice(1)
      .map((share) => Number.parseFloat(share)),
  );
  expect(Math.max(...widths.flat())).toBe(80);
  expect(widths[5]![1]! / widths[0]![1]!).toBeCloseTo(183.6 / 935.9, 2);
});

test("the year of the slim bars is said once", () => {
  expect(pathwayWide(blackpoolPathway).map((svg) => count(svg, ">2013<"))).toEqual([1, 0, 0, 0, 0, 0]);
});

test("a withheld figure is a hatched stub with its reason, never a bar of nothing", () => {
  for (const svg of pathwayWide(withheld)) {
    expect(svg).toContain(">suppressed</text>");
    expect(svg).not.toContain('width="38" height="0"');
  }
  expect(pathwayNarrow(withheld)[0]).toContain(">suppressed</text>");
});

test("a stage says its numbers in words", () => {
  expect(stageLabel(blackpoolPathway, blackpoolPathway.stages[0]!)).toBe(
    "Referred, in the year. Blackpool 936, England 519 per 10,000 children aged 0 to 17; in 2013, 1,094 and 520.",
  );
});

test("nothing is styled inline", () => {
  for (const svg of [...pathwayWide(blackpoolPathway), ...pathwayNarrow(withheld)])
    for (const part of forbidden) expect(svg).not.toContain(part);
});
