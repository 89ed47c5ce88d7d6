/** Section 251 and deflators: rows of official files in, the project's tables of spending out. Pure. */
import { existedOn, type Area } from "../../src/core/area.ts";
import { financialYear } from "../../src/core/period.ts";
import { missing, type Cell } from "../../src/core/cell.ts";
import type { KnownIssue } from "../../src/sources/checks.ts";
import { ImportProblem } from "../../src/sources/problem.ts";
import { categoryTotals, deflators, openAuthorities, openEngland, tablesA1 } from "../../src/sources/section-251.ts";
import type { AnySource, RowOf } from "../../src/sources/source.ts";
import {
  AMOUNTS,
  SPENDING_YEARS,
  spendingFile,
  writeSpending,
  type Amount,
  type SpendingRow,
} from "../../src/spending/table.ts";
import { cellText } from "../../src/tables/table.ts";
import { toCsv } from "./csv.ts";
import type { Revision } from "./revisions.ts";
import { checkTotals, type Placed } from "./spending-totals.ts";

export interface SpendingInput {
  readonly rowsOf: <S extends AnySource>(source: S) => readonly RowOf<S>[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly knownIssues: readonly KnownIssue[];
}

export interface SpendingOutput {
  readonly files: ReadonlyMap<string, string>;
  readonly revisions: readonly Revision[];
  readonly met: readonly KnownIssue[];
  /** lines below zero, which occur and are kept */
  readonly negative: number;
}

/** The England file has millions with two decimals. */
const OPEN_ROUNDING = 5_000;

/** @throws {ImportProblem} for totals that their lines contradict, an authority without a return, or a missing deflator */
export function buildSpending(input: SpendingInput): SpendingOutput {
  const a1 = tablesA1.flatMap((source) => a1Rows(source, input.rowsOf(source)));
  const totals = totalRows(input);
  const open = openAuthorityRows(input.rowsOf(openAuthorities), input.areas);
  const england = openEnglandRows(input.rowsOf(openEngland));
  const met = [...checkReturns(input), ...checkTotals([...open, ...a1], input.knownIssues)];
  const merged = merge([totals, open, england, a1]);
  checkYears(merged.rows);
  checkDeflators(input);
  const files = new Map(
    SPENDING_YEARS.map((year) => [spendingFile(year), writeSpending(merged.rows.filter((row) => row.year === year))]),
  );
  files.set("deflators.csv", deflatorsCsv(input.rowsOf(deflators)));
  const negative = merged.rows.filter((row) => (row.amounts.total.value ?? 0) < 0).length;
  return { files, revisions: merged.revisions, met, negative };
}

type A1Row = RowOf<(typeof tablesA1)[number]>;

const amountsOf = (values: Readonly<Record<Amount, Cell>>): Record<Amount, Cell> =>
  Object.fromEntries(AMOUNTS.map((name) => [name, values[name]])) as Record<Amount, Cell>;

function a1Rows({ id, file }: { readonly id: string; readonly file: string }, rows: readonly A1Row[]): Placed[] {
  return rows.flatMap(({ values, areas, line }) => {
    if (values.line === null) return [];
    const { year, name } = values;
    return [
      {
        area: areas[0] ?? values.dfe,
        year,
        line: values.line.id,
        spendingLine: values.line,
        source: id,
        amounts: amountsOf(values),
        file,
        at: line,
        name,
      },
    ];
  });
}

const NOT_RETURNED = missing("not-returned");
const onlyTotal = (total: Cell): Record<Amount, Cell> =>
  Object.fromEntries(AMOUNTS.map((name) => [name, name === "total" ? total : NOT_RETURNED])) as Record<Amount, Cell>;

/** The category totals; a dash for an authority that did not exist is no row at all. */
function totalRows({ rowsOf, areas }: SpendingInput): SpendingRow[] {
  return rowsOf(categoryTotals).flatMap(({ values, areas: [area] }) => {
    const existed = existedOn(areas.get(area!)!, `${values.year}-03-31`);
    if (values.line === null || (values.total.value === null && !existed)) return [];
    return [
      {
        area: area!,
        year: values.year,
        line: values.line.id,
        source: categoryTotals.id,
        amounts: onlyTotal(values.total),
      },
    ];
  });
}

/** All lines of the authorities, for whoever has the file; an authority that did not exist is no row. */
function openAuthorityRows(rows: readonly RowOf<typeof openAuthorities>[], known: ReadonlyMap<string, Area>): Placed[] {
  const { id, file } = openAuthorities;
  return rows.flatMap(({ values, areas: [area], line }) => {
    const existed = existedOn(known.get(area!)!, `${values.year}-03-31`);
    if (values.line === null || (values.total.value === null && !existed)) return [];
    return [
      {
        area: area!,
        year: values.year,
        line: values.line.id,
        spendingLine: values.line,
        source: id,
        amounts: amountsOf(values),
        file,
        at: line,
        name: values.authorityName || values.regionName || "England",
      },
    ];
  });
}

function openEnglandRows(rows: readonly RowOf<typeof openEngland>[]): SpendingRow[] {
  return rows.flatMap(({ values, areas: [area] }) => {
    if (values.line === null) return [];
    const amounts = amountsOf(values);
    return [{ area: area!, year: values.year, line: values.line.id, source: openEngland.id, amounts }];
  });
}

/** Newest first: the gross total of the newest edition that has one; other amounts from whichever edition gives them. */
function merge(editions: readonly (readonly SpendingRow[])[]): { rows: SpendingRow[]; revisions: Revision[] } {
  const merged = new Map<string, SpendingRow>();
  const revisions: Revision[] = [];
  for (const row of editions.flat()) {
    const key = `${row.area}/${row.year}/${row.line}`;
    const newer = merged.get(key);
    if (newer === undefined) {
      merged.set(key, plain(row));
      continue;
    }
    const revision = revised(newer, row);
    if (revision !== null) revisions.push(revision);
    const amounts = filled(newer.amounts, row.amounts);
    // The source is that of the gross total.
    const source = amounts.total === row.amounts.total ? row.source : newer.source;
    merged.set(key, { ...newer, source, amounts });
  }
  return { rows: [...merged.values()], revisions };
}

const plain = ({ area, year, line, source, amounts }: SpendingRow): SpendingRow => ({
  area,
  year,
  line,
  source,
  amounts,
});

/** A newer edition that has no number does not take away the older one's, but for a total that it withdraws. */
function filled(newer: SpendingRow["amounts"], older: SpendingRow["amounts"]): Record<Amount, Cell> {
  const isOpen = (name: Amount) =>
    newer[name].status === "not-returned" ||
    (name !== "total" && newer[name].value === null && older[name].value !== null);
  const pick = (name: Amount) => (isOpen(name) ? older[name] : newer[name]);
  return Object.fromEntries(AMOUNTS.map((name) => [name, pick(name)])) as Record<Amount, Cell>;
}

function revised(newer: SpendingRow, older: SpendingRow): Revision | null {
  const [now, then] = [newer.amounts.total, older.amounts.total];
  const rounding = older.source === openEngland.id || newer.source === openEngland.id ? OPEN_ROUNDING : 1;
  if (now.value !== null && then.value !== null && Math.abs(now.value - then.value) <= rounding) return null;
  if (then.value === null) return null;
  const { area, year, line } = newer;
  return {
    table: "spending",
    measure: line,
    area,
    year,
    old: cellText(then),
    oldSource: older.source,
    new: cellText(now),
    newSource: newer.source,
  };
}

/** Every authority that existed has made its return, but for those that a person has looked into. */
function checkReturns({ rowsOf, areas, knownIssues }: SpendingInput): KnownIssue[] {
  const met: KnownIssue[] = [];
  for (const {
    values,
    areas: [id],
    line,
  } of rowsOf(categoryTotals)) {
    const area = areas.get(id!)!;
    if (values.line?.id !== "total" || values.total.value !== null || !existedOn(area, `${values.year}-03-31`))
      continue;
    const issue = knownIssues.find((k) => k.source === categoryTotals.id && k.year === values.year && k.area === id);
    if (issue === undefined) {
      throw new ImportProblem({
        file: categoryTotals.file,
        row: line,
        column: "total_expenditure",
        found: `no return of ${area.name} for the year ending March ${values.year}`,
        expected: "an amount for every authority that existed",
        todo: "If the publisher has none, record it with its reason in data/reference/known-issues.csv.",
      });
    }
    met.push(issue);
  }
  return met;
}

/** A year beyond the last that the project knows would have no file of its own, and be dropped in silence. */
function checkYears(rows: readonly SpendingRow[]): void {
  const row = rows.find(({ year }) => !SPENDING_YEARS.includes(year));
  if (row === undefined) return;
  throw new ImportProblem({
    file: categoryTotals.file,
    column: "time_period",
    found: `spending of ${financialYear(row.year)}`,
    expected: `years from ${financialYear(SPENDING_YEARS[0]!)} to ${financialYear(SPENDING_YEARS.at(-1)!)}`,
    todo: "If the release is new, raise LATEST_OUTTURN in src/core/period.ts: prices, tables and pages follow.",
  });
}

function checkDeflators({ rowsOf }: SpendingInput): void {
  const known = new Set(rowsOf(deflators).flatMap((row) => (row.values.index.value === null ? [] : [row.values.year])));
  const gone = SPENDING_YEARS.find((year) => !known.has(year));
  if (gone === undefined) return;
  throw new ImportProblem({
    file: deflators.file,
    column: "financial_year",
    found: `no deflator for ${financialYear(gone)}`,
    expected: "one for every year of spending",
    todo: "Download the newest deflators from HM Treasury’s page; a year still to be published cannot be put in real terms.",
  });
}

function deflatorsCsv(rows: readonly RowOf<typeof deflators>[]): string {
  const lines = rows.map(({ values }) => ({ year: values.year, index: values.index.value!, status: values.status }));
  return toCsv(["year", "index", "status"], lines, ({ year }) => String(year));
}
