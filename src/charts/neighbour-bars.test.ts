import { expect, test } from "vitest";
import { known, missing } from "../core/cell.ts";
import type { NeighbourBarsView } from "../views/types.ts";
import { count, forbidden, gallery } from "./fixtures.ts";
import { fitting, neighbourBars } from "./neighbour-bars.ts";
import { textWidth } from "./text-width.ts";

const view: NeighbourBarsView = {
  kind: "neighbour-bars",
  title: "Above both neighbours",
  subtitle: "looked after, 2025",
  unit: "per10k",
  rows: [
    { id: "890", name: "Blackpool", role: "place", cell: known(183.6) },
    { id: "807", name: "Redcar and Cleveland", role: "neighbour", cell: known(144.4) },
    { id: "812", name: "North East Lincolnshire", role: "neighbour", cell: known(130.7) },
    { id: "201", name: "City of London", role: "neighbour", cell: missing("suppressed") },
    { id: "E92000001", name: "England", role: "england", cell: known(67.1) },
  ],
};
const options = { width: 218, pitch: 11.3, size: 10.6 };

test("bars as a download", async () => {
  const svg = neighbourBars(view, { ...gallery, width: 284, pitch: 20, size: 13.5 });
  await expect(svg).toMatchFileSnapshot("snapshots/neighbour-bars.svg");
});

test("a row without a figure has its reason and no bar", () => {
  const svg = neighbourBars(view, options);
  expect(count(svg, "<rect")).toBe(4);
  expect(svg).toContain(">suppressed</text>");
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("bars start at one edge and are as long as their figures", () => {
  const svg = neighbourBars(view, options);
  const widths = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
    (m) => [m[1], Number(m[2])] as const,
  );
  expect(new Set(widths.map(([x]) => x)).size).toBe(1);
  expect(widths[1]![1] / widths[0]![1]).toBeCloseTo(144.4 / 183.6, 2);
  expect(widths[3]![1] / widths[0]![1]).toBeCloseTo(67.1 / 183.6, 2);
});

test("the longest number stays inside", () => {
  const svg = neighbourBars(view, options);
  const [, x] = /x="([\d.]+)" y="[\d.]+">184</.exec(svg)!;
  expect(Number(x) + textWidth("184", 10.6, 600)).toBeLessThanOrEqual(218.1);
});

test("no figure at all is rows of reasons", () => {
  const svg = neighbourBars({ ...view, rows: [view.rows[3]!] }, options);
  expect(svg).not.toContain("<rect");
  expect(svg).toContain("suppressed");
});

test.each([
  ["Redcar and Cleveland", 118, "Redcar & Cleveland"],
  ["Bournemouth, Christchurch and Poole", 118, "Bournemouth …"],
  ["Northumberland", 20, "Northumberland …"],
])("%s in %i pixels is %s", (name, width, words) => {
  expect(fitting(name, width, 10.6)).toBe(words);
});
