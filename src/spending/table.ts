/** The project's tables of spending: one file a year, one row an area and line, pounds in cash. */
import Papa from "papaparse";
import { missing, type Cell } from "../core/cell.ts";
import { LATEST_OUTTURN } from "../core/period.ts";
import { cellText, parseCell } from "../tables/table.ts";

/** What the money of a line went on (four kinds of provider), its gross total, the income against it, and what is left. */
export const AMOUNTS = ["own", "private", "otherPublic", "voluntary", "total", "income", "net"] as const;
export type Amount = (typeof AMOUNTS)[number];

/** Counties of 2008-09 that were divided in April 2009: before the areas that this project follows. By DfE code. */
export const BEFORE_2009: Readonly<Record<string, string>> = { "820": "Bedfordshire", "875": "Cheshire" };

export interface SpendingRow {
  /** area id, or a code of {@link BEFORE_2009} */
  readonly area: string;
  /** The calendar year in which the financial year ends. */
  readonly year: number;
  /** id of the line */
  readonly line: string;
  /** id of the source of the gross total */
  readonly source: string;
  readonly amounts: Readonly<Record<Amount, Cell>>;
}

const HEADER = ["area", "line", "source", ...AMOUNTS].join(",");

/** Empty where the layout of the year has no such amount for the line: shorter than the word, a thousand times over. */
const amountText = (cell: Cell): string => (cell.status === "not-returned" ? "" : cellText(cell));
const parseAmount = (text: string): Cell => (text === "" ? missing("not-returned") : parseCell(text));

const key = (row: SpendingRow) => `${row.area}/${row.line}`;

/** One year as CSV, sorted, so that the same figures always give the same bytes. */
export function writeSpending(rows: readonly SpendingRow[]): string {
  const lines = rows
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((row) => [row.area, row.line, row.source, ...AMOUNTS.map((name) => amountText(row.amounts[name]))].join(","));
  return [HEADER, ...lines, ""].join("\n");
}

/** @throws {Error} naming the year and the line, when the file is not one {@link writeSpending} wrote */
export function readSpending(year: number, text: string): SpendingRow[] {
  const [header, ...lines] = Papa.parse<string[]>(text.trimEnd()).data;
  if (header?.join(",") !== HEADER)
    throw new Error(`spending of ${year}: header is not "${HEADER}": run npm run data:import`);
  return lines.map((cells, index) => {
    try {
      const amounts = AMOUNTS.map((name, i) => [name, parseAmount(cells[i + 3]!)] as const);
      const named = Object.fromEntries(amounts) as Record<Amount, Cell>;
      return { area: cells[0]!, year, line: cells[1]!, source: cells[2]!, amounts: named };
    } catch (error) {
      throw new Error(`spending of ${year}, line ${index + 2}: ${(error as Error).message}`, { cause: error });
    }
  });
}

/** File of a year, below data/tables. */
export const spendingFile = (year: number): string => `spending-${year - 1}-${String(year % 100).padStart(2, "0")}.csv`;

const FIRST_YEAR = 2009;

/** Years (ending) that the project has. */
export const SPENDING_YEARS: readonly number[] = Array.from(
  { length: LATEST_OUTTURN - FIRST_YEAR + 1 },
  (_, i) => FIRST_YEAR + i,
);
