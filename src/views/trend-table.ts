import { yearLabel } from "../core/period.ts";
import { cellWords } from "./cell-words.ts";
import type { TrendView } from "./types.ts";

/** Rows of a trend as a table: a year a row, a series a column, the subject first. */
export function trendTable(view: TrendView): { columns: string[]; rows: string[][] } {
  const series = view.series.toReversed();
  return {
    columns: ["Year", ...series.map(({ name }) => name)],
    rows: view.years.map((year, i) => [
      yearLabel(view.period, year),
      ...series.map(({ points }) => cellWords(points[i]!.cell, view.unit)),
    ]),
  };
}
