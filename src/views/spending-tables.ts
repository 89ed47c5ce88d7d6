/** The charts of the spending page as tables, and the words of their lines. */
import type { Area } from "../core/area.ts";
import { financialYear } from "../core/period.ts";
import { percentChange, units } from "../core/unit.ts";
import { uncapital } from "../core/words.ts";
import { authorities, dataOf, england } from "../data.ts";
import { spendingLines } from "../spending/lines.ts";
import { cellWords } from "./cell-words.ts";
import { lineTable } from "./pound.ts";
import { cellAt } from "./series.ts";
import type { ChangesView, FifthsView, LadderView } from "./types.ts";

interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function fifthsTable({ rows, thenYear, nowYear }: FifthsView): Table {
  const [then, now] = [thenYear, nowYear].map(financialYear) as [string, string];
  const pounds = units.pounds.prose;
  return {
    caption: `Change from ${then} to ${now} by fifth of authorities, most deprived first; £ for each child in ${now} prices`,
    columns: [
      "Fifth",
      "Authorities",
      ...rows[0]!.sides.flatMap(({ title }) => [`${title}, £, ${then}`, `£, ${now}`, "In total", "For each child"]),
      "Children",
    ],
    rows: rows.map(({ name, authorities, sides }) => [
      name,
      String(authorities),
      ...sides.flatMap((side) => [
        pounds(side.then),
        pounds(side.now),
        percentChange(side.spending - 1),
        percentChange(side.now / side.then - 1),
      ]),
      percentChange(sides[0]!.children - 1),
    ]),
  };
}

export function changesTable({ changes, thenYear, nowYear }: ChangesView): Table {
  return {
    caption: `Change of spending on each child, ${financialYear(thenYear)} to ${financialYear(nowYear)}, real terms`,
    columns: ["Authority", "Non-statutory", "Statutory"],
    rows: changes.map(({ name, early, late }) => [name, percentChange(early), percentChange(late)]),
  };
}

export function ladderTable({ thenYear, nowYear }: LadderView): Table {
  const share = dataOf("non-statutory-share");
  return {
    caption: `Non-statutory share of spending, per cent, ${financialYear(thenYear)} and ${financialYear(nowYear)}`,
    columns: ["Authority", financialYear(thenYear), financialYear(nowYear)],
    rows: authorities.map((area) => [
      area.short,
      ...[thenYear, nowYear].map((year) => cellWords(cellAt(share, area, year), "percent")),
    ]),
  };
}

/** Pence of England's pound by single line, totals first in each service. */
export function linesTable(): Table & { readonly last: string } {
  const { years, rows } = lineTable();
  return {
    last: financialYear(years[1]),
    caption: `Pence of every pound by line of section 251, England, ${years.map(financialYear).join(" and ")}; totals first in each service`,
    columns: ["Line", ...years.map(financialYear)],
    rows: rows.map(({ number, title, isTotal, cells }) => [
      isTotal ? `${title}, all (${number})` : `${title} (${number})`,
      ...cells,
    ]),
  };
}

/** "looked-after children (3.1.11), safeguarding (3.3.4)": the lines of a group. */
export function lineWords(lines: readonly string[]): string {
  return lines
    .map((id) => spendingLines.find((line) => line.id === id)!)
    .map(({ title, number }) => `${uncapital(title)} (${number})`)
    .join(", ");
}

/** Both sides of an area's spending and of England's, year by year. */
export function besideEnglandTable(area: Area, years: readonly number[]): Table {
  const sides = ["spend-statutory", "spend-non-statutory"].map(dataOf);
  const pair = [area, england];
  return {
    caption: `Spending for each child, £ in ${financialYear(sides[0]!.latest)} prices`,
    columns: ["Year", ...pair.flatMap((one) => [`${one.short}, statutory`, `${one.short}, non-statutory`])],
    rows: years.map((year) => [
      financialYear(year),
      ...pair.flatMap((one) => sides.map((data) => cellWords(cellAt(data, one, year), "pounds"))),
    ]),
  };
}
