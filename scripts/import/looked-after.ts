/** One series of looked-after children out of five files in four layouts, and the rates printed with them. */
import { existedOn, type Area } from "../../src/core/area.ts";
import { missing, type Cell } from "../../src/core/cell.ts";
import {
  groupOf,
  lookedAfter2013,
  lookedAfter2018,
  lookedAfter2023,
  lookedAfter2025,
  lookedAfterEngland,
  WIDE_YEARS,
} from "../../src/sources/looked-after.ts";
import type { RowOf } from "../../src/sources/source.ts";
import { cellText, type TableRow } from "../../src/tables/table.ts";
import type { Revision } from "./revisions.ts";

interface LookedAfterRows {
  readonly open2025: readonly RowOf<typeof lookedAfter2025>[];
  readonly open2023: readonly RowOf<typeof lookedAfter2023>[];
  readonly wide2018: readonly RowOf<typeof lookedAfter2018>[];
  readonly wide2013: readonly RowOf<typeof lookedAfter2013>[];
  readonly england: readonly RowOf<typeof lookedAfterEngland>[];
}

/** Newest first; the first edition that has an area's year gives the row, later ones its revisions. */
export function mergeEditions(
  table: string,
  editions: readonly (readonly TableRow[])[],
): { rows: TableRow[]; revisions: Revision[] } {
  const merged = new Map<string, TableRow>();
  const revisions: Revision[] = [];
  for (const row of editions.flat()) {
    const key = `${row.area}/${row.year}`;
    const newer = merged.get(key);
    if (newer === undefined) merged.set(key, row);
    else revisions.push(...differences(table, newer, row));
  }
  return { rows: [...merged.values()], revisions };
}

/** Cells that an older row has otherwise than the newer one. */
function differences(table: string, newer: TableRow, older: TableRow): Revision[] {
  return Object.entries(older.cells).flatMap(([measure, cell]) => {
    const now = newer.cells[measure];
    if (now === undefined || cellText(now) === cellText(cell)) return [];
    const { area, year } = newer;
    return [
      {
        table,
        measure,
        area,
        year,
        old: cellText(cell),
        oldSource: older.source,
        new: cellText(now),
        newSource: newer.source,
      },
    ];
  });
}

/** Editions of the counts and of the rates printed with them, each newest first. */
export function lookedAfterEditions(
  rows: LookedAfterRows,
  areas: ReadonlyMap<string, Area>,
): { counts: TableRow[][]; printed: TableRow[][] } {
  const open2025 = openRows(lookedAfter2025.id, rows.open2025);
  const open2023 = openRows(lookedAfter2023.id, rows.open2023);
  const wide2018 = wideRows(rows.wide2018);
  const wide2013 = rows.wide2013.map((row) => ({
    area: row.areas[0]!,
    year: 2013,
    source: lookedAfter2013.id,
    cells: { atMarch: row.values.children },
  }));
  const inLifetime = (edition: TableRow[]) => edition.map((row) => outsideLifetime(row, areas));
  return {
    counts: [open2025, englandRows(rows.england), open2023, wide2018, wide2013]
      .map((edition) => withMeasures(edition, COUNTS))
      .map(inLifetime),
    printed: [open2025, open2023, wide2018].map((edition) => withMeasures(edition, PRINTED)).map(inLifetime),
  };
}

const COUNTS = ["atMarch", "started", "ceased"];
const PRINTED = ["population", "atMarchRate", "startedRate", "ceasedRate"];

/** Rows with some of their measures; a row that has none of them goes. */
function withMeasures(rows: readonly TableRow[], measures: readonly string[]): TableRow[] {
  return rows.flatMap((row) => {
    const cells = Object.fromEntries(Object.entries(row.cells).filter(([measure]) => measures.includes(measure)));
    return Object.keys(cells).length === 0 ? [] : [{ ...row, cells }];
  });
}

/** Three rows an area and year, one a group, become one row. */
function openRows(source: string, rows: LookedAfterRows["open2025"]): TableRow[] {
  const byPlace = new Map<string, { area: string; year: number; source: string; cells: Record<string, Cell> }>();
  for (const { values, areas } of rows) {
    const key = `${areas[0]}/${values.year}`;
    const row = byPlace.get(key) ?? {
      area: areas[0]!,
      year: values.year,
      source,
      cells: { population: values.population },
    };
    const group = groupOf(values.group);
    row.cells[group] = values.children;
    row.cells[`${group}Rate`] = values.rate;
    byPlace.set(key, row);
  }
  return [...byPlace.values()];
}

function wideRows(rows: LookedAfterRows["wide2018"]): TableRow[] {
  return rows.flatMap(({ values, areas }) =>
    WIDE_YEARS.map((year) => ({
      area: areas[0]!,
      year,
      source: lookedAfter2018.id,
      cells: {
        atMarch: values[`children${year}`],
        population: values[`population${year}`],
        atMarchRate: values[`rate${year}`],
      },
    })),
  );
}

const ENGLAND_GROUPS: Readonly<Record<string, string>> = {
  "Children looked after at 31 March": "atMarch",
  "Children starting to be looked after during the year": "started",
  "Children ceasing to be looked after during the year": "ceased",
};

/** First year that the project publishes, and the first with children starting and ceasing for every area. */
export const FIRST_YEAR = 2013;
const FIRST_FLOWS = 2019;

/** Whether a row of the long series is one that the project publishes when no newer edition has it. */
export function isUsed({ year, group }: { readonly year: number; readonly group: string }): boolean {
  const measure = ENGLAND_GROUPS[group];
  return measure !== undefined && year >= (measure === "atMarch" ? FIRST_YEAR : FIRST_FLOWS);
}

/** One row a year. Newer than the files of 2013, 2018 and 2023, the long series gives England's row of their years. */
function englandRows(rows: LookedAfterRows["england"]): TableRow[] {
  const byYear = new Map<number, { area: string; year: number; source: string; cells: Record<string, Cell> }>();
  for (const { values, areas } of rows) {
    if (!isUsed(values)) continue;
    const { year } = values;
    const row = byYear.get(year) ?? { area: areas[0]!, year, source: lookedAfterEngland.id, cells: {} };
    row.cells[ENGLAND_GROUPS[values.group]!] = values.children;
    byYear.set(year, row);
  }
  return [...byYear.values()];
}

/** The open files mark years in which an authority did not exist as not applicable; say what it is. */
function outsideLifetime(row: TableRow, areas: ReadonlyMap<string, Area>): TableRow {
  if (existedOn(areas.get(row.area)!, `${row.year}-03-31`)) return row;
  const cells = Object.fromEntries(
    Object.entries(row.cells).map(([name, cell]) => [name, cell.value === null ? missing("did-not-exist") : cell]),
  );
  return { ...row, cells };
}
