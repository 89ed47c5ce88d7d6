import { toCsv } from "./csv.ts";

/** A figure that a newer edition replaced. */
export interface Revision {
  readonly table: string;
  readonly measure: string;
  readonly area: string;
  readonly year: number;
  readonly old: string;
  readonly oldSource: string;
  readonly new: string;
  readonly newSource: string;
}

export function revisionsCsv(revisions: readonly Revision[]): string {
  return toCsv(
    ["table", "measure", "area", "year", "old", "oldSource", "new", "newSource"],
    revisions,
    ({ measure, area, year, oldSource }) => `${measure}/${area}/${year}/${oldSource}`,
  );
}
