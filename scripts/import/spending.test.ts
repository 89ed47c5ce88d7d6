/** Section 251 that is not as it should be: what stops the import, and what is kept. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { areaLookup } from "../../src/sources/areas.ts";
import type { KnownIssue } from "../../src/sources/checks.ts";
import { parseSource } from "../../src/sources/parse.ts";
import { ImportProblem } from "../../src/sources/problem.ts";
import { categoryTotals, deflators, openAuthorities, openEngland, tablesA1 } from "../../src/sources/section-251.ts";
import type { AnySource, RowOf } from "../../src/sources/source.ts";
import { spendingLines } from "../../src/spending/lines.ts";
import { readSpending } from "../../src/spending/table.ts";
import { readAreas } from "../../src/tables/areas.ts";
import { partsOf } from "./spending-totals.ts";
import { buildSpending } from "./spending.ts";

const reference = (name: string) => readFileSync(join("data/reference", name), "utf8");
const areas = readAreas({
  areas: reference("areas.csv"),
  codes: reference("area-codes.csv"),
  lineage: reference("lineage.csv"),
});
const areasById = new Map(areas.map((area) => [area.id, area]));
const lookup = areaLookup(areas);
const a1Of2019 = tablesA1.at(-1)!;

const A1 =
  "financial_year,old_la_code,la_name,line,description,report_group,own_provision,private_provision,other_public_sector_provision,voluntary_provision,total_expenditure,income,net_current_expenditure,grants_inside_aef,grants_outside_aef,net_revenue_expenditure\n";
/** A line of Table A1 with a gross total. */
const a1 = (code: string, name: string, description: string, total: string, net = total) =>
  `2018-19,${code},${name},,${description},,,,,,${total},0,${net},,,\n`;
const TOTALS =
  "time_period,time_identifier,geographic_level,old_la_code,la_name,category_of_expenditure,description_of_expenditure,total_expenditure\n";
const totalOf = (year: string, code: string, name: string, total: string) =>
  `${year},Financial year,Local authority,${code},${name},Total,5.0.2 Total Children and Young Peoples Services Expenditure (excluding CERA),${total}\n`;
const DEFLATORS = `financial_year,gdp_deflator_2024_25_100,status,source\n${Array.from({ length: 17 }, (_, i) => `${2008 + i}-${String(9 + i).padStart(2, "0")},${70 + i},outturn,HMT`).join("\n")}\n`;

/** Youth justice is a total of its own; the grand total is the sum of it and the other totals. */
const leeds =
  a1("383", "Leeds", "3.6.1 Youth justice", "5000") +
  a1("383", "Leeds", "5.0.2 Total Children and Young People's Services Expenditure (excluding CERA)", "5000");

/** The layout of DfE's open-data file by authority. */
const OPEN =
  "time_period,time_identifier,geographic_level,country_name,country_code,region_name,region_code,la_name,old_la_code,new_la_code,category_of_expenditure,description_of_expenditure,own_provision,private_provision,other_public_sector_provision,voluntary_provision,total_expenditure,income,net_current_expenditure,grants_inside_AEF,grants_outside_AEF,net_revenue_expenditure,per_capita_net_current_spend\n";
const openLeeds = (description: string, own: string, privately: string, total: string) =>
  `202122,Financial year,Local authority,England,E92000001,Yorkshire and The Humber,E12000003,Leeds,383,E08000035,Children looked after,${description},${own},${privately},0,0,${total},0,${total},x,x,x,x\n`;

interface Files {
  readonly a1?: string;
  readonly open?: string;
  readonly totals?: string;
  readonly deflators?: string;
  readonly known?: readonly KnownIssue[];
}

/** The files of one small world; what is not given is empty. */
function build({ a1: table = A1 + leeds, open = "", totals = "", deflators: indices = DEFLATORS, known = [] }: Files) {
  const texts = new Map<string, string>([
    [a1Of2019.id, table],
    [categoryTotals.id, totals === "" ? "" : TOTALS + totals],
    [deflators.id, indices],
    [openAuthorities.id, open],
    [openEngland.id, ""],
  ]);
  const rowsOf = <S extends AnySource>(source: S): readonly RowOf<S>[] => {
    const text = texts.get(source.id) ?? "";
    return text === "" ? [] : (parseSource(source, Buffer.from(text), lookup) as unknown as readonly RowOf<S>[]);
  };
  return buildSpending({ rowsOf, areas: areasById, knownIssues: known });
}

function problemOf(files: Files): ImportProblem {
  try {
    build(files);
  } catch (error) {
    if (error instanceof ImportProblem) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

test("a line that nothing knows names its row and says where to add it", () => {
  const { facts } = problemOf({ a1: A1 + leeds + a1("383", "Leeds", "3.9.9 Time travel", "1") });
  expect(facts).toMatchObject({ file: a1Of2019.file, row: 4, column: "description", found: '"3.9.9 Time travel"' });
  expect(facts.todo).toContain("Add the wording");
});

const short = A1 + leeds.replace("(excluding CERA),,,,,,5000", "(excluding CERA),,,,,,7000.5");

test("a total that its lines contradict by more than £1,000 stops the import, by name", () => {
  expect(problemOf({ a1: short }).message).toBe(
    `${a1Of2019.file}, row 3, column "total_expenditure": found 7000.5 for "All children’s services, without capital" of Leeds, 2018-19; expected 5000, the sum of its lines, within £1000. Check both against the publisher’s page. If it prints them so, record it with its reason in data/reference/known-issues.csv.`,
  );
});

test("so it does not when a person has looked into it, nor for £1,000 or less", () => {
  const known = [{ source: a1Of2019.id, year: 2019, area: "383", column: "total", reason: "As printed" }];
  expect(build({ a1: short, known }).met).toEqual(known);
  expect(build({ a1: short.replace("7000.5", "6000") }).met).toEqual([]);
});

test("an authority that existed without a return stops the import unless it is listed; one that did not exist is no row", () => {
  const totals = totalOf("202425", "383", "Leeds", "-") + totalOf("202425", "909", "Cumbria", "-");
  expect(problemOf({ totals }).facts).toMatchObject({
    file: categoryTotals.file,
    row: 2,
    found: "no return of Leeds for the year ending March 2025",
  });
  const known = [{ source: categoryTotals.id, year: 2025, area: "383", column: "(return)", reason: "None made" }];
  const { files, met } = build({ totals, known });
  expect(met).toEqual(known);
  const rows = readSpending(2025, files.get("spending-2024-25.csv")!);
  expect(rows.map((row) => [row.area, row.amounts.total.status])).toEqual([["383", "not-returned"]]);
});

test("a year that the project does not know stops the import: it would have no file and be lost", () => {
  const { facts } = problemOf({ totals: totalOf("202526", "383", "Leeds", "7000") });
  expect(facts.found).toBe("spending of 2025-26");
  expect(facts.todo).toContain("LATEST_OUTTURN");
});

test("an edition without an amount does not take away the one that an older edition gives", () => {
  const total = "5.0.2 Total Children and Young People's Services Expenditure (excluding CERA)";
  const newer = openLeeds(total, "x", "x", "5000").replace("202122", "201819").replace(",0,5000,", ",x,x,");
  const { files } = build({ open: OPEN + newer });
  const row = readSpending(2019, files.get("spending-2018-19.csv")!).find(({ line }) => line === "total")!;
  expect([row.source, row.amounts.income.value, row.amounts.net.value]).toEqual([openAuthorities.id, 0, 5000]);
});

test("a year without a deflator stops the import", () => {
  const without = DEFLATORS.replace(/2015-16[^\n]*\n/, "");
  expect(problemOf({ deflators: without }).facts).toMatchObject({
    file: deflators.file,
    found: "no deflator for 2015-16",
  });
});

test("spending below zero is kept and counted", () => {
  const negative =
    A1 +
    a1("383", "Leeds", "3.6.1 Youth justice", "-5000.25") +
    a1("383", "Leeds", "5.0.2 Total Children and Young People's Services Expenditure (excluding CERA)", "-5000.25");
  const { files, negative: count } = build({ a1: negative });
  expect(readSpending(2019, files.get("spending-2018-19.csv")!).map((row) => row.amounts.total.value)).toEqual([
    -5000.25, -5000.25,
  ]);
  expect(count).toBe(2);
});

test("where two editions differ the newer total stands, the older one is kept, and net comes from the older", () => {
  const totals = totalOf("201819", "383", "Leeds", "6000");
  const { files, revisions } = build({ totals });
  const row = readSpending(2019, files.get("spending-2018-19.csv")!).find(({ line }) => line === "total")!;
  expect([row.amounts.total.value, row.amounts.net.value, row.source]).toEqual([6000, 5000, categoryTotals.id]);
  expect(revisions).toEqual([
    {
      table: "spending",
      measure: "total",
      area: "383",
      year: 2019,
      old: "5000",
      oldSource: a1Of2019.id,
      new: "6000",
      newSource: categoryTotals.id,
    },
  ]);
});

const residential = openLeeds("3.1.1 Residential care", "1000", "6000.5", "7000.5");

test("DfE's open data by authority is read as it is downloaded: every line, provision and net", () => {
  const total = openLeeds("3.1.11 Total Children Looked After", "1000", "6000", "7000");
  const unknown = openLeeds(
    "3.1.2a Fostering services (excluding fees and allowances for LA foster carers)",
    "x",
    "low",
    "x",
  );
  const { files } = build({ open: OPEN + residential + total + unknown });
  const rows = readSpending(2022, files.get("spending-2021-22.csv")!);
  const care = rows.find(({ line }) => line === "residential-care")!;
  expect([care.area, care.source, care.amounts.private.value, care.amounts.net.value]).toEqual([
    "383",
    openAuthorities.id,
    6000.5,
    7000.5,
  ]);
  const fostering = rows.find(({ line }) => line === "fostering-services")!;
  expect([fostering.amounts.own.status, fostering.amounts.private.status]).toEqual(["not-available", "rounds-to-zero"]);
});

test("its totals are held to their lines too, in its own name", () => {
  const wrong = openLeeds("3.1.11 Total Children Looked After", "0", "0", "9000");
  expect(problemOf({ open: OPEN + residential + wrong }).facts).toMatchObject({ file: openAuthorities.file, row: 3 });
});

test.each([
  ["strategy-total", 2010, "social-work", true],
  ["safeguarding-total", 2010, "social-work", false],
  ["safeguarding-total", 2012, "social-work", true],
  ["looked-after-total", 2012, "adoption", false],
  ["looked-after-total", 2013, "adoption", true],
  ["total", 2012, "other-total", true],
  ["total", 2013, "other-services", true],
])("%s of the year ending %i: does it hold %s? %s", (total, year, part, holds) => {
  const line = spendingLines.find(({ id }) => id === total)!;
  expect(partsOf(line, year).includes(part)).toBe(holds);
});
