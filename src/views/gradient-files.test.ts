/** What a browser computes and writes from the files of the gradient is what the site does from its figures. */
import { expect, test } from "vitest";
import { formatNumber, units } from "../core/unit.ts";
import { dataOf } from "../data.ts";
import { gradedData } from "../gradients/authorities.ts";
import { allGradients } from "../gradients/gradients.ts";
import { MEASURES } from "../stats/gradient.ts";
import { gradientFile, scoresFile } from "./gradient-files.ts";
import { gradientTable, MEASURE_WORDS } from "./gradient.ts";

const sent = (id: string) => JSON.parse(JSON.stringify(gradientFile(id))) as ReturnType<typeof gradientFile>;

test("every measure and limit of every indicator, year and index is written as its full value is", () => {
  const byIndicator = Map.groupBy(allGradients(), ({ indicator }) => indicator);
  for (const { indicator, years } of gradedData()) {
    const { measures } = sent(indicator.id);
    for (const row of byIndicator.get(indicator.id) ?? []) {
      const cells = measures[years.indexOf(row.year)]![`${row.index}/${row.group}`]![MEASURES.indexOf(row.measure)]!;
      const say = (value: number | null) =>
        value === null ? null : formatNumber(value, MEASURE_WORDS[row.measure].decimals);
      expect(cells.slice(0, 3).map(say)).toEqual([row.value, row.lower, row.upper].map(say));
      expect(cells[3]).toBe(row.n);
    }
  }
});

test("a figure without what it is divided by is none, and never of weight zero", () => {
  const file = sent("cpp-rate");
  const scilly = file.areas.findIndex(([id]) => id === "420");
  for (const [i, year] of dataOf("cpp-rate").years.entries()) {
    const o = dataOf("cpp-rate").at("420", year);
    const isThere = o?.value.value != null && (o.denominator?.value ?? 0) > 0;
    expect(file.figures[i]![scilly] === null).toBe(!isThere);
  }
});

test("the pooled fifths of the table are sums of counts over sums of children", () => {
  const [file, scores] = [sent("cla-rate"), scoresFile()];
  const { rows } = gradientTable({ of: "cla-rate", in: "2025", by: "idaci-2019" }, { file, scores });
  const data = dataOf("cla-rate");
  const score = new Map(Object.entries(scores.indices.find(({ id }) => id === "idaci-2019")!.scores));
  const placed = data.observations
    .filter(({ area, year, value }) => year === 2025 && value.value !== null && score.has(area))
    .toSorted((a, b) => score.get(b.area)![0] - score.get(a.area)![0] || score.get(a.area)![1] - score.get(b.area)![1]);
  const most = placed.slice(0, Math.round(placed.length / 5));
  const total = (of: (o: (typeof placed)[number]) => number) => most.reduce((sum, o) => sum + of(o), 0);
  const pooled = (total((o) => o.numerator!.value!) / total((o) => o.denominator!.value!)) * 10_000;
  expect(rows.find(([name]) => name === "Most deprived fifth")![1]).toBe(units.per10k.table(pooled));
});
