/** What became of the rows of each file: used in a table, or left out and why. Nothing is dropped in silence. */
import { lookedAfterEngland } from "../../src/sources/looked-after.ts";
import { categoryTotals, deflators, openAuthorities, openEngland, tablesA1 } from "../../src/sources/section-251.ts";
import type { Columns, Row } from "../../src/sources/source.ts";
import type { TableRow } from "../../src/tables/table.ts";
import { FIRST_YEAR, isUsed } from "./looked-after.ts";
import type { Parsed } from "./parsed.ts";

export interface SourceUse extends Parsed {
  /** Rows that gave a figure to a table; of a file that is not a table of years, all. */
  readonly used: number;
  /** Reason → how many rows. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** @param tableRows every row of the project's tables of figures */
export function useOf(parsed: readonly Parsed[], tableRows: readonly TableRow[]): SourceUse[] {
  const bySource = Map.groupBy(tableRows, (row) => row.source);
  return parsed.map((one) => {
    const kept = new Set((bySource.get(one.source.id) ?? []).map((row) => `${row.area}/${row.year}`));
    const used = rowsUsed(one, kept);
    return { ...one, used, leftOut: leftOut(one, used) };
  });
}

/** Their rows are merged line by line, not row by row: every one of them is used or compared. */
const SPENDING = new Set([categoryTotals, openAuthorities, openEngland, deflators, ...tablesA1].map(({ id }) => id));

/** @param kept area and year of each row of a table that came from the file */
function rowsUsed({ source, rows }: Parsed, kept: ReadonlySet<string>): number {
  if (rows[0]?.values.year === undefined || SPENDING.has(source.id)) return rows.length;
  return rows.filter(
    (row) => row.areas.some((area) => kept.has(`${area}/${String(row.values.year)}`)) && isPublished(source.id, row),
  ).length;
}

/** The long series holds more than the project publishes; every row of the other files is used or replaced. */
function isPublished(source: string, { values }: Row<Columns>): boolean {
  return source !== lookedAfterEngland.id || isUsed({ year: Number(values.year), group: String(values.group) });
}

function leftOut({ source, rows }: Parsed, used: number): Record<string, number> {
  if (rows.length === used) return {};
  if (source.id !== lookedAfterEngland.id) return { "a newer edition has the year": rows.length - used };
  const early = rows.filter((row) => Number(row.values.year) < FIRST_YEAR).length;
  const others = rows.filter((row) => Number(row.values.year) >= FIRST_YEAR && !isPublished(source.id, row)).length;
  return {
    [`before ${FIRST_YEAR}, the first year published here`]: early,
    "counts or years that the project does not publish": others,
    "a newer edition has the year": rows.length - used - early - others,
  };
}
