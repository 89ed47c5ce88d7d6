import Papa from "papaparse";
import { decode, quote } from "./decode.ts";
import { Unexpected } from "./columns.ts";
import { ImportProblem } from "./problem.ts";
import { headerOf, type Columns, type Row, type Source, type Values } from "./source.ts";
import type { AreaLookup } from "./areas.ts";

/**
 * Reads one official file into typed rows, in file order.
 *
 * @throws {ImportProblem} naming file, row and column, for anything the source does not describe
 */
export function parseSource<C extends Columns>(source: Source<C>, bytes: Uint8Array, areas: AreaLookup): Row<C>[] {
  const file = source.file;
  const [header, ...lines] = (source.cells ?? csvCells)(file, bytes);
  const positions = locate(file, header!, source.columns);
  const rows = lines.map((cells, index) => {
    const line = index + 2;
    if (cells.length !== header!.length)
      throw wrongWidth(file, line, cells, header!.length, index === lines.length - 1);
    const values = readRow(source, positions, cells, line);
    const ref = source.area === null ? null : source.area(values);
    return { line, values, areas: ref === null ? [] : areas.resolve(ref, { file, line }) };
  });
  refuseNone(file, rows);
  refuseDuplicates(source, rows);
  return rows;
}

function csvCells(file: string, bytes: Uint8Array): string[][] {
  const { data, errors } = Papa.parse<string[]>(decode(file, bytes), { delimiter: "," });
  const error = errors[0];
  if (error !== undefined) {
    throw new ImportProblem({
      file,
      row: (error.row ?? 0) + 1,
      found: error.message.toLowerCase(),
      expected: "well-formed CSV",
      todo: "A quote is not closed; the file may be cut off or edited by hand: download it again.",
    });
  }
  const lines = data.at(-1)?.join("") === "" ? data.slice(0, -1) : data;
  return lines.map((cells) => cells.map((cell) => cell.trim()));
}

function wrongWidth(file: string, row: number, cells: string[], width: number, last: boolean): ImportProblem {
  return new ImportProblem({
    file,
    row,
    found: `${cells.length} cells (starting ${quote(cells.slice(0, 3).join(","))})`,
    expected: `${width}, as in the header`,
    todo: last
      ? "The last row is incomplete, so the file looks cut off: download it again."
      : "A comma or quote is out of place in this row: compare it with the publisher’s file.",
  });
}

/** Position of each declared column in the header. */
function locate(file: string, header: string[], columns: Columns): Record<string, number> {
  const positions: Record<string, number> = {};
  for (const [name, [headers]] of Object.entries(columns)) {
    const names = typeof headers === "string" ? [headers] : headers;
    const found = names.map((candidate) => header.indexOf(candidate)).find((position) => position >= 0);
    if (found === undefined) {
      throw new ImportProblem({
        file,
        row: 1,
        column: names[0]!,
        found: `no such column; the header has ${header.map(quote).join(", ")}`,
        expected: names.map(quote).join(" or "),
        todo: `${nearest(names[0]!, header)}If the publisher renamed the column, add the new name to its list of names in the source.`,
      });
    }
    positions[name] = found;
  }
  return positions;
}

/** "Did the publisher rename it to …?", when a header is much like the one that is missing. */
function nearest(wanted: string, header: readonly string[]): string {
  const letters = (name: string) => new Set(name.toLowerCase().match(/[a-z0-9]{2,}/g) ?? []);
  const target = letters(wanted);
  const scored = header
    .map((name) => ({ name, shared: [...letters(name)].filter((part) => target.has(part)).length }))
    .sort((a, b) => b.shared - a.shared);
  return scored[0] !== undefined && scored[0].shared > 0 ? `The nearest is ${quote(scored[0].name)}. ` : "";
}

function readRow<C extends Columns>(
  source: Source<C>,
  positions: Record<string, number>,
  cells: string[],
  line: number,
): Values<C> {
  const values: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(source.columns)) {
    const raw = cells[positions[name]!]!;
    try {
      values[name] = column[1](raw);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      throw new ImportProblem({
        file: source.file,
        row: line,
        column: headerOf(column),
        found: quote(raw),
        expected: error.expected,
        todo: error.todo,
      });
    }
  }
  return values as Values<C>;
}

/** A file cut off after its header is well formed, and would empty a table. */
function refuseNone(file: string, rows: readonly unknown[]): void {
  if (rows.length > 0) return;
  throw new ImportProblem({
    file,
    row: 2,
    found: "no row below the header",
    expected: "the rows of the table",
    todo: "The file looks cut off: download it again.",
  });
}

function refuseDuplicates<C extends Columns>(source: Source<C>, rows: readonly Row<C>[]): void {
  const seen = new Map<string, number>();
  for (const { line, values } of rows) {
    const key = source.key.map((name) => String(values[name])).join(" / ");
    const first = seen.get(key);
    if (first !== undefined) {
      throw new ImportProblem({
        file: source.file,
        row: line,
        column: source.key.join(" + "),
        found: `${quote(key)} a second time (first in row ${first})`,
        expected: "one row for each area and period",
        todo: "Remove the row that the publisher’s file does not have, or download it again.",
      });
    }
    seen.set(key, line);
  }
}
