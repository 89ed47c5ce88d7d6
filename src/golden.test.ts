/**
 * Our figures beside figures that others have printed. data/published.csv has
 * one line a figure, written by hand; `figure` says whether the printed number
 * is the indicator's value or the count above its line.
 *
 * Printed figures that rest on older editions are left out, since ours cannot
 * and should not equal them: children in need 2010 and 2017 as first published
 * (SUT-01, SUT-02), the plan rate of 2017 on an older population (SUT-04),
 * looked-after children of 2017, 2018 and 2020 before revision (SUT-05, CFC-02,
 * CDP-01), the lowest and highest vacancy and agency rates of 2017 (CDP-08, since
 * revised to 0 to 57 and 0 to 49). So are those whose year, measure or formula is
 * not stated and which no year of ours matches (SUT-07, SUT-08, CDP-06), the
 * re-referrals of 2016 (RVD-02: 22 per cent printed, 22.5 in the file), and those
 * that begin before 2013.
 */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Cell } from "./core/cell.ts";
import { ENGLAND } from "./core/area.ts";
import { areaOf, areas, dataOf } from "./data.ts";
import { tables, type TableId } from "./tables/schema.ts";
import { readTable, type TableRow } from "./tables/table.ts";

interface Published {
  readonly indicator: string;
  readonly area_code: string;
  readonly period: string;
  readonly published: string;
  readonly decimals: string;
  readonly where: string;
  readonly figure: "value" | "numerator";
}

const text = (path: string) => readFileSync(path, "utf8");
const published = Papa.parse<Published>(text("data/published.csv").trimEnd(), { header: true }).data;
const idOf = (code: string) => areas.find((area) => area.code === code)!.id;

test("the printed figures are well formed, and none is listed twice", () => {
  const keys = published.map((p) => [p.indicator, p.area_code, p.period, p.decimals, p.figure, p.where].join("/"));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(40);
  for (const { published: figure, decimals, figure: kind } of published) {
    expect(Number(figure).toFixed(Number(decimals))).toBe(figure);
    expect(["value", "numerator"]).toContain(kind);
  }
});

test.each(published)(
  "$indicator $area_code $period: $figure is $published ($where)",
  ({ indicator, area_code, period, published: printed, decimals, figure }) => {
    const found = dataOf(indicator).at(idOf(area_code), Number(period))?.[figure];
    expect(found?.value?.toFixed(Number(decimals))).toBe(printed);
  },
);

test("Blackpool has the highest looked-after rate of all authorities in 2025 and Richmond upon Thames the lowest", () => {
  const { observations } = dataOf("cla-rate");
  const rates = observations.flatMap(({ area, year, value }) =>
    year === 2025 && value.value !== null && areaOf(area).level === "authority"
      ? [{ slug: areaOf(area).slug, rate: value.value }]
      : [],
  );
  const sorted = rates.toSorted((a, b) => a.rate - b.rate);
  expect(sorted.length).toBeGreaterThan(148);
  expect([sorted[0]!.slug, sorted.at(-1)!.slug]).toEqual(["richmond-upon-thames", "blackpool"]);
});

// ---- Changes that reports print, from the tables ----

const rowsOf = (id: TableId): TableRow[] =>
  readTable(
    tables.find((table) => table.id === id)!,
    text(`data/tables/${id}.csv`),
  );
const cellOf = (rows: readonly TableRow[], area: string, year: number, measure: string): Cell | undefined =>
  rows.find((row) => row.area === area && row.year === year)?.cells[measure];
const england = (id: TableId, measure: string, year: number): number =>
  cellOf(rowsOf(id), ENGLAND, year, measure)!.value!;
const rise = (id: TableId, measure: string, from: number, to: number) =>
  (england(id, measure, to) / england(id, measure, from) - 1) * 100;

test.each([
  ["FTA-01", "children in need", rise("in-need", "atMarch", 2017, 2018), "4"],
  ["FTA-03", "section 47 enquiries", rise("enquiries", "enquiries", 2017, 2018), "6.7"],
  ["FTA-03", "plans on 31 March", rise("plans-at-march", "atMarch", 2017, 2018), "5.3"],
  ["FTA-04", "episodes of need started", rise("in-need", "startedEpisodes", 2017, 2018), "1.7"],
  ["FTA-04", "episodes of need ended", rise("in-need", "endedEpisodes", 2017, 2018), "-1.3"],
  ["FTA-05", "plans started", rise("plan-starts", "started", 2017, 2018), "3.6"],
])("From Tiny Acorns (%s): %s changed by %d%% from 2017 to 2018, printed %s", (_, __, change, printed) => {
  expect(change.toFixed(printed.includes(".") ? 1 : 0)).toBe(printed);
});

test("From Tiny Acorns (FTA-02): over 25,000 more children in need in 2018 than in 2013", () => {
  const more = england("in-need", "atMarch", 2018) - england("in-need", "atMarch", 2013);
  expect(more).toBeGreaterThan(25_000);
  expect(more).toBeLessThan(30_000);
});

test("From Tiny Acorns (FTA-04): the episodes themselves", () => {
  const episodes = [2017, 2018].map((year) =>
    ["startedEpisodes", "endedEpisodes"].map((m) => england("in-need", m, year)),
  );
  expect(episodes).toEqual([
    [400110, 353860],
    [406770, 349130],
  ]);
});

test("The Case for Change (CFC-04): just under 135,000 enquiries in 2020 beyond the plans started", () => {
  const without = dataOf("section-47-without-plan-share").at(ENGLAND, 2020)!.numerator!.value!;
  expect(Math.round(without / 1000)).toBe(135);
  expect(without).toBeLessThan(135_000);
  expect(without).toBe(england("enquiries", "enquiries", 2020) - england("plan-starts", "started", 2020));
});

// ---- Every percentage and rate that the files print for an authority, beside ours ----

/** The last printed digit, rounded either way at a half. */
const HALF = 1e-9;

/** printed measure, its part and its whole; the indicator that publishes it, if one does */
const PERCENTAGES: readonly (readonly [
  table: TableId,
  printed: string,
  part: string,
  whole: string,
  indicator: string | null,
])[] = [
  ["referrals", "reReferralsPercent", "reReferrals", "referrals", "re-referrals-share"],
  ["referrals", "noFurtherActionPercent", "noFurtherAction", "referrals", "no-further-action-share"],
  ["referrals", "notInNeedPercent", "notInNeed", "referrals", "not-in-need-share"],
  ["referrals", "childrenReReferredPercent", "childrenReReferred", "childrenReferred", null],
  ["plan-starts", "repeatPercent", "repeat", "started", "repeat-plan-share"],
  ["plans-at-march", "upTo3MonthsPercent", "upTo3Months", "atMarch", null],
  ["plans-at-march", "over3To6MonthsPercent", "over3To6Months", "atMarch", null],
  ["plans-at-march", "over6To12MonthsPercent", "over6To12Months", "atMarch", null],
  ["plans-at-march", "oneTo2YearsPercent", "oneTo2Years", "atMarch", null],
  ["plans-at-march", "twoYearsPercent", "twoYears", "atMarch", "long-plan-share"],
];

test.each(PERCENTAGES)(
  "every percentage printed for an authority in %s, %s, is ours",
  (table, printed, part, whole, indicator) => {
    let compared = 0;
    for (const { area, year, cells } of rowsOf(table)) {
      const figure = cells[printed]?.value;
      if (areaOf(area).level !== "authority" || figure === null || figure === undefined) continue;
      const counts = (cells[part]!.value! / cells[whole]!.value!) * 100;
      const ours = indicator === null ? counts : dataOf(indicator).at(area, year)!.value.value!;
      if (Math.abs(ours - figure) > 0.05 + HALF)
        expect.fail(`${areaOf(area).name} ${year}: ${figure} printed, ours ${ours}`);
      if (Math.abs(ours - counts) > 1e-9)
        expect.fail(`${areaOf(area).name} ${year}: ours ${ours} is not ${part} ÷ ${whole}`);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(800);
  },
);

test.each([
  ["atMarchRate", "cla-rate"],
  ["startedRate", "cla-started-rate"],
  ["ceasedRate", "cla-ceased-rate"],
])("every %s printed for an authority in the newest edition is ours, rounded", (printed, indicator) => {
  const data = dataOf(indicator);
  let compared = 0;
  for (const { area, year, source, cells } of rowsOf("looked-after-printed")) {
    const figure = cells[printed]?.value;
    if (source !== "cla-2025" || areaOf(area).level !== "authority" || figure === null || figure === undefined)
      continue;
    const ours = data.at(area, year)!.value.value!;
    if (Math.abs(ours - figure) > 0.5 + HALF)
      expect.fail(`${areaOf(area).name} ${year}: ${figure} printed, ours ${ours}`);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(700);
});
