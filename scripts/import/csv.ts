import Papa from "papaparse";

/** Objects as CSV with LF line ends, a fixed order of columns and rows in order of `key`, so that the same rows always give the same bytes. */
export function toCsv<T extends object>(
  columns: readonly (keyof T & string)[],
  rows: readonly T[],
  key: (row: T) => string,
): string {
  const sorted = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const data = sorted.map((row) => columns.map((column) => row[column] ?? ""));
  return `${Papa.unparse({ fields: [...columns], data }, { newline: "\n" })}\n`;
}
