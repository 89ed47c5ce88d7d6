/** Section 251 in cash and the prices to compare it by: what the spending indicators are computed from. */
import type { Cell } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { areaOf, areas, deflatorOf, deflators, type DeflatorRecord, spending, spendingRows } from "../data.ts";
import { FIRST_COMPARABLE, groupings } from "../spending/groups.ts";
import { spendingLines } from "../spending/lines.ts";
import { type Amount, AMOUNTS, BEFORE_2009, type SpendingRow } from "../spending/table.ts";
import { inPricesOf } from "../stats/real-terms.ts";
import { defineFile } from "./file.ts";

const lineById = new Map(spendingLines.map((line, position) => [line.id, { ...line, position }]));
const areaPosition = new Map(areas.map(({ id }, position) => [id, position]));

/** The areas of today and of the figures; the two counties of before 2009 have a code and a name only. */
function areaCells(id: string): { readonly code: string; readonly dfe: string; readonly name: string } {
  const name = BEFORE_2009[id];
  return name === undefined ? areaOf(id) : { code: "", dfe: id, name };
}

/** "statutory/non-statutory; webb-bywaters/other": every grouping and group that a line of today belongs to. */
const groupsByLine = new Map(
  spendingLines.map(({ id }) => [
    id,
    groupings
      .flatMap((grouping) =>
        grouping.groups.filter(({ lines }) => lines.includes(id)).map((group) => `${grouping.id}/${group.id}`),
      )
      .join("; "),
  ]),
);

const base = deflatorOf(spendingRows.at(-1)!.year);

/** A published sum that lacks an authority is incomplete; the rest is as the file has it. */
function statusOf(area: string, year: number, line: string, total: Cell): string {
  return total.value !== null && spending.lacking(area, year, [line]).length > 0 ? "incomplete" : total.status;
}

/** "income not-available; net not-available": reasons of the publisher's; empty where the year has no such column. */
function whyMissing({ amounts }: SpendingRow): string {
  return AMOUNTS.filter((name) => name !== "total" && amounts[name].value === null)
    .filter((name) => amounts[name].status !== "not-returned")
    .map((name) => `${COLUMN_OF[name]} ${amounts[name].status}`)
    .join("; ");
}

const COLUMN_OF: Readonly<Record<Amount, string>> = {
  own: "own_provision",
  private: "private_provision",
  otherPublic: "other_public_provision",
  voluntary: "voluntary_provision",
  total: "gross",
  income: "income",
  net: "net",
};

/** In the prices of the latest year, to the penny. */
const grossReal = ({ year, amounts }: SpendingRow): string =>
  amounts.total.value === null
    ? ""
    : String(Number(inPricesOf(amounts.total.value, deflatorOf(year), base).toFixed(2)));

const amount = (name: Amount) => (row: SpendingRow) => String(row.amounts[name].value ?? "");

export const spendingFile = defineFile<SpendingRow>({
  path: "spending.csv",
  title: "Section 251 outturn in cash, line by line",
  holds: `Section 251 outturn in cash, line by line, ${financialYear(spendingRows[0]!.year)} to ${financialYear(spendingRows.at(-1)!.year)}`,
  columns: {
    area_code: ({ area }) => areaCells(area).code,
    dfe_code: ({ area }) => areaCells(area).dfe,
    area_name: ({ area }) => areaCells(area).name,
    period: ({ year }) => financialYear(year),
    line: ({ line }) => line,
    line_number: ({ line }) => lineById.get(line)!.number ?? "",
    line_title: ({ line }) => lineById.get(line)!.title,
    own_provision: amount("own"),
    private_provision: amount("private"),
    other_public_provision: amount("otherPublic"),
    voluntary_provision: amount("voluntary"),
    gross: amount("total"),
    income: amount("income"),
    net: amount("net"),
    status: ({ area, year, line, amounts }) => statusOf(area, year, line, amounts.total),
    source: ({ source }) => source,
    groups: ({ line, year }) => (year < FIRST_COMPARABLE ? "" : (groupsByLine.get(line) ?? "")),
    gross_real: grossReal,
    missing: whyMissing,
  },
  numbers: [
    "own_provision",
    "private_provision",
    "other_public_provision",
    "voluntary_provision",
    "gross",
    "income",
    "net",
    "gross_real",
  ],
  rows: () =>
    spendingRows.toSorted(
      (a, b) =>
        (areaPosition.get(a.area) ?? Infinity) - (areaPosition.get(b.area) ?? Infinity) ||
        a.year - b.year ||
        lineById.get(a.line)!.position - lineById.get(b.line)!.position,
    ),
});

export const deflatorsFile = defineFile<DeflatorRecord>({
  path: "deflators.csv",
  title: "GDP deflator by financial year",
  holds: `HM Treasury’s GDP deflator, ${financialYear(Number(deflators[0]!.year))} to ${financialYear(Number(deflators.at(-1)!.year))}`,
  columns: {
    period: ({ year }) => financialYear(Number(year)),
    index: ({ index }) => index,
    status: ({ status }) => status,
  },
  numbers: ["index"],
  rows: () => deflators,
});
