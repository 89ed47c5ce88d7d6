/** Spending as the site uses it: one amount of an area, year and set of lines, England included. */
import { ENGLAND, type Area } from "../core/area.ts";
import { known, missing, sum, type Cell } from "../core/cell.ts";
import type { Basis } from "./groups.ts";
import type { SpendingRow } from "./table.ts";

/** Which money of a line: all of it, what is left after income, or what went to private providers. */
export type SpendingAmount = Basis | "private";
const NAMES = { gross: "total", net: "net", private: "private" } as const;

export interface Spending {
  /**
   * Cash pounds of lines added up; missing if one of them is. A published sum of England or a region that lacks an
   * authority's amount of one of the lines is "incomplete".
   */
  amount(area: string, year: number, lines: readonly string[], of?: SpendingAmount): Cell;
  /** Cash pounds of lines added up over the authorities, whatever England's own row says; missing if one of them is. */
  ofAuthorities(year: number, lines: readonly string[]): Cell;
  /** Authorities of England or a region that gave no amount of one of the lines, though others did. */
  lacking(area: string, year: number, lines: readonly string[]): readonly string[];
  /** Areas with a row of each of the lines in a year. */
  areasIn(year: number, lines: readonly string[]): readonly string[];
  /** Whether a year's files have each of the lines for authorities, and not for England alone. */
  isByAuthority(year: number, lines: readonly string[]): boolean;
  /** Source of an area's amount of a line. */
  sourceOf(area: string, year: number, line: string): string;
  readonly years: readonly number[];
}

/** England's own row begins with the open data of 2015-16. */
const FIRST_OWN_ROW = 2016;

/**
 * Indexes the tables of spending. Before 2015-16 there is no row for England:
 * it is the sum of the authorities, those of before 2009 too.
 *
 * @param areas those whose region is to be known, for what a region's sum lacks
 */
export function indexSpending(rows: readonly SpendingRow[], areas: readonly Area[] = []): Spending {
  const byKey = new Map(rows.map((row) => [`${row.area}/${row.year}/${row.line}`, row]));
  const byYear = Map.groupBy(rows, (row) => row.year);
  const areasByYear = new Map([...byYear].map(([year, of]) => [year, [...new Set(of.map((row) => row.area))]]));
  const areasIn = (year: number) => areasByYear.get(year) ?? [];
  const isSummed = (year: number) => year < FIRST_OWN_ROW;
  const isAuthority = (area: string) => /^\d{3}$/.test(area);
  const regionsOf = new Map(areas.map(({ id, region, subregion }) => [id, [ENGLAND, region, subregion]]));

  function cell(area: string, year: number, line: string, of: SpendingAmount): Cell {
    const row = byKey.get(`${area}/${year}/${line}`);
    return row?.amounts[NAMES[of]] ?? missing("not-available");
  }

  function summed(year: number, line: string, of: SpendingAmount): Cell {
    const authorities = areasIn(year).filter(isAuthority);
    // One missing authority makes the sum missing: a smaller England would look like a cut.
    return authorities.length === 0
      ? missing("not-available")
      : sum(authorities.map((area) => cell(area, year, line, of)));
  }

  /** Authorities of an area that have a row of the line without an amount: its published sum lacks them. */
  function lacking(area: string, year: number, lines: readonly string[]): readonly string[] {
    if (isAuthority(area)) return [];
    return areasIn(year).filter(
      (id) =>
        isAuthority(id) &&
        regionsOf.get(id)?.includes(area) === true &&
        lines.some((line) => byKey.get(`${id}/${year}/${line}`)?.amounts.total.value === null),
    );
  }

  function amount(area: string, year: number, lines: readonly string[], of: SpendingAmount = "gross"): Cell {
    const isSum = area === ENGLAND && isSummed(year);
    const total = sum(lines.map((line) => (isSum ? summed(year, line, of) : cell(area, year, line, of))));
    const lacks = !isSum && !isAuthority(area) && lacking(area, year, lines).length > 0;
    return total.value !== null && lacks ? known(total.value, "incomplete") : total;
  }

  const has = (area: string, year: number, lines: readonly string[]) =>
    lines.every((line) => byKey.has(`${area}/${year}/${line}`));

  function areasWith(year: number, lines: readonly string[]): readonly string[] {
    const found = areasIn(year).filter((area) => area !== ENGLAND && has(area, year, lines));
    return isSummed(year) || has(ENGLAND, year, lines) ? [ENGLAND, ...found] : found;
  }

  return {
    amount,
    ofAuthorities: (year, lines) => sum(lines.map((line) => summed(year, line, "gross"))),
    lacking,
    areasIn: areasWith,
    isByAuthority: (year, lines) => areasWith(year, lines).some(isAuthority),
    years: [...byYear.keys()].toSorted((a, b) => a - b),
    sourceOf: (area, year, line) => {
      const id = area === ENGLAND && isSummed(year) ? areasIn(year).find((a) => a !== ENGLAND)! : area;
      return byKey.get(`${id}/${year}/${line}`)?.source ?? "";
    },
  };
}
