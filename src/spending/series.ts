/** Spending as the site uses it: one amount of an area, year and set of lines, England included. */
import { ENGLAND } from "../core/area.ts";
import { missing, sum, type Cell } from "../core/cell.ts";
import type { Basis } from "./groups.ts";
import type { SpendingRow } from "./table.ts";

export interface Spending {
  /** Cash pounds of lines added up; missing if one of them is. */
  amount(area: string, year: number, lines: readonly string[], basis?: Basis): Cell;
  /** Areas with any row in a year. */
  areasIn(year: number): readonly string[];
  /** Whether England's amount of a year is a sum of authorities, for want of a row of its own. */
  isSummed(year: number): boolean;
  /** Source of an area's year. */
  sourceOf(area: string, year: number): string;
  readonly years: readonly number[];
}

/** England's own row begins with the category totals. */
const FIRST_OWN_ROW = 2017;

/**
 * Indexes the tables of spending. Before 2016-17 there is no row for England:
 * it is the sum of the authorities that made a return, those of before 2009 too.
 */
export function indexSpending(rows: readonly SpendingRow[]): Spending {
  const byKey = new Map(rows.map((row) => [`${row.area}/${row.year}/${row.line}`, row]));
  const byYear = Map.groupBy(rows, (row) => row.year);
  const areasByYear = new Map([...byYear].map(([year, of]) => [year, [...new Set(of.map((row) => row.area))]]));
  const areasIn = (year: number) => areasByYear.get(year) ?? [];
  const isSummed = (year: number) => year < FIRST_OWN_ROW;

  function cell(area: string, year: number, line: string, basis: Basis): Cell {
    const row = byKey.get(`${area}/${year}/${line}`);
    return row?.amounts[basis === "gross" ? "total" : "net"] ?? missing("not-available");
  }

  function summed(year: number, line: string, basis: Basis): Cell {
    const authorities = areasIn(year).filter((area) => /^\d{3}$/.test(area));
    // One missing authority makes the sum missing: a smaller England would look like a cut.
    return authorities.length === 0
      ? missing("not-available")
      : sum(authorities.map((area) => cell(area, year, line, basis)));
  }

  return {
    years: [...byYear.keys()].toSorted((a, b) => a - b),
    areasIn: (year) =>
      isSummed(year) ? [ENGLAND, ...areasIn(year).filter((area) => area !== ENGLAND)] : areasIn(year),
    isSummed,
    sourceOf: (area, year) => {
      const id = area === ENGLAND && isSummed(year) ? areasIn(year).find((a) => a !== ENGLAND)! : area;
      return byKey.get(`${id}/${year}/looked-after-total`)?.source ?? "";
    },
    amount: (area, year, lines, basis = "gross") =>
      sum(
        lines.map((line) =>
          area === ENGLAND && isSummed(year) ? summed(year, line, basis) : cell(area, year, line, basis),
        ),
      ),
  };
}
