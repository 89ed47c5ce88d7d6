/** Two editions of the same figure: which one stands, and what is kept of the other. */
import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { known, missing, type Cell } from "../../src/core/cell.ts";
import { lookedAfter2023, lookedAfter2025 } from "../../src/sources/looked-after.ts";
import type { TableRow } from "../../src/tables/table.ts";
import { mergeEditions } from "./looked-after.ts";
import type { Revision } from "./revisions.ts";

const OFFICIAL = "../shared/data";

const row = (source: string, year: number, cells: Record<string, Cell>): TableRow => ({
  area: "890",
  year,
  source,
  cells,
});

test("the newer edition wins and what it replaced is kept", () => {
  const newer = [row("cla-2025", 2021, { atMarch: known(10), started: known(4) })];
  const older = [
    row("cla-2023", 2021, { atMarch: known(12), started: known(4) }),
    row("cla-2023", 2020, { atMarch: known(9), started: known(3) }),
  ];
  const { rows, revisions } = mergeEditions("looked-after", [newer, older]);
  expect(rows).toEqual([newer[0], older[1]]);
  expect(revisions).toEqual([
    {
      table: "looked-after",
      measure: "atMarch",
      area: "890",
      year: 2021,
      old: "12",
      oldSource: "cla-2023",
      new: "10",
      newSource: "cla-2025",
    },
  ]);
});

test("a figure withdrawn or given later is a revision too, and the older number does not come back", () => {
  const newer = [row("cla-2025", 2021, { atMarch: missing("suppressed"), started: known(4) })];
  const older = [row("cla-2023", 2021, { atMarch: known(12), started: missing("not-available") })];
  const { rows, revisions } = mergeEditions("looked-after", [newer, older]);
  expect(rows).toEqual(newer);
  expect(revisions.map(({ measure, old, new: now }) => [measure, old, now])).toEqual([
    ["atMarch", "12", "suppressed"],
    ["started", "not-available", "4"],
  ]);
});

test("an older edition does not fill a measure that the newer one lacks", () => {
  const { rows, revisions } = mergeEditions("looked-after", [
    [row("cla-2025", 2021, { atMarch: known(10) })],
    [row("cla-2023", 2021, { atMarch: known(10), ceased: known(5) })],
  ]);
  expect(rows[0]!.cells).toEqual({ atMarch: known(10) });
  expect(revisions).toEqual([]);
});

const parsed = new Map<string, unknown[]>();

/** Rows of a CSV file by header, read once. */
function records<T>(path: string): T[] {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const rows = parsed.get(path) ?? Papa.parse(text.trimEnd(), { header: true }).data;
  parsed.set(path, rows);
  return rows as T[];
}
type RevisionRow = Record<keyof Revision, string>;
const revisions = records<RevisionRow>("data/tables/revisions.csv");

/** Of the figures below, that of the 2023 edition and that of the 2025 edition, as the two files print them. */
const REVISED = [
  { area: "E92000001", measure: "atMarch", year: 2023, old: "83840", now: "83750" },
  { area: "E92000001", measure: "atMarchRate", year: 2023, old: "71", now: "70" },
  { area: "E92000001", measure: "population", year: 2023, old: "11886906", now: "11901267" },
  { area: "204", measure: "atMarch", year: 2023, old: "392", now: "391" },
  { area: "330", measure: "atMarch", year: 2022, old: "2100", now: "2104" },
] as const;

test.each(REVISED)(
  "$area $measure $year was $old in the 2023 edition and is $now",
  ({ area, measure, year, old, now }) => {
    const found = revisions.filter(
      (r) => r.area === area && r.measure === measure && r.year === String(year) && r.oldSource === "cla-2023",
    );
    expect(found.map((r) => [r.old, r.new, r.newSource])).toEqual([[old, now, "cla-2025"]]);
    const file = measure === "atMarch" ? "looked-after" : "looked-after-printed";
    const table = records<Record<string, string>>(`data/tables/${file}.csv`);
    const kept = table.find((r) => r.area === area && r.year === String(year))!;
    expect([kept[measure], kept["source"]]).toEqual([now, "cla-2025"]);
  },
);

test("the 2024 time series replaces England's row of older editions, and what they said is kept", () => {
  const table = records<Record<string, string>>("data/tables/looked-after.csv");
  const row = table.find((r) => r["area"] === "E92000001" && r["year"] === "2018")!;
  expect([row["atMarch"], row["source"]]).toEqual(["75360", "cla-england-2024"]);
  const kept = revisions.filter((r) => r.area === "E92000001" && r.year === "2018" && r.measure === "atMarch");
  expect(kept.map((r) => [r.old, r.oldSource, r.newSource])).toEqual([["75420", "cla-2018", "cla-england-2024"]]);
});

test("no revision is of a figure to itself, and none is listed twice", () => {
  for (const { old, new: now } of revisions) expect(old).not.toBe(now);
  const keys = revisions.map((r) => [r.measure, r.area, r.year, r.oldSource].join("/"));
  expect(new Set(keys).size).toBe(keys.length);
});

/** A cell of an official file, found by other code than the import's. */
function official(file: string, group: string, area: string, year: number, column: string): string {
  const rows = records<Record<string, string>>(`${OFFICIAL}/${file}`);
  const found = rows.filter(
    (r) =>
      r["time_period"] === String(year) &&
      (area === "E92000001" ? r["geographic_level"] === "National" : r["old_la_code"] === area) &&
      Object.values(r).includes(group),
  );
  expect(found).toHaveLength(1);
  return found[0]![column]!;
}

const COLUMNS = {
  old: { atMarch: "number", atMarchRate: "rate_per_10000", population: "population_estimate" },
  now: { atMarch: "children_count", atMarchRate: "rate_per_10000", population: "population_estimate" },
} as const;

for (const { area, measure, year, old, now } of existsSync(OFFICIAL) ? REVISED : []) {
  test(`the two files do print ${old} and ${now} for ${measure} of ${area} in ${year}`, () => {
    const before = official(
      lookedAfter2023.file,
      "Children looked after at 31 March each year",
      area,
      year,
      COLUMNS.old[measure],
    );
    const after = official(
      lookedAfter2025.file,
      "Children looked after on 31 March each year",
      area,
      year,
      COLUMNS.now[measure],
    );
    expect([before, after]).toEqual([old, now]);
  });
}
