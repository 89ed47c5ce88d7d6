/** Rows of official files as rows of the project's tables: joint returns. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { known, missing } from "../../src/core/cell.ts";
import { areaLookup } from "../../src/sources/areas.ts";
import { parseSource } from "../../src/sources/parse.ts";
import { workforce } from "../../src/sources/workforce.ts";
import { readAreas } from "../../src/tables/areas.ts";
import { tables } from "../../src/tables/schema.ts";
import { readTable } from "../../src/tables/table.ts";
import { tableRows } from "./tables.ts";

const text = (path: string) => readFileSync(path, "utf8");
const areas = readAreas({
  areas: text("data/reference/areas.csv"),
  codes: text("data/reference/area-codes.csv"),
  lineage: text("data/reference/lineage.csv"),
});
const schema = tables.find((table) => table.id === "workforce")!;
const parsed = parseSource(workforce, Buffer.from(text("tests/samples/workforce.csv")), areaLookup(areas));

test("one return of two authorities is about both", () => {
  expect(parsed.map((row) => row.areas)).toEqual([["314", "318"], ["890"]]);
});

test("a joint return gives each authority the same figures, each flagged, and reasons stay reasons", () => {
  const [kingston, richmond, blackpool] = tableRows(schema, workforce.id, parsed);
  expect(kingston!.area).toBe("314");
  expect(richmond).toEqual({ ...kingston, area: "318" });
  expect(kingston!.cells).toMatchObject({
    caseload: known(12, "joint-return"),
    vacancies: missing("rounds-to-zero"),
    vacancyRate: missing("low-reliability"),
  });
  expect(blackpool!.cells).toMatchObject({ caseload: known(16), vacancies: known(25) });
});

test("in the tables the joint returns are those of the two pairs, and both halves agree", () => {
  const rows = readTable(schema, text("data/tables/workforce.csv"));
  const joint = rows.filter((row) => Object.values(row.cells).some((cell) => cell.status === "joint-return"));
  expect([...new Set(joint.map((row) => row.area))].sort()).toEqual(["314", "318", "940", "941"]);
  for (const [one, other] of [
    ["314", "318"],
    ["940", "941"],
  ] as const) {
    const of = (area: string) => joint.filter((row) => row.area === area).map(({ year, cells }) => ({ year, cells }));
    expect(of(one)).toEqual(of(other));
  }
});
