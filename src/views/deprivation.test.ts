import { expect, test } from "vitest";
import { changeWords, gradientRow, movedFinding, movedRows } from "./deprivation.ts";
import { gradientFinding, gradientTable, gradientViews, USUAL_INDEX, type GradientChoice } from "./gradient.ts";
import { gradientFile, scoresFile } from "./gradient-files.ts";
import { gradedData } from "../gradients/authorities.ts";

const scores = scoresFile();
const rows = movedRows("idaci-2019");

test("a gradient is said to have moved where the same authorities, drawn again, say so; the rest could be chance", () => {
  expect(movedFinding(rows)).toBe(
    "Since 2013 the relative gradient has become flatter for children in need; for the other six the change could be chance",
  );
  const need = rows.find(({ id }) => id === "cin-rate")!;
  expect(changeWords(need.change)).toMatch(/^×0\.80 \(0\.\d\d to 0\.9\d\)$/);
  const turned = rows.map((row) => ({ ...row, change: { ...row.change, interval: { lower: 1.1, upper: 1.4 } } }));
  expect(movedFinding(turned)).toMatch(/^Since 2013 the relative gradient has become steeper for /);
});

const file = gradientFile("cla-rate");
const usual: GradientChoice = { of: "cla-rate", in: "2025", by: USUAL_INDEX };

test("the page's charts are of the gradients that are published", () => {
  const [left, right] = gradientViews(usual, { file, scores });
  expect([left!.corner!.big, right!.corner!.big]).toEqual(["r = 0.67", "r = 0.44"]);
  expect([left!.points.length, right!.points.length]).toEqual([147, 151]);
  expect(gradientFinding(usual, { file, scores })).toBe(
    "Children looked after on 31 March: the link with deprivation is strong on IDACI 2019, moderate on IDACI 2025",
  );
  const sii = gradientTable(usual, { file, scores }).rows.find(([name]) => name!.startsWith("Slope index"))!;
  expect(sii[1]).toContain(
    gradientRow("cla-rate", 2025, "idaci-2019", "all", "sii")!.value.toFixed(1).replace("-", "−"),
  );
});

test("the newest index beside itself is one chart", () => {
  expect(gradientViews({ ...usual, by: "idaci-2025" }, { file, scores })).toHaveLength(1);
});

test("every indicator's file is small enough to fetch at a choice, and each of its years can be drawn or says why not", () => {
  for (const { indicator } of gradedData()) {
    const one = gradientFile(indicator.id);
    expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(100_000);
    for (const [label] of one.years) {
      const choice = { of: indicator.id, in: label, by: "idaci-2015" };
      const input = { file: one, scores };
      expect(gradientFinding(choice, input)).not.toMatch(/undefined|NaN/);
      expect(gradientTable(choice, input).rows.flat().join()).not.toMatch(/undefined|NaN/);
      expect(gradientViews(choice, input).length).toBeGreaterThan(0);
    }
  }
});
