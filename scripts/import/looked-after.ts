/** One series of looked-after children out of five layouts. */
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

/** A figure that a newer edition replaced. */
export interface Revision {
  readonly table: string;
  readonly measure: string;
  readonly area: string;
  readonly year: number;
  readonly old: string;
  readonly oldSource: string;
  readonly new: string;
  readonly newSource: string;
}

export interface LookedAfterRows {
  readonly open2025: readonly RowOf<typeof lookedAfter2025>[];
  readonly open2023: readonly RowOf<typeof lookedAfter2023>[];
  readonly wide2018: readonly RowOf<typeof lookedAfter2018>[];
  readonly wide2013: readonly RowOf<typeof lookedAfter2013>[];
  readonly england: readonly RowOf<typeof lookedAfterEngland>[];
}

/** Newest first; the first edition that has an area's year gives the row, later ones its revisions. */
export function mergeEditions(editions: readonly (readonly TableRow[])[]): { rows: TableRow[]; revisions: Revision[] } {
  const merged = new Map<string, TableRow>();
  const revisions: Revision[] = [];
  for (const row of editions.flat()) {
    const key = `${row.area}/${row.year}`;
    const newer = merged.get(key);
    if (newer === undefined) merged.set(key, row);
    else revisions.push(...differences(newer, row));
  }
  return { rows: [...merged.values()], revisions };
}

/** Cells that an older row has otherwise than the newer one. */
function differences(newer: TableRow, older: TableRow): Revision[] {
  return Object.entries(older.cells).flatMap(([measure, cell]) => {
    const now = newer.cells[measure];
    if (now === undefined || cellText(now) === cellText(cell)) return [];
    const { area, year } = newer;
    return [
      {
        table: "looked-after",
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

export function lookedAfterEditions(rows: LookedAfterRows, areas: ReadonlyMap<string, Area>): TableRow[][] {
  const editions = [
    openRows(lookedAfter2025.id, rows.open2025),
    openRows(lookedAfter2023.id, rows.open2023),
    wideRows(rows.wide2018),
    rows.wide2013.map((row) => ({
      area: row.areas[0]!,
      year: 2013,
      source: lookedAfter2013.id,
      cells: { atMarch: row.values.children },
    })),
    englandRows(rows.england),
  ];
  return editions.map((edition) => edition.map((row) => outsideLifetime(row, areas)));
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

/** First year that the project publishes. */
export const FIRST_YEAR = 2013;

export const isUsedGroup = (group: string): boolean => group in ENGLAND_GROUPS;

/** The long series serves as a check from 2013, the first year that the project publishes. */
function englandRows(rows: LookedAfterRows["england"]): TableRow[] {
  return rows
    .filter(({ values }) => values.year >= FIRST_YEAR && isUsedGroup(values.group))
    .map(({ values, areas }) => ({
      area: areas[0]!,
      year: values.year,
      source: lookedAfterEngland.id,
      cells: { [ENGLAND_GROUPS[values.group]!]: values.children },
    }));
}

/** The open files mark years in which an authority did not exist as not applicable; say what it is. */
function outsideLifetime(row: TableRow, areas: ReadonlyMap<string, Area>): TableRow {
  if (existedOn(areas.get(row.area)!, `${row.year}-03-31`)) return row;
  const cells = Object.fromEntries(
    Object.entries(row.cells).map(([name, cell]) => [name, cell.value === null ? missing("did-not-exist") : cell]),
  );
  return { ...row, cells };
}
