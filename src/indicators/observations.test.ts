/** What holds for every figure of every indicator. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missing, statuses, type Cell, type Missing } from "../core/cell.ts";
import { existedOn } from "../core/area.ts";
import { financialYear, periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { allData, areaOf, areas, authorities, dataOf, spending } from "../data.ts";
import { spendingLines } from "../spending/lines.ts";
import { indexSpending } from "../spending/series.ts";
import { AMOUNTS, type Amount } from "../spending/table.ts";
import { tables as schemas, type TableId } from "../tables/schema.ts";
import { readTable, type TableRow } from "../tables/table.ts";
import { observationCells } from "../publish/rows.ts";
import { indicators } from "./index.ts";
import { indexTables } from "./tables.ts";

const all = allData.flatMap(({ indicator, observations }) => observations.map((o) => ({ indicator, ...o })));
const named = ({ indicator, area, year }: (typeof all)[number]) => `${indicator.id}, ${areaOf(area).name} ${year}`;
const idOf = (slug: string) => areas.find((area) => area.slug === slug)!.id;

test("there are figures to speak of", () => {
  expect(all.length).toBeGreaterThan(70_000);
  expect(all.filter((o) => o.value.value !== null).length).toBeGreaterThan(60_000);
});

test("no figure rests on a missing count or a missing denominator, unless the publisher printed it", () => {
  const bad = all.filter(
    (o) =>
      o.value.value !== null &&
      o.value.status !== "published" &&
      (o.numerator?.value === null || o.denominator?.value === null),
  );
  expect(bad.filter((o) => !isPrinted(o)).map(named)).toEqual([]);
});

/** England's and the regions' shares, and the workforce measures, are the publisher's own percentages. */
function isPrinted({ indicator, area }: (typeof all)[number]): boolean {
  return indicator.family === "workforce" || (indicator.family === "thresholds" && areaOf(area).level !== "authority");
}

test("a published rate stands only where there is no population on today's basis", () => {
  const standing = all.filter((o) => o.value.status === "published" && o.indicator.family === "demand");
  expect([...new Set(standing.map((o) => `${o.indicator.id} ${areaOf(o.area).slug}`))].sort()).toEqual([
    "cla-rate bournemouth",
    "cla-rate dorset-until-2019",
    "cla-rate poole",
  ]);
  expect([...new Set(standing.map((o) => o.year))].sort()).toEqual([2014, 2015, 2016, 2017, 2018]);
});

test("a published percentage stands only where the counts do not give it, and has no interval", () => {
  const standing = all.filter((o) => o.value.status === "published" && o.indicator.family === "thresholds");
  expect(standing.length).toBeGreaterThan(30);
  for (const o of standing) {
    expect(o.lower).toBeNull();
    const [part, whole] = [o.numerator?.value ?? null, o.denominator?.value ?? null];
    if (part === null || whole === null) continue;
    if (areaOf(o.area).level === "authority" || Math.abs((part / whole) * 100 - o.value.value!) <= 0.05)
      expect.fail(named(o));
  }
});

test("an interval belongs to a figure, and holds it", () => {
  for (const o of all) {
    if (o.value.value === null || o.indicator.interval === null) {
      if (o.lower !== null || o.upper !== null) expect.fail(named(o));
    } else if (o.lower !== null && o.upper !== null && o.value.status === "ok") {
      if (o.value.value < o.lower || o.value.value > o.upper) expect.fail(named(o));
    }
  }
});

test("every status is one of the list, and says a number is there only where one is", () => {
  const present = new Set(["ok", "published", "joint-return", "incomplete", "low-reliability"]);
  const absent = new Set(
    Object.keys(statuses).filter((status) => !present.has(status) || status === "low-reliability"),
  );
  for (const o of all) {
    for (const cell of [o.value, o.numerator, o.denominator]) {
      if (cell !== null && !(cell.value === null ? absent : present).has(cell.status)) expect.fail(named(o));
    }
  }
});

const REASONS: readonly Missing[] = ["suppressed", "not-available", "not-returned", "rounds-to-zero", "did-not-exist"];
const recent = new Map<TableId, TableRow[]>(
  schemas.map((schema) => {
    const rows = readTable(schema, readFileSync(`data/tables/${schema.id}.csv`, "utf8"));
    return [schema.id, rows.filter((row) => row.year >= 2024)];
  }),
);

/** The tables of the last two years, with every cell of some of them missing. */
function withMissing(reason: Missing, of: (id: TableId) => boolean) {
  const blank = (row: TableRow): TableRow => ({
    ...row,
    cells: Object.fromEntries(Object.keys(row.cells).map((measure) => [measure, missing(reason)])),
  });
  const tables = new Map([...recent].map(([id, rows]) => [id, of(id) ? rows.map(blank) : rows]));
  // Returns of spending with every amount missing, for the indicators of money.
  const spending = indexSpending(
    authorities.flatMap((area) =>
      spendingLines.map((line) => ({
        area: area.id,
        year: 2025,
        line: line.id,
        source: "s251-totals",
        amounts: blankAmounts(reason),
      })),
    ),
  );
  return indexTables(
    tables,
    (id) => areaOf(id).level,
    () => "2025",
    { spending, deflators: new Map([[2025, 100]]) },
  );
}

const blankAmounts = (reason: Missing) =>
  Object.fromEntries(AMOUNTS.map((name) => [name, missing(reason)])) as Record<Amount, Cell>;

test.each(REASONS)("with every cell of the tables %s, no indicator has a number", (reason) => {
  const tables = withMissing(reason, () => true);
  for (const indicator of indicators) {
    const observations = indicator.compute(tables);
    expect(observations.length, indicator.id).toBeGreaterThan(150);
    const numbers = observations.filter((o) => o.value.value !== null || o.lower !== null || o.upper !== null);
    expect(numbers, indicator.id).toEqual([]);
    // The population of the year before the first is not in these tables.
    const reasons = new Set(observations.map((o) => o.value.status));
    expect(reasons.difference(new Set([reason, "not-available"])).size, indicator.id).toBe(0);
  }
});

test("with only the counts missing and the populations there, no rate or share has a number", () => {
  const tables = withMissing("suppressed", (id) => id !== "population");
  for (const indicator of indicators.filter(({ family }) => family !== "context")) {
    const values = indicator.compute(tables).map((o) => o.value);
    expect(values.length, indicator.id).toBeGreaterThan(150);
    for (const value of values) expect(value, indicator.id).toEqual(missing("suppressed"));
  }
});

test("no area has a figure in a year in which it did not exist", () => {
  const early = all.filter(
    (o) => o.value.value !== null && !existedOn(areaOf(o.area), `${o.year}-${periodKinds[o.indicator.period].day}`),
  );
  expect(early.map(named)).toEqual([]);
});

const YEARS = Array.from({ length: 13 }, (_, i) => 2013 + i);

test.each(["gateshead", "northumberland", "barnsley", "sheffield", "buckinghamshire", "north-yorkshire", "somerset"])(
  "%s, whose ONS code changed, has a rate in every year from 2013 to 2025",
  (slug) => {
    for (const id of ["cin-rate", "cla-rate"]) {
      const series = YEARS.map((year) => dataOf(id).at(idOf(slug), year)?.value.value ?? null);
      expect(
        series.filter((value) => value === null),
        id,
      ).toEqual([]);
      // One area, not two that follow each other: no year is half or double the year before.
      for (let i = 1; i < series.length; i++) {
        expect(series[i]! / series[i - 1]!, `${id} ${YEARS[i]}`).toBeGreaterThan(0.5);
        expect(series[i]! / series[i - 1]!, `${id} ${YEARS[i]}`).toBeLessThan(2);
      }
    }
  },
);

test.each([2021, 2022])("Hackney %i has no number of children in need, and says why", (year) => {
  const o = dataOf("cin-rate").at(idOf("hackney"), year)!;
  expect(o.value).toEqual(missing("not-available"));
  expect(o.numerator).toEqual(missing("not-available"));
  expect([o.lower, o.upper]).toEqual([null, null]);
  const row = observationCells(dataOf("cin-rate").indicator, o, areaOf);
  expect(row.slice(0, 12)).toEqual([
    "cin-rate",
    "E09000012",
    "204",
    "Hackney",
    "authority",
    "London",
    String(year),
    "",
    "",
    "",
    "",
    row[11],
  ]);
  expect(row[13]).toBe("not-available");
});

test("Hackney's looked-after figures of 2021 and 2022 exist", () => {
  const found = [2021, 2022].map((year) => dataOf("cla-rate").at(idOf("hackney"), year)!);
  expect(found.map((o) => [o.numerator!.value, o.value.status])).toEqual([
    [418, "ok"],
    [405, "ok"],
  ]);
  expect(found.map((o) => o.value.value!.toFixed(1))).toEqual(["72.3", "72.6"]);
});

test("pounds are said to be in the prices that they are in", () => {
  const base = spending.years.at(-1)!;
  expect(units.pounds.name).toContain(`in ${financialYear(base)} prices`);
});
