import { missing, type Cell } from "../core/cell.ts";
import type { AreaLevel } from "../core/area.ts";
import type { TableId } from "../tables/schema.ts";
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
  /** Edition of a source, for the record beside each figure. */
  editionOf(source: string): string;
}

export function indexTables(
  byId: ReadonlyMap<TableId, readonly TableRow[]>,
  levelOf: (area: string) => AreaLevel,
  editionOf: (source: string) => string,
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
  };
}
