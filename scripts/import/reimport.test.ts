/** The committed tables are what the import makes of the official files, to the byte. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sources } from "../../src/sources/index.ts";
import { tables } from "../../src/tables/schema.ts";
import { readTable, writeTable } from "../../src/tables/table.ts";
import { buildTables } from "./build.ts";
import { readKnownIssues } from "./known-issues.ts";
import { areas, OFFICIAL, readOfficial, reference } from "./test-world.ts";

const TABLES = "data/tables";
const committed = (name: string) => readFileSync(join(TABLES, name), "utf8");

interface Recorded {
  readonly id: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
}
const recorded = JSON.parse(committed("sources.json")) as Recorded[];

test.each(tables.map((table) => table.id))("reading %s and writing it again gives the same bytes", (id) => {
  const schema = tables.find((table) => table.id === id)!;
  const text = committed(`${id}.csv`);
  expect(writeTable(schema, readTable(schema, text))).toBe(text);
});

test("the record of sources is of those in the registry, in its order, each with a checksum", () => {
  const given = new Set(recorded.map(({ id }) => id));
  const expected = sources.filter(({ id, optional }) => optional !== true || given.has(id));
  expect(recorded.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  for (const { sha256, rowsRead, rowsUsed } of recorded) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(rowsRead).toBeGreaterThan(0);
    expect(rowsUsed).toBeLessThanOrEqual(rowsRead);
  }
});

test("every row of a table names a source on record", () => {
  const named = tables.flatMap(({ id }) =>
    committed(`${id}.csv`)
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[2]),
  );
  const ids = recorded.map((source) => source.id);
  expect([...new Set(named)].filter((id) => !ids.includes(id!))).toEqual([]);
});

function build() {
  return buildTables({
    read: readOfficial,
    areas,
    knownIssues: readKnownIssues(reference("known-issues.csv")),
  });
}

const withOfficialFiles: readonly [name: string, run: () => void][] = [
  [
    // They were written by another run, so that two runs give the same bytes too.
    "importing the official files gives the committed bytes of every table",
    () => {
      const { files } = build();
      expect([...files.keys()].sort()).toEqual(readdirSync(TABLES).sort());
      for (const [name, text] of files) expect(text === committed(name), name).toBe(true);
    },
  ],
];

for (const [name, run] of existsSync(OFFICIAL) ? withOfficialFiles : []) test(name, { timeout: 60_000 }, run);
