/** The figures of a comparison as a table, ready to print: every number that the chart draws, and every reason why there is none. */
import { yearLabel } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { possessive } from "../core/words.ts";
import { cellWords } from "./cell-words.ts";
import type { CompareState } from "./compare-state.ts";
import type { CompareMiddle, CompareSeries, CompareView } from "./types.ts";

export interface CompareTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first of a row is its head. */
  readonly rows: readonly (readonly string[])[];
}

export function compareTable(view: CompareView, shown: CompareState["view"]): CompareTable {
  return shown === "year" ? yearTable(view) : yearsTable(view);
}

/** A place a row, a year a column. */
function yearsTable(view: CompareView): CompareTable {
  const { title, unit, period, years, series } = view;
  return {
    caption: `${title}, ${units[unit].name}`,
    columns: ["Place", ...years.map((year) => yearLabel(period, year))],
    rows: series.map(({ name, points }) => [name, ...points.map(({ cell }) => cellWords(cell, unit))]),
  };
}

/** One year, highest first, then the middles of neighbours; deprivation beside it, for a list of authorities without it reads as a league. */
function yearTable(view: CompareView): CompareTable {
  const { title, unit, period, year, interval, index, rows } = view;
  const label = yearLabel(period, year);
  return {
    caption: `${title}, ${units[unit].name}, ${label}`,
    columns: ["Place", label, ...(interval === null ? [] : ["95% interval"]), `${index.short}, %`],
    rows: [
      ...rows.map((series) => [
        series.name,
        cellWords(series.now, unit),
        ...(interval === null ? [] : [limitWords(series, view)]),
        series.deprivation === null ? "–" : units.percent.table(series.deprivation * 100),
      ]),
      ...view.middles.map((middle) => middleRow(middle, view)),
    ],
  };
}

/** The diamond of the chart. */
function middleRow({ of, median, count, all }: CompareMiddle, { unit, interval }: CompareView): readonly string[] {
  const name = `Median of ${possessive(of.inText)} neighbours (${count} of ${all} with a figure)`;
  const value = median === null ? "–" : units[unit].table(median);
  return [name, value, ...(interval === null ? [] : ["–"]), "–"];
}

const limitWords = ({ limits }: CompareSeries, { unit }: CompareView): string =>
  limits === null ? "–" : limits.map(units[unit].table).join(" to ");
