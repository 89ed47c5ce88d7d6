import type { KnownIssue } from "../../src/sources/checks.ts";
import { readRecords } from "../../src/tables/records.ts";

/** data/reference/known-issues.csv as records. */
export function readKnownIssues(csv: string): KnownIssue[] {
  const rows = readRecords<Record<keyof KnownIssue, string>>("data/reference/known-issues.csv", csv);
  return rows.map((row) => ({ ...row, year: Number(row.year) }));
}
