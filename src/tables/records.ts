import Papa from "papaparse";

/**
 * Rows of one of the project's own CSV files, named by its header, every cell as text.
 *
 * @param file for messages
 * @throws {Error} naming file and line, where a row has more or fewer cells than the header
 */
export function readRecords<T extends object>(file: string, csv: string): T[] {
  const { data, errors } = Papa.parse<T>(csv.trimEnd(), { header: true, delimiter: "," });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}:${(error.row ?? 0) + 2}: ${error.message}`);
  return data;
}
