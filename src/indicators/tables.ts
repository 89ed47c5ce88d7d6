import { missing, type Cell } from "../core/cell.ts";
import type { AreaLevel } from "../core/area.ts";
import type { TableId } from "../tables/schema.ts";
import { indexSpending, type Spending } from "../spending/series.ts";
import type { TableRow } from "../tables/table.ts";

/** A measure of one of the project's tables. */
export interface Measure {
  readonly table: TableId;
  readonly measure: string;
}

/** The project's tables, indexed, and what else an indicator needs to be computed. */
export interface Tables {
  rows(table: TableId): readonly TableRow[];
  row(table: TableId, area: string, year: number): TableRow | undefined;
  /** The cell of an area's year; "not-available" where the table has no such row. */
  cell(measure: Measure, area: string, year: number): Cell;
  levelOf(area: string): AreaLevel;
  /** Section 251, in cash. */
  readonly spending: Spending;
  /** GDP deflator of a financial year, by the year it ends in. @throws {Error} if there is none */
  deflator(year: number): number;
  /** The year whose prices real terms are in: the latest outturn. */
  readonly baseYear: number;
  /** Edition of a source, for the record beside each figure. */
  editionOf(source: string): string;
}

/** What the tables of money add. */
export interface Money {
  readonly spending: Spending;
  readonly deflators: ReadonlyMap<number, number>;
}

const NO_MONEY: Money = { spending: indexSpending([]), deflators: new Map() };

export function indexTables(
  byId: ReadonlyMap<TableId, readonly TableRow[]>,
  levelOf: (area: string) => AreaLevel,
  editionOf: (source: string) => string,
  { spending, deflators }: Money = NO_MONEY,
): Tables {
  const index = new Map<string, TableRow>();
  for (const [id, rows] of byId) for (const row of rows) index.set(`${id}/${row.area}/${row.year}`, row);
  const at = (table: TableId, area: string, year: number) => index.get(`${table}/${area}/${year}`);
  return {
    rows: (table) => byId.get(table) ?? [],
    row: at,
    cell: ({ table, measure }, area, year) => at(table, area, year)?.cells[measure] ?? missing("not-available"),
    levelOf,
    editionOf,
    spending,
    deflator: (year) => {
      const index = deflators.get(year);
      if (index === undefined)
        throw new Error(`no deflator for the year ending March ${year} in data/tables/deflators.csv`);
      return index;
    },
    baseYear: spending.years.at(-1) ?? 0,
  };
}
