import { expect, test } from "vitest";
import type { ScatterView } from "../views/types.ts";
import { forbidden, gallery } from "./fixtures.ts";
import { moved } from "./moved.ts";
import { scatter } from "./scatter.ts";
import { tenths } from "./tenths.ts";

const point = (id: string, x: number, y: number, weight: number, open = false) => ({
  id,
  name: id,
  x,
  y,
  weight,
  open,
});
const view: ScatterView = {
  kind: "scatter",
  title: "IDACI 2019",
  note: "",
  unit: "per10k",
  points: [
    point("Blackpool", 0.31, 184, 29_000),
    point("Tower Hamlets", 0.27, 46, 70_000, true),
    point("Richmond", 0.08, 27, 45_000, true),
    point("Kent", 0.16, 57, 340_000),
  ],
  across: { kind: "percent", max: 0.4 },
  max: 190,
  curves: [],
  line: [
    { x: 0.08, y: 30, lower: 20, upper: 40 },
    { x: 0.31, y: 120, lower: 105, upper: 135 },
  ],
  levels: [],
  reference: null,
  corner: { big: "r = 0.67", small: "147 authorities" },
  named: ["Blackpool", "Tower Hamlets"],
};

test("as a download", async () => {
  await expect(scatter(view, gallery)).toMatchFileSnapshot("snapshots/scatter.svg");
  await expect(tenths([133, 88, 67, 55, 40, 29, 29, 23, 14, 12], gallery)).toMatchFileSnapshot("snapshots/tenths.svg");
});

test.each([324, 400])("at %d pixels every authority has a dot, and those named a name", (width) => {
  const svg = scatter(view, { width });
  // A dot for each, and a paper centre for each that is open.
  expect(svg.match(/h0/g)).toHaveLength(4 + 2);
  for (const label of ["r = 0.67", "Blackpool", "Tower Hamlets"]) expect(svg).toContain(`>${label}<`);
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("levels of thirds print their values, and a ratio has its line at 1", () => {
  const svg = scatter({
    ...view,
    unit: "ratio",
    across: { kind: "ends", low: "Least deprived", high: "Most deprived" },
    points: view.points.map((one) => ({ ...one, y: one.y / 60 })),
    max: 3,
    line: [],
    levels: [{ from: 0.08, to: 0.16, y: 1.24, text: "1.24" }],
    reference: 1,
    corner: null,
  });
  for (const label of ["1.24", "Least deprived", "Most deprived"]) expect(svg).toContain(`>${label}<`);
  expect(svg).toMatch(/<path d="M34 [\d.]+H392" stroke="var\(--ink-3\)" stroke-width="1.5"/);
});

test("bars of tenths are as high as their rates", () => {
  const heights = [...tenths([100, 50, 0]).matchAll(/<rect[^>]*height="([\d.]+)"/g)].map(([, height]) =>
    Number(height),
  );
  expect(heights[1]! * 2).toBeCloseTo(heights[0]!, 0);
  expect(heights[2]).toBe(0);
});

test("a measure without an interval has no bar of one", () => {
  const row = { title: "Looked after", then: 2.6, now: 2.3, lower: 1.9, upper: 2.7 };
  const bars = (svg: string) => svg.match(/stroke-width="5"/g) ?? [];
  expect(bars(moved({ kind: "moved", say: "times", from: 1, rows: [row] }))).toHaveLength(1);
  expect(
    bars(moved({ kind: "moved", say: "percent", from: 1, rows: [{ ...row, lower: null, upper: null }] })),
  ).toHaveLength(0);
});
