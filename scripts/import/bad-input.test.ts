/** What the import says of a file that is not as it should be: one message that names all there is to know. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { areas, contents, lookup, problemOf, runImport } from "./test-world.ts";
import { afterAll, expect, test } from "vitest";
import type { Area } from "../../src/core/area.ts";
import { checkCoverage, checkKnownIssuesMet, checkPrintedRates } from "../../src/sources/checks.ts";
import { needB1, referralsC1 } from "../../src/sources/children-in-need.ts";
import { lookedAfter2025 } from "../../src/sources/looked-after.ts";
import { parseSource } from "../../src/sources/parse.ts";
import type { ImportProblem } from "../../src/sources/problem.ts";
import { type ProblemFacts } from "../../src/sources/problem.ts";
import type { Columns, Source } from "../../src/sources/source.ts";

const areasById = new Map(areas.map((area) => [area.id, area]));

const sample = (name: string) => readFileSync(join("tests/samples", `${name}.csv`), "utf8");
const inNeed = sample("children-in-need");

/** The message is the facts and nothing but: file, row, column, found, expected, what to do. */
function expectFacts(problem: ImportProblem, facts: ProblemFacts): void {
  expect(problem.facts).toEqual(facts);
  const { file, row, column, found, expected, todo } = facts;
  const where = [file, row && `row ${row}`, column && `column "${column}"`].filter(Boolean).join(", ");
  expect(problem.message).toBe(`${where}: found ${found}; expected ${expected}. ${todo}`);
}

const parse = (text: string) => parseSource(needB1, Buffer.from(text), lookup);

/** Replaces exactly one place, so that a sample that has changed does not pass for a broken one. */
function change(text: string, from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

test("the samples themselves are read without complaint", () => {
  expect(parse(inNeed)).toHaveLength(8);
  expect(parseSource(referralsC1, Buffer.from(sample("referrals")), lookup)).toHaveLength(2);
  expect(parseSource(lookedAfter2025, Buffer.from(sample("looked-after-2025")), lookup)).toHaveLength(4);
});

test("a column that is not there", () => {
  const without = inNeed.replaceAll(/,[^,\n]*\n/g, "\n");
  const problem = problemOf(() => parse(without));
  expect(problem.facts).toMatchObject({
    file: needB1.file,
    row: 1,
    column: "awaiting_assessment",
    expected: '"awaiting_assessment"',
  });
  expect(problem.facts.found).toMatch(/^no such column; the header has "time_period", .*, "At31_episodes"$/);
  expect(problem.facts.todo).toBe(
    "If the publisher renamed the column, add the new name to its list of names in the source.",
  );
});

test("a column renamed without an alias: the message names the nearest", () => {
  const problem = problemOf(() => parse(change(inNeed, "At31_episodes", "At31March_episodes")));
  expect(problem.facts).toMatchObject({
    file: needB1.file,
    row: 1,
    column: "At31_episodes",
    expected: '"At31_episodes"',
  });
  expect(problem.facts.found).toContain('"At31March_episodes"');
  expect(problem.message).toMatch(
    /The nearest is ".*_episodes"\. If the publisher renamed the column, add the new name/,
  );
});

test("a renamed column with an alias is read (looked-after 2023 and 2025)", () => {
  const text = sample("looked-after-2025")
    .replace("children_count", "number")
    .replace("population_type", "population_count");
  expect(parseSource(lookedAfter2025, Buffer.from(text), lookup)[2]!.values.children).toEqual({
    value: 300,
    status: "ok",
  });
});

test("a symbol that no list of markers has", () => {
  const problem = problemOf(() => parse(change(inNeed, ",115,c", ",115,q")));
  expectFacts(problem, {
    file: needB1.file,
    row: 4,
    column: "awaiting_assessment",
    found: '"q"',
    expected: "a number or one of c x z u low - : .. an empty cell",
    todo: "If the symbol is new, find its meaning in the release notes and add it to the source’s markers; otherwise check the cell.",
  });
});

test("an area and year twice", () => {
  const line = inNeed.split("\n")[4]!;
  const problem = problemOf(() => parse(`${inNeed}${line}\n`));
  expectFacts(problem, {
    file: needB1.file,
    row: 10,
    column: "year + level + region + dfe",
    found: '"2025 / authority / E12000002 / 890" a second time (first in row 5)',
    expected: "one row for each area and period",
    todo: "Remove the row that the publisher’s file does not have, or download it again.",
  });
});

test("a negative count", () => {
  expectFacts(
    problemOf(() => parse(change(inNeed, ",104,6", ",-104,6"))),
    {
      file: needB1.file,
      row: 5,
      column: "At31_episodes",
      found: '"-104"',
      expected: "a number of 0 or more",
      todo: "A count cannot be negative: check the cell against the publisher’s page and report it to them.",
    },
  );
});

test("half a child", () => {
  const { facts } = problemOf(() => parse(change(inNeed, ",104,6", ",104.5,6")));
  expect(facts).toMatchObject({
    row: 5,
    column: "At31_episodes",
    found: '"104.5"',
    expected: "a whole number: this column counts",
  });
});

const rates = <C extends Columns>(source: Source<C>, text: string) => {
  const rows = parseSource(source, Buffer.from(text), lookup);
  return checkPrintedRates(source, rows, areasById, [], () => 2025);
};

test("a percentage that its own counts contradict", () => {
  expect(rates(referralsC1, sample("referrals"))).toEqual([]);
  expectFacts(
    problemOf(() => rates(referralsC1, change(sample("referrals"), "90,22.5%", "90,22.7%"))),
    {
      file: referralsC1.file,
      row: 3,
      column: "rereferral_percent",
      found: "22.7 for Blackpool",
      expected: "22.500 (within 0.050), from the counts in the same row",
      todo: "Check both against the publisher’s page. If the publisher prints it so, record it with its reason in data/reference/known-issues.csv.",
    },
  );
});

test("a looked-after rate that its own counts contradict", () => {
  expect(rates(lookedAfter2025, sample("looked-after-2025"))).toEqual([]);
  const problem = problemOf(() =>
    rates(lookedAfter2025, change(sample("looked-after-2025"), "20000,300,150", "20000,300,151")),
  );
  expect(problem.message).toContain(
    `${lookedAfter2025.file}, row 4, column "rate_per_10000": found 151 for Blackpool; expected 150.000 (within 0.500)`,
  );
});

test("a contradiction that a person has looked into passes, and is missed once the publisher mends it", () => {
  const issue = { source: "cin-c1", year: 2025, area: "890", column: "rereferral_percent", reason: "As printed." };
  const rows = parseSource(referralsC1, Buffer.from(change(sample("referrals"), "90,22.5%", "90,22.7%")), lookup);
  const met = checkPrintedRates(referralsC1, rows, areasById, [issue], () => 2025);
  expect(met).toEqual([issue]);
  expect(() => checkKnownIssuesMet([issue], met)).not.toThrow();
  expectFacts(
    problemOf(() => checkKnownIssuesMet([issue], [])),
    {
      file: "data/reference/known-issues.csv",
      found: "an issue that cin-c1 no longer shows (rereferral_percent, 890, 2025)",
      expected: "only issues that are still in the files",
      todo: 'The publisher has mended it: remove the line "As printed." and look at what changes.',
    },
  );
});

test("an authority that no list has", () => {
  const unknown = inNeed.replace("890,E06000009,Blackpool", "999,E06000099,Newtown");
  expectFacts(
    problemOf(() => parse(unknown)),
    {
      file: needB1.file,
      row: 5,
      column: "old_la_code",
      found: 'Newtown with code "999"',
      expected: "the code of a known authority",
      todo: "If the area is new, add it to data/reference/areas.csv and area-codes.csv with its dates, and its lineage to lineage.csv.",
    },
  );
});

test("a known authority with an ONS code that is not its own", () => {
  const recoded = inNeed.replace("890,E06000009,Blackpool", "890,E06000099,Blackpool");
  expectFacts(
    problemOf(() => parse(recoded)),
    {
      file: needB1.file,
      row: 5,
      column: "new_la_code",
      found: '"E06000099" beside DfE code "890"',
      expected: "one of E06000009, the ONS codes of Blackpool",
      todo: "If ONS gave the area a new code, add it to data/reference/area-codes.csv with its dates.",
    },
  );
});

test("a file cut off in mid-line", () => {
  expectFacts(
    problemOf(() => parse(inNeed.slice(0, -20))),
    {
      file: needB1.file,
      row: 9,
      found: `the end of the file in mid-line ("${inNeed.slice(-60, -20)}")`,
      expected: "a line break after the last row",
      todo: "The file looks cut off: download it again and compare its size with the publisher’s.",
    },
  );
});

test("a last row that is too short", () => {
  expectFacts(
    problemOf(() => parse(`${inNeed.slice(0, -20)}\n`)),
    {
      file: needB1.file,
      row: 9,
      found: '14 cells (starting "2024,Reporting year,Local authority")',
      expected: "19, as in the header",
      todo: "The last row is incomplete, so the file looks cut off: download it again.",
    },
  );
});

test("a quote that is never closed", () => {
  const { facts } = problemOf(() => parse(change(inNeed, '"1,214"', '"1,214')));
  expect(facts).toMatchObject({ file: needB1.file, expected: "well-formed CSV" });
  expect(facts.todo).toContain("A quote is not closed");
});

const SMALL: readonly Area[] = ["E92000001", "E12000002", "889", "890"].map((id) => areasById.get(id)!);

/** The sample is of four areas and two years: what a complete file of that kind would have. */
function coverage(text: string): void {
  const source = { ...needB1, coverage: { ...needB1.coverage!, days: ["2024-03-31", "2025-03-31"] } };
  checkCoverage(source, parse(text), SMALL);
}

const lines = inNeed.trimEnd().split("\n");
const cutTo = (count: number) => `${lines.slice(0, count).join("\n")}\n`;
const cutOff = {
  file: needB1.file,
  expected: "a row for England, each region and each authority that existed",
  todo: "The file may be cut off: download it again. If the publisher leaves the area out, say so under `absent` in the source.",
};

test("a file cut off between two lines, so that areas are missing", () => {
  expect(() => coverage(inNeed)).not.toThrow();
  expectFacts(
    problemOf(() => coverage(cutTo(8))),
    { ...cutOff, found: "no row on 2024-03-31 for Blackpool" },
  );
});

test("a file cut off between two years, so that a whole year is missing", () => {
  const found = "no row on 2024-03-31 for England, North West, Blackburn with Darwen, Blackpool";
  expectFacts(
    problemOf(() => coverage(cutTo(5))),
    { ...cutOff, found },
  );
});

test("a file cut off after its header", () => {
  expectFacts(
    problemOf(() => parse(cutTo(1))),
    {
      file: needB1.file,
      row: 2,
      found: "no row below the header",
      expected: "the rows of the table",
      todo: "The file looks cut off: download it again.",
    },
  );
});

test("a looked-after file that lost one of an area's three rows", () => {
  const blackpool = [areasById.get("890")!];
  const source = { ...lookedAfter2025, coverage: { ...lookedAfter2025.coverage!, days: ["2025-03-31"] } };
  const text = sample("looked-after-2025");
  const check = (of: string) => checkCoverage(source, parseSource(source, Buffer.from(of), lookup), blackpool);
  expect(() => check(text)).not.toThrow();
  const swapped = text.replace(/.*Blackpool,E06000009,Children looked after.*\n/, "");
  expect(problemOf(() => check(swapped)).facts.found).toBe(
    'no row on 2025-03-31 of "Children looked after on 31 March each year" for Blackpool',
  );
});

test("a web page saved in place of the file", () => {
  expectFacts(
    problemOf(() => parse("<!DOCTYPE html>\n<html><head><title>503 Service unavailable</title>\n")),
    {
      file: needB1.file,
      row: 1,
      found: 'a web page ("<!DOCTYPE html>\n<html><head><title>503 S")',
      expected: "a CSV file",
      todo: "The download saved an error page: download the file again from the publisher’s page.",
    },
  );
  expect(problemOf(() => parse("\uFEFF  <html>\n")).facts.found).toContain("a web page");
});

test("an empty file", () => {
  const { facts } = problemOf(() => parse(""));
  expect(facts).toMatchObject({ file: needB1.file, found: "an empty file", expected: "a CSV file" });
});

test("bytes of Latin-1", () => {
  const latin = Buffer.from(
    change(
      inNeed,
      "889,E06000008,Blackburn with Darwen,Children in Need,203",
      "889,E06000008,Blackbürn,Children in Need,203",
    ),
    "latin1",
  );
  expectFacts(
    problemOf(() => parseSource(needB1, latin, lookup)),
    {
      file: needB1.file,
      row: 8,
      column: "number 10",
      found: 'bytes that are not UTF-8, near "06000008,Blackbürn,Children in"',
      expected: "UTF-8 text",
      todo: "The file was saved as Latin-1 or Windows-1252, perhaps by a spreadsheet: use the original download, or convert it to UTF-8.",
    },
  );
});

test("the same bytes in UTF-8 are read", () => {
  const text = change(
    inNeed,
    "889,E06000008,Blackburn with Darwen,Children in Need,203",
    "889,E06000008,Blackbürn,Children in Need,203",
  );
  expect(parse(text)[6]!.values.authorityName).toBe("Blackbürn");
});

// ---- The command itself ----

const folder = mkdtempSync(join(tmpdir(), "bad-input-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the command stops with status 1 when a file is not there, and leaves the tables alone", () => {
  const to = join(folder, "kept", "tables");
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "in-need.csv"), "as it was\n");
  const { status, stdout, stderr } = runImport(join(folder, "nothing"), to);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(
    /^Import stopped; .* is as it was\.\ndfe\/b1_.*\.csv: found no such file; expected the official file\. Give /,
  );
  expect(contents(dirname(to))).toEqual({ "tables/in-need.csv": "as it was\n" });
});
