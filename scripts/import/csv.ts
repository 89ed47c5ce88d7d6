import Papa from "papaparse";

/** Objects as CSV with LF line ends and a fixed order of columns. */
export function toCsv<T extends object>(columns: readonly (keyof T & string)[], rows: readonly T[]): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ""));
  return `${Papa.unparse({ fields: [...columns], data }, { newline: "\n" })}\n`;
}
