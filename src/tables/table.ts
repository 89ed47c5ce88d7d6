import Papa from "papaparse";
import { isMissing, isPresent, known, missing, type Cell, type Status } from "../core/cell.ts";
import type { TableSchema } from "./schema.ts";

export interface TableRow {
  /** area id */
  readonly area: string;
  readonly year: number;
  /** id of the source the row came from */
  readonly source: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A cell as text: "531", "suppressed", "12.3 low-reliability". */
export function cellText(cell: Cell): string {
  if (cell.value === null) return cell.status;
  return cell.status === "ok" ? String(cell.value) : `${cell.value} ${cell.status}`;
}

/** Reads back {@link cellText}. @throws {Error} on anything it does not write */
export function parseCell(text: string): Cell {
  if (isMissing(text)) return missing(text);
  const [number, flag = "ok"] = text.split(" ");
  const value = Number(number);
  const cell = Number.isFinite(value) && isPresent(flag) ? known(value, flag) : null;
  if (cell === null || cellText(cell) !== text) throw new Error(`not a table cell: "${text}"`);
  return cell;
}

const byAreaAndYear = (a: TableRow, b: TableRow) => (a.area < b.area ? -1 : a.area > b.area ? 1 : a.year - b.year);

/** A table as CSV, sorted, so that the same figures always give the same bytes. A measure the row's source lacks is empty. */
export function writeTable(schema: TableSchema, rows: readonly TableRow[]): string {
  const measures = Object.keys(schema.measures);
  const lines = rows
    .toSorted(byAreaAndYear)
    .map((row) =>
      [
        row.area,
        row.year,
        row.source,
        ...measures.map((m) => (row.cells[m] === undefined ? "" : cellText(row.cells[m]))),
      ].join(","),
    );
  return [["area", "year", "source", ...measures].join(","), ...lines, ""].join("\n");
}

/** @throws {Error} naming table and line, when the file is not one {@link writeTable} wrote */
export function readTable(schema: TableSchema, text: string): TableRow[] {
  const [header, ...lines] = Papa.parse<string[]>(text.trimEnd()).data;
  const measures = Object.keys(schema.measures);
  const expected = ["area", "year", "source", ...measures].join(",");
  if (header?.join(",") !== expected)
    throw new Error(`data/tables/${schema.id}.csv: header is not "${expected}": run npm run data:import`);
  return lines.map((cells, index) => readRow(schema, measures, cells, index + 2));
}

function readRow(schema: TableSchema, measures: readonly string[], cells: readonly string[], line: number): TableRow {
  try {
    const named = measures.flatMap((m, i) => (cells[i + 3] === "" ? [] : [[m, parseCell(cells[i + 3]!)] as const]));
    return { area: cells[0]!, year: Number(cells[1]), source: cells[2]!, cells: Object.fromEntries(named) };
  } catch (error) {
    throw new Error(`data/tables/${schema.id}.csv:${line}: ${(error as Error).message}`, { cause: error });
  }
}

/** How many cells hold each status, for the import's report. */
export function countStatuses(rows: readonly TableRow[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const row of rows) {
    for (const cell of Object.values(row.cells)) counts[cell.status] = (counts[cell.status] ?? 0) + 1;
  }
  return counts;
}
