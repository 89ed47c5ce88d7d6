/** The official files, where they are at hand, each broken in one place: one message, and nothing written. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkCoverage } from "../../src/sources/checks.ts";
import { needB1, referralsC1 } from "../../src/sources/children-in-need.ts";
import { boundaries } from "../../src/sources/geography.ts";
import { sources } from "../../src/sources/index.ts";
import { parseSource } from "../../src/sources/parse.ts";
import { openAuthorities } from "../../src/sources/section-251.ts";
import { readTopology } from "../../src/sources/topology.ts";
import { buildTables } from "./build.ts";
import { readKnownIssues } from "./known-issues.ts";
import { areas, contents, lookup, OFFICIAL, problemOf, readOfficial, reference, runImport } from "./test-world.ts";

const folder = mkdtempSync(join(tmpdir(), "official-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(join(OFFICIAL, file));
const input = { areas, knownIssues: readKnownIssues(reference("known-issues.csv")) };

/** Builds the tables from the official files with one of them changed. */
function buildWith(file: string, edit: (text: string) => string) {
  const changed = Buffer.from(edit(read(file).toString("latin1")), "latin1");
  expect(changed.equals(read(file))).toBe(false);
  return buildTables({ ...input, read: (name) => (name === file ? changed : readOfficial(name)) });
}

const dropLast = (text: string) => text.replace(/[^\n]*\n$/, "");
const year2013 = /\n2013,.*/s;

const breakages: readonly [what: string, file: string, edit: (text: string) => string, says: RegExp][] = [
  [
    "a missing column",
    needB1.file,
    (t) => t.replace(",At31_episodes", ","),
    /row 1, column "At31_episodes": found no such column/,
  ],
  [
    "an unknown symbol",
    needB1.file,
    (t) => t.replace(/,x(\r?\n)/, ",??$1"),
    /row \d+, column "awaiting_assessment": found "\?\?"/,
  ],
  [
    "a negative count",
    needB1.file,
    (t) => t.replace(",756120,", ",-756120,"),
    /row 2, column "Anypoint_episodes": found "-756120"/,
  ],
  [
    "a repeated row",
    needB1.file,
    (t) => t + t.split("\n")[1] + "\n",
    /row 2134, column .* a second time \(first in row 2\)/,
  ],
  [
    "an unknown authority",
    needB1.file,
    (t) => t.replaceAll(",890,", ",999,"),
    /column "old_la_code": found Blackpool with code "999"/,
  ],
  ["a file cut in mid-line", needB1.file, (t) => t.slice(0, -9), /row 2133: found the end of the file in mid-line/],
  ["a file that lost its last line", needB1.file, dropLast, /found no row on 2013-03-31 for Waltham Forest/],
  [
    "a file that lost its last year",
    needB1.file,
    (t) => t.replace(year2013, "\n"),
    /found no row on 2013-03-31 for England, /,
  ],
  [
    "Latin-1 bytes",
    needB1.file,
    (t) => t.replace("Blackpool", "Bläckpool"),
    /row \d+, column "number 10": found bytes that are not UTF-8/,
  ],
  ["a web page", needB1.file, () => "<html>\n", /row 1: found a web page/],
  [
    "a contradicted percentage",
    referralsC1.file,
    (t) => t.replace(",142900,22.6,", ",142900,26.6,"),
    /row 2, column "rereferral_percent": found 26.6 for England/,
  ],
  [
    "children by tenth that lost their last line",
    "deprivation/children_by_imd_2019_decile.csv",
    dropLast,
    /column "neighbourhoods": found 32\d{3} neighbourhoods; expected 32844/,
  ],
  [
    "a neighbour that does not exist",
    "geography/statistical_neighbours_2025.csv",
    (t) => t.replace(",3,London,308,", ",3,London,999,"),
    /row 2, column "SN_1": found "999"/,
  ],
];

test.each(breakages.map(([what, file]) => [what, file] as const))(
  "%s is tried on a file that the import reads",
  (_, file) => {
    expect(sources.map((source) => source.file)).toContain(file);
  },
);

for (const [what, file, edit, says] of existsSync(OFFICIAL) ? breakages : []) {
  test(`the official files with ${what} are refused in one message`, { timeout: 60_000 }, () => {
    const problem = problemOf(() => buildWith(file, edit));
    expect(problem.facts.file).toBe(file);
    expect(problem.message).toMatch(says);
    expect(problem.facts.todo).toMatch(/[a-z]{3,}.*\.$/);
  });
}

/** Tables of a fixed list of areas a year: any lost line is told. */
const complete = sources.filter(
  // Of children by tenth an authority has rows for those tenths only that it has neighbourhoods in. Boundaries are no CSV.
  (source) =>
    source.coverage !== null &&
    source.optional !== true &&
    source.cells === undefined &&
    !["constituencies", "children-by-imd-2019"].includes(source.id),
);

for (const source of existsSync(OFFICIAL) ? complete : []) {
  test(`${source.file} without its last line is refused`, () => {
    const rows = parseSource(source, Buffer.from(dropLast(read(source.file).toString("latin1")), "latin1"), lookup);
    expect(problemOf(() => checkCoverage(source, rows, areas)).message).toMatch(
      /: found no row on \d{4}-\d\d-\d\d .*for /,
    );
  });
}

for (const { file } of existsSync(join(OFFICIAL, boundaries.file)) ? [boundaries] : []) {
  test("boundaries without one of the authorities are refused", () => {
    const topology = readTopology(file, read(file));
    topology.objects.authorities.geometries.pop();
    const rows = parseSource(boundaries, Buffer.from(JSON.stringify(topology)), lookup);
    expect(rows).toHaveLength(152);
    expect(problemOf(() => checkCoverage(boundaries, rows, areas)).message).toMatch(
      /: found no row on .* for Sheffield/,
    );
  });
}

const authoritySample = "s251/s251_authority_edition_sample.csv";

for (const file of existsSync(join(OFFICIAL, authoritySample)) ? [authoritySample] : []) {
  test("rows of DfE's open spending data by authority are read without a change", () => {
    const rows = parseSource(openAuthorities, read(file), lookup);
    const england = rows.find((row) => row.values.line?.id === "residential-care" && row.areas[0] === "E92000001");
    expect(england?.values.total.value).toBe(1_103_196_204);
    expect(new Set(rows.flatMap((row) => row.areas)).has("E13000002")).toBe(true);
  });
}

/** The last file it reads: everything before it was sound, and still nothing may be written. */
const last = sources.at(-1)!.file;

for (const file of existsSync(OFFICIAL) ? [last] : []) {
  test(
    "the command stops with status 1 at a fault in one file, and its output folder is byte for byte untouched",
    { timeout: 60_000 },
    () => {
      const from = mkdtempSync(join(folder, "from-"));
      for (const source of sources.filter(({ optional }) => optional !== true)) {
        mkdirSync(dirname(join(from, source.file)), { recursive: true });
        cpSync(join(OFFICIAL, source.file), join(from, source.file));
      }
      rmSync(join(from, file));
      writeFileSync(join(from, file), read(file).subarray(0, -9));
      const home = mkdtempSync(join(folder, "to-"));
      cpSync("data/tables", join(home, "tables"), { recursive: true });
      const before = contents(home);
      const { status, stdout, stderr } = runImport(from, join(home, "tables"));
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(stderr.trimEnd().split("\n")).toHaveLength(2);
      expect(stderr).toContain(`${file}, row `);
      expect(stderr).toContain("the end of the file in mid-line");
      expect(contents(home)).toEqual(before);
    },
  );
}
