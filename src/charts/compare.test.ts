import { expect, test } from "vitest";
import { missing } from "../core/cell.ts";
import type { CompareSeries, CompareView } from "../views/types.ts";
import { compareLines } from "./compare-lines.ts";
import { comparePicture } from "./compare-picture.ts";
import { compareRows } from "./compare-rows.ts";
import { compareScale, scaleWords } from "./compare-scale.ts";
import { attributes, cellOf, forbidden, gallery, lookedAfter, years } from "./fixtures.ts";

function series(name: string, ink: CompareSeries["ink"], limits: CompareSeries["limits"] = null): CompareSeries {
  const cells = lookedAfter[name]!.map(cellOf);
  const points = years.map((year, i) => ({ year, cell: cells[i]! }));
  return {
    slug: name,
    name,
    ink,
    points,
    gaps: [],
    now: cells.at(-1)!,
    limits,
    deprivation: ink === "england" ? null : 0.36,
  };
}

const all = [
  series("Blackpool", 0, [168.3, 199.9]),
  series("Hartlepool", 1, [140.4, 172.9]),
  series("England", "england"),
  series("Stoke-on-Trent", "grey", [160.9, 179.4]),
  series("City of London", "grey"),
];
const view: CompareView = {
  ...{
    kind: "compare",
    id: "cla-rate",
    title: "Children looked after",
    counts: "children at 31 March",
    unit: "per10k",
  },
  ...{ period: "at-31-march", years, year: 2025, lacksYear: null, zero: true },
  series: all,
  rows: all.toSorted((a, b) => (b.now.value ?? -1) - (a.now.value ?? -1)),
  middles: [
    { of: { slug: "Blackpool", name: "Blackpool", inText: "Blackpool" }, median: 126, mean: 124.6, count: 9, all: 10 },
  ],
  ...{
    breaks: [],
    source: "DfE",
    caveats: [],
    interval: "byar",
    index: { short: "IDACI 2025", of: "children in income-deprived families" },
  },
};

test("as a download", async () => {
  await expect(compareLines(view, { ...gallery, width: 640 })).toMatchFileSnapshot("snapshots/compare-lines.svg");
  await expect(compareRows(view, { ...gallery, width: 640 })).toMatchFileSnapshot("snapshots/compare-rows.svg");
});

test.each([300, 640, 832])("at %i pixels lines end in names and values, and nothing stands outside", (width) => {
  const svg = compareLines(view, { width });
  for (const part of forbidden) expect(svg).not.toContain(part);
  expect(svg).toContain(">184 Blackpool<");
  expect(svg).toContain(">67 England<");
  expect(svg).toContain(">Scale from zero<");
  const ys = attributes(svg, "y").map(Number);
  expect(Math.max(...ys)).toBeLessThanOrEqual(Number(attributes(svg, "height")[0]));
});

test("a line ends where its figures end, and its label says when", () => {
  const svg = compareLines(view, { width: 832 });
  expect(svg).toContain(">76 (2024) City of London<");
});

test("the middle of the neighbours is a diamond at the last year, named with how many have a figure", () => {
  expect(compareLines(view, { width: 832 })).toContain(">126 neighbours’ median (9 of 10)<");
});

test("years without a figure of the place are hatched with the reason, unless many have colours", () => {
  const gap = { from: 2016, to: 2021, reason: "suppressed" } as const;
  const place = { ...series("Blackpool", 0), gaps: [gap] };
  expect(compareLines({ ...view, series: [place] }, { width: 832 })).toContain(">suppressed<");
  const crowd = [place, series("Hartlepool", 1), series("Stoke-on-Trent", 2)];
  expect(compareLines({ ...view, series: crowd }, { width: 832 })).not.toContain(">suppressed<");
});

test("a scale that does not begin at zero says where it begins", () => {
  const scale = compareScale([63, 187], false);
  expect(scale.low).toBeGreaterThan(0);
  expect(scale.low).toBeLessThanOrEqual(63);
  const high = { ...view, zero: false, series: all.filter(({ ink }) => typeof ink === "number") };
  expect(compareLines(high, { width: 640 })).toContain(">Scale from 50, not from zero<");
  expect(scaleWords(compareScale([-12, 40], true), "pounds")).toBe("Scale from below zero");
});

test.each([
  [[], true],
  [[0, 0], true],
  [[5], false],
  [[-3, -3], false],
] as const)("a scale of %j has a length", (values, zero) => {
  const { low, high } = compareScale(values, zero);
  expect(high).toBeGreaterThan(low);
});

test("rows stand in order, the middle among them, and who has no figure closes them with the reason", () => {
  const svg = compareRows(view, { width: 832 });
  const words = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text);
  const names = words.filter((text) => /^[A-Z]/.test(text!) && !/^(Scale|IDACI)/.test(text!));
  expect(names).toEqual([
    "Blackpool",
    "Stoke-on-Trent",
    "Hartlepool",
    "Neighbours’ median (9 of 10), Blackpool",
    "England",
    "City of London",
  ]);
  expect(words.slice(-3)).toEqual(["suppressed", "36%", "Scale from zero"]);
});

test("a place with one year of figures is a dot, and one with none leaves a frame", () => {
  const one = series("City of London", 0);
  const alone = {
    ...one,
    points: one.points.map((point) => (point.year === 2015 ? point : { ...point, cell: missing("suppressed") })),
  };
  const svg = compareLines({ ...view, series: [alone] }, { width: 640 });
  expect(svg).toContain("<circle");
  expect(svg).toContain(">115 (2015) City of London<");
  const empty = compareLines({ ...view, series: [] }, { width: 640 });
  expect(empty).not.toContain("<circle");
  expect(empty).toContain(">Scale from zero<");
});

test("a picture stands alone: finding, measure, source, colours of its own", () => {
  const words = { finding: "Blackpool 184, England 67", subtitle: "Per 10,000", notes: ["Source: DfE."] };
  const { svg, height } = comparePicture(view, "years", words, "");
  for (const text of [words.finding, words.subtitle, ...words.notes]) expect(svg).toContain(`>${text}<`);
  expect(svg).not.toContain("var(");
  expect(attributes(svg, "height").map(Number)[0]).toBe(Math.round(height * 10) / 10);
});
