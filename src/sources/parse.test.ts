import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { known, missing } from "../core/cell.ts";
import { readAreas } from "../tables/areas.ts";
import { areaLookup } from "./areas.ts";
import { needB1, referralsC1 } from "./children-in-need.ts";
import { lookedAfter2013, lookedAfter2018, lookedAfter2025 } from "./looked-after.ts";
import { parseSource } from "./parse.ts";

const text = (path: string) => readFileSync(path, "utf8");
const sample = (name: string) => text(`tests/samples/${name}.csv`);
const lookup = areaLookup(
  readAreas({
    areas: text("data/reference/areas.csv"),
    codes: text("data/reference/area-codes.csv"),
    lineage: text("data/reference/lineage.csv"),
  }),
);
const inNeed = parseSource(needB1, Buffer.from(sample("children-in-need")), lookup);

test("each row keeps its line, its area and its cells", () => {
  expect(inNeed.map(({ line, areas }) => [line, ...areas])).toEqual([
    [2, "E92000001"],
    [3, "E12000002"],
    [4, "889"],
    [5, "890"],
    [6, "E92000001"],
    [7, "E12000002"],
    [8, "889"],
    [9, "890"],
  ]);
  expect(inNeed[3]!.values).toMatchObject({ year: 2025, anyEpisodes: known(1214), atMarch: known(104) });
});

test("suppressed, not available and low reliability stay apart, and none is a zero", () => {
  expect(inNeed[2]!.values.awaitingAssessment).toEqual(missing("suppressed"));
  expect(inNeed[6]!.values.atMarch).toEqual(missing("not-available"));
  expect(inNeed[7]!.values.atMarch).toEqual(known(98, "low-reliability"));
  expect(inNeed[7]!.values.awaitingAssessment).toEqual(missing("low-reliability"));
});

test.each([
  ["a byte-order mark", (t: string) => `\uFEFF${t}`],
  ["CRLF line ends", (t: string) => t.replaceAll("\n", "\r\n")],
  ["both", (t: string) => `\uFEFF${t.replaceAll("\n", "\r\n")}`],
  ["every cell in quotes", (t: string) => t.replace(/^(?:[^"\n]*\n)+/, (plain) => plain.replace(/[^,\n]+/g, '"$&"'))],
  ["spaces around cells", (t: string) => t.replaceAll(",Reporting year,", " , Reporting year , ")],
  ["columns it does not know", (t: string) => t.replaceAll(/(\r?\n)/g, ",extra$1")],
])("%s makes no difference", (_, change) => {
  const bytes = Buffer.from(change(sample("children-in-need")));
  expect(parseSource(needB1, bytes, lookup)).toEqual(inNeed);
});

test("columns are found by name, not by place", () => {
  const turned = sample("referrals")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(",").reverse().join(","))
    .join("\n");
  const rows = parseSource(referralsC1, Buffer.from(`${turned}\n`), lookup);
  expect(rows).toEqual(parseSource(referralsC1, Buffer.from(sample("referrals")), lookup));
});

test("a per cent sign makes no difference", () => {
  const [england, blackpool] = parseSource(referralsC1, Buffer.from(sample("referrals")), lookup);
  expect([england!.values.reReferralsPercent, blackpool!.values.reReferralsPercent]).toEqual([
    known(22.5),
    known(22.5),
  ]);
});

test("Inner and Outer London are told apart in the old files, where both carry the code of London", () => {
  const rows = parseSource(lookedAfter2018, Buffer.from(sample("looked-after-2018")), lookup);
  expect(rows.map(({ areas, values }) => [areas[0], values.name, values.children2014.value])).toEqual([
    ["E92000001", "ENGLAND", 600],
    ["E12000007", "LONDON", 200],
    ["E13000001", "INNER LONDON", 120],
    ["E13000002", "OUTER LONDON", 80],
    ["201", "City of London", 7],
  ]);
  expect(rows.slice(1, 4).map((row) => row.values.code)).toEqual(["E12000007", "E12000007", "E12000007"]);
});

test("the 2013 layout, without a first column, is told apart in the same way", () => {
  const rows = sample("looked-after-2018")
    .replaceAll("CLA_Mar2014", "CLA_Mar2013")
    .replaceAll(/^[^,]*,/gm, "");
  const parsed = parseSource(lookedAfter2013, Buffer.from(rows), lookup);
  expect(parsed.map(({ areas, values }) => [areas[0], values.children.value]).slice(1, 4)).toEqual([
    ["E12000007", 200],
    ["E13000001", 120],
    ["E13000002", 80],
  ]);
});

test("in the open files Inner and Outer London have codes of their own", () => {
  const rows = parseSource(lookedAfter2025, Buffer.from(sample("looked-after-2025")), lookup);
  expect(rows.slice(0, 2).map((row) => row.areas)).toEqual([["E13000001"], ["E13000002"]]);
});

test("the old files' x is suppressed and their - rounds to zero", () => {
  const city = parseSource(lookedAfter2018, Buffer.from(sample("looked-after-2018")), lookup)[4]!.values;
  expect([city.children2015, city.children2016, city.rate2015, city.rate2016]).toEqual([
    missing("suppressed"),
    missing("rounds-to-zero"),
    missing("suppressed"),
    missing("not-applicable"),
  ]);
});

test("an area is one through its recodes, and a row may carry any of its codes", () => {
  const authority = (dfe: string, code: string) =>
    lookup.resolve(
      { level: "authority", code, dfe, name: "", headers: { code: "new_la_code", dfe: "old_la_code" } },
      { file: "a.csv", line: 2 },
    );
  for (const [dfe, ...codes] of [
    ["390", "E08000020", "E08000037"],
    ["929", "E06000048", "E06000057"],
    ["370", "E08000016", "E08000038"],
    ["373", "E08000019", "E08000039"],
    ["825", "E10000002", "E06000060"],
  ] as const) {
    for (const code of codes) {
      expect(authority(dfe, code)).toEqual([dfe]);
      expect(authority("", code)).toEqual([dfe]);
    }
  }
  expect(authority("940 / 941", "E06000061 / E06000062")).toEqual(["940", "941"]);
  expect(() => authority("390", "E08000038")).toThrow('found "E08000038" beside DfE code "390"');
});
