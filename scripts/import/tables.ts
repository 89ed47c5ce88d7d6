/** From rows of official files to the project's own tables. Pure: rows in, rows out. */
import { known, type Cell } from "../../src/core/cell.ts";
import type { Columns, Row } from "../../src/sources/source.ts";
import type { TableRow } from "../../src/tables/table.ts";
import type { TableSchema } from "../../src/tables/schema.ts";

/**
 * Rows of one source as rows of one table: measures are the columns of the same
 * name. A joint return gives a row to each of its areas, flagged as joint.
 */
export function tableRows<C extends Columns>(
  schema: TableSchema,
  sourceId: string,
  rows: readonly Row<C>[],
): TableRow[] {
  const measures = Object.keys(schema.measures);
  return rows.flatMap((row) => {
    const cells = Object.fromEntries(
      measures.filter((m) => row.values[m] !== undefined).map((m) => [m, row.values[m] as Cell]),
    );
    const joint = row.areas.length > 1;
    const flagged = joint ? mapCells(cells, asJoint) : cells;
    return row.areas.map((area) => ({ area, year: row.values.year as number, source: sourceId, cells: flagged }));
  });
}

const asJoint = (cell: Cell): Cell => (cell.value === null ? cell : known(cell.value, "joint-return"));

function mapCells(cells: Readonly<Record<string, Cell>>, change: (cell: Cell) => Cell): Record<string, Cell> {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, change(cell)]));
}
