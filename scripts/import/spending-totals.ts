/** What the lines of each section 251 total are, layout by layout, and whether they add up to it. Pure. */
import { sum } from "../../src/core/cell.ts";
import { financialYear } from "../../src/core/period.ts";
import type { KnownIssue } from "../../src/sources/checks.ts";
import { ImportProblem } from "../../src/sources/problem.ts";
import { spendingLines, type SpendingLine } from "../../src/spending/lines.ts";
import type { SpendingRow } from "../../src/spending/table.ts";
import { cellText } from "../../src/tables/table.ts";

/** A row with where it stood, for messages. */
export interface Placed extends SpendingRow {
  readonly spendingLine: SpendingLine;
  readonly file: string;
  readonly at: number;
  /** of the area, as the file has it */
  readonly name: string;
}

/** Pounds by which the lines of a total may miss it. */
const TOLERANCE = 1_000;

/** Totals of the table that the grand total adds up: not all of them exist in every year. */
const IN_GRAND_TOTAL = [
  "under-5-total",
  "looked-after-total",
  "safeguarding-total",
  "family-support-total",
  "young-people-total",
  "youth-justice",
  "strategy-total",
  "asylum-total",
  "trust-fund",
];

interface Exception {
  readonly total: string;
  readonly from: number;
  readonly to: number;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** Where a total of an earlier layout held other lines than those that stand under its heading today. */
const EXCEPTIONS: readonly Exception[] = [
  { total: "total", from: 2009, to: 2012, with: ["other-total"] },
  { total: "total", from: 2013, to: Infinity, with: ["other-services"] },
  // Social work stood alone for one year, between the strategy of before and the safeguarding of after.
  { total: "total", from: 2011, to: 2011, with: ["social-work"] },
  { total: "strategy-total", from: 2009, to: 2010, with: ["social-work"] },
  { total: "safeguarding-total", from: 2009, to: 2011, without: ["social-work"] },
  { total: "asylum-total", from: 2009, to: 2009, with: ["asylum-seekers"] },
  { total: "looked-after-total", from: 2009, to: 2009, without: ["asylum-seekers"] },
  { total: "looked-after-total", from: 2010, to: 2010, with: ["asylum-accommodation", "asylum-assessment"] },
  { total: "other-total", from: 2009, to: 2012, with: ["adoption", "special-guardianship"] },
  { total: "looked-after-total", from: 2009, to: 2012, without: ["adoption", "special-guardianship"] },
  { total: "family-support-total", from: 2009, to: 2010, with: ["substance-misuse", "teenage-pregnancy"] },
  { total: "young-people-total", from: 2011, to: 2012, with: ["substance-misuse", "teenage-pregnancy"] },
];

/** Lines that are parts of another line, in the layouts that have that too. */
const PART_OF: Readonly<Record<string, string>> = {
  "fostering-services": "fostering",
  "fostering-allowances": "fostering",
};

/** ids of the lines that add up to a total in a year; those the year's layout lacks are simply not there. */
export function partsOf(total: SpendingLine, year: number): readonly string[] {
  const under = spendingLines.filter((line) => line.heading === total.heading && line.total === undefined);
  const usual = total.id === "total" ? IN_GRAND_TOTAL : under.map(({ id }) => id);
  const exceptions = EXCEPTIONS.filter((e) => e.total === total.id && e.from <= year && year <= e.to);
  const without = new Set(exceptions.flatMap((e) => e.without ?? []));
  return [...usual.filter((id) => !without.has(id)), ...exceptions.flatMap((e) => e.with ?? [])];
}

const totals = spendingLines.filter((line) => line.total === true && line.id !== "total-with-capital");

/**
 * Every total of every area's year adds up from its lines, within £1,000.
 *
 * @returns the known issues that were met
 * @throws {ImportProblem} for a contradiction that nobody has looked into
 */
export function checkTotals(rows: readonly Placed[], knownIssues: readonly KnownIssue[]): KnownIssue[] {
  const returns = Map.groupBy(rows, (row) => `${row.source}/${row.area}/${row.year}`);
  return [...returns.values()].flatMap((lines) => {
    const byLine = new Map(lines.map((row) => [row.line, row]));
    return totals.flatMap((total) => checkTotal(byLine, total, knownIssues) ?? []);
  });
}

function checkTotal(
  byLine: ReadonlyMap<string, Placed>,
  total: SpendingLine,
  knownIssues: readonly KnownIssue[],
): KnownIssue | null {
  const row = byLine.get(total.id);
  if (row === undefined) return null;
  const there = (id: string) => byLine.get(id)?.amounts.total;
  const parts = partsOf(total, row.year)
    .filter((id) => there(PART_OF[id] ?? "")?.value == null)
    .flatMap((id) => there(id) ?? []);
  // A total that the year prints without its lines, or without an amount for any, has nothing to be held to.
  if (parts.every((cell) => cell.value === null)) return null;
  const added = sum(parts.filter((cell) => cell.value !== null)).value!;
  if (row.amounts.total.value !== null && Math.abs(row.amounts.total.value - added) <= TOLERANCE) return null;
  const issue = knownIssues.find(
    (k) => k.source === row.source && k.year === row.year && k.area === row.area && k.column === total.id,
  );
  if (issue !== undefined) return issue;
  throw new ImportProblem({
    file: row.file,
    row: row.at,
    column: "total_expenditure",
    found: `${cellText(row.amounts.total)} for "${total.title}" of ${row.name}, ${financialYear(row.year)}`,
    expected: `${added.toFixed(0)}, the sum of its lines, within £${TOLERANCE}`,
    todo: "Check both against the publisher’s page. If it prints them so, record it with its reason in data/reference/known-issues.csv.",
  });
}
