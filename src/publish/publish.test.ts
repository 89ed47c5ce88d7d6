/** The files under /data/: what analysts download, and the package that describes it. */
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { statuses } from "../core/cell.ts";
import { allData, areas, dataOf } from "../data.ts";
import { areasFile } from "./areas.ts";
import { constituenciesFile } from "./constituencies.ts";
import { indicatorsFile } from "./indicators.ts";
import { allCsv, allCsvGz, areaCsv, indicatorCsv } from "./observations.ts";
import { dataPackage } from "./package.ts";
import { printedRatesFile } from "./printed-rates.ts";
import { revisionsFile } from "./revisions.ts";
import { deflatorsFile, spendingFile } from "./spending.ts";
import { deprivationFile, studyRatesFile } from "./deprivation.ts";
import { gradientFile, residualsFile, standardisedFile, variationFile } from "./gradients.ts";
import { files } from "./index.ts";
import { sourcesFile } from "./sources.ts";

/** docs/data-contract.md: analysts' programs name these columns. Add at the end, never rename, never reorder. */
const CONTRACT = [
  "indicator",
  "area_code",
  "dfe_code",
  "area_name",
  "area_level",
  "region",
  "period",
  "value",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "unit",
  "status",
  "source",
  "edition",
];
const at = (column: string) => CONTRACT.indexOf(column);

const rowsOf = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;
const areaOf = (slug: string) => areas.find((area) => area.slug === slug)!;

let all = "";
let header: string[] = [];
let rows: string[][] = [];
beforeAll(() => {
  all = gunzipSync(allCsvGz()).toString("utf8");
  [header = [], ...rows] = rowsOf(all);
});

test("all.csv has the columns of the contract, in its order, in every row", () => {
  expect(header).toEqual(CONTRACT);
  for (const row of rows) if (row.length !== CONTRACT.length) expect.fail(row.join(","));
});

test("all.csv has one row for each indicator, area and period, and leaves none out", () => {
  const keys = new Set(rows.map((row) => [row[0], row[1], row[6]].join("/")));
  expect(keys.size).toBe(rows.length);
  expect(rows.length).toBe(allData.reduce((total, { observations }) => total + observations.length, 0));
  expect(rows.length).toBeGreaterThan(70_000);
});

test("an empty value has a reason, and a value has a status that allows one", () => {
  const withNumber = new Set(["ok", "published", "joint-return", "incomplete", "low-reliability"]);
  const without = new Set(
    Object.keys(statuses).filter((status) => !withNumber.has(status) || status === "low-reliability"),
  );
  for (const row of rows) {
    const allowed = row[at("value")] === "" ? without : withNumber;
    if (!allowed.has(row[at("status")]!)) expect.fail(row.join(","));
  }
  expect(new Set(rows.filter((row) => row[at("value")] === "").map((row) => row[at("status")]))).toContain(
    "suppressed",
  );
});

test("numbers are plain: no commas, signs, rounding or words", () => {
  for (const row of rows) {
    for (const column of ["value", "lower", "upper", "numerator", "denominator"]) {
      if (!/^(-?\d+(\.\d+)?(e-\d+)?)?$/.test(row[at(column)]!)) expect.fail(`${column} in ${row.join(",")}`);
    }
  }
  const england = rows.find((row) => row[0] === "cin-rate" && row[1] === "E92000001" && row[6] === "2025")!;
  expect(Number(england[at("value")])).toBe((402400 / 12183016) * 10_000);
  expect([england[at("numerator")], england[at("denominator")]]).toEqual(["402400", "12183016"]);
});

test("every row's numerator and denominator give its value, where both are there and the rate is ours", () => {
  const computed = new Set(
    allData.filter(({ indicator }) => indicator.unit === "per10k").map(({ indicator }) => indicator.id),
  );
  let compared = 0;
  for (const row of rows) {
    const [value, numerator, denominator] = ["value", "numerator", "denominator"].map((column) => row[at(column)]);
    if (!computed.has(row[0]!) || value === "" || row[at("status")] === "published") continue;
    const again = (Number(numerator) / Number(denominator)) * 10_000;
    if (Math.abs(again - Number(value)) > 1e-9 * again) expect.fail(row.join(","));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(15_000);
});

test("Hackney's children in need of 2021 and 2022 are empty in the file, with the reason, and its looked-after children are there", () => {
  const hackney = rowsOf(areaCsv(areaOf("hackney"))).filter((row) => row[6] === "2021" || row[6] === "2022");
  const of = (indicator: string) =>
    hackney
      .filter((row) => row[0] === indicator)
      .map((row) => [row[at("value")], row[at("numerator")], row[at("status")]]);
  expect(of("cin-rate")).toEqual([
    ["", "", "not-available"],
    ["", "", "not-available"],
  ]);
  expect(of("cla-rate").map(([value, numerator, status]) => [Number(value).toFixed(1), numerator, status])).toEqual([
    ["72.3", "418", "ok"],
    ["72.6", "405", "ok"],
  ]);
});

test("the files of the indicators hold the same rows as all.csv, in its order", () => {
  const bodies = allData.map((data) => indicatorCsv(data).slice(`${CONTRACT.join(",")}\n`.length));
  expect(`${CONTRACT.join(",")}\n${bodies.join("")}` === all).toBe(true);
});

test("an area's file holds that area's rows and no other", () => {
  for (const slug of ["england", "blackpool", "isles-of-scilly", "poole"]) {
    const area = areaOf(slug);
    const own = rows.filter((row) => row[1] === area.code);
    expect(rowsOf(areaCsv(area)).slice(1)).toEqual(own);
    expect(own.length).toBeGreaterThan(0);
  }
});

test("the compressed file is the same file", () => {
  expect(allCsv() === all).toBe(true);
});

test("every file ends its lines with LF, has no byte-order mark and quotes only where it must", () => {
  for (const text of [
    all,
    areasFile.body(),
    indicatorsFile.body(),
    sourcesFile.body(),
    revisionsFile.body(),
    printedRatesFile.body(),
  ]) {
    expect([text.includes("\r"), text.startsWith("\uFEFF"), text.endsWith("\n")]).toEqual([false, false, true]);
    for (const [quoted, inner] of text.matchAll(/"((?:[^"]|"")*)"/g)) {
      if (!/[",\n]|^\s|\s$/.test(inner!)) expect.fail(quoted);
    }
  }
});

test("the files beside all.csv name every area, indicator and source it uses", () => {
  const column = (text: string, name: string) => {
    const [head, ...body] = rowsOf(text);
    return new Set(body.map((row) => row[head!.indexOf(name)]));
  };
  const used = (name: string) => new Set(rows.map((row) => row[at(name)]));
  expect(used("indicator")).toEqual(column(indicatorsFile.body(), "indicator"));
  expect(used("area_code")).toEqual(column(areasFile.body(), "area_code"));
  expect(used("source").difference(column(sourcesFile.body(), "source"))).toEqual(new Set());
});

test("constituencies name their authorities by code, several where they lie in several", () => {
  const rows = recordsOf(constituenciesFile.body());
  expect(rows).toHaveLength(543);
  const barrow = rows.find(({ slug }) => slug === "barrow-and-furness")!;
  expect([barrow["dfe_codes"], barrow["area_codes"]]).toEqual(["942; 943", "E06000063; E06000064"]);
  expect(barrow["area_names"]).toBe("Cumberland; Westmorland and Furness");
  const codes = new Set(recordsOf(areasFile.body()).map((row) => row["area_code"]));
  for (const row of rows) for (const code of row["area_codes"]!.split("; ")) expect(codes).toContain(code);
});

test("DfE's printed looked-after rates lie beside ours", () => {
  const blackpool = rowsOf(printedRatesFile.body()).find(
    (row) => row[0] === "cla-rate" && row[3] === "Blackpool" && row[4] === "2025",
  )!;
  expect([Math.round(Number(blackpool[5])), blackpool[6], blackpool[7]]).toEqual([184, "184", "2025"]);
});

/** Rows of a file as records by column. */
function recordsOf(text: string): Record<string, string>[] {
  const [header, ...rows] = rowsOf(text);
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]!])));
}

const spendingCsv = spendingFile.body();
const spendingRecords = recordsOf(spendingCsv);

test("spending for each child can be computed again from cash, deflators and a count of children", () => {
  const index = new Map(recordsOf(deflatorsFile.body()).map((row) => [row["period"], Number(row["index"])]));
  const cash = spendingRecords.filter(
    (row) => row["dfe_code"] === "890" && ["3.1.11", "3.3.4", "3.6.1"].includes(row["line_number"]!),
  );
  const published = recordsOf(indicatorCsv(dataOf("spend-statutory"))).filter((row) => row["dfe_code"] === "890");
  expect(published).toHaveLength(13);
  for (const { period, value, denominator } of published) {
    const lines = cash.filter((row) => row["period"] === period);
    expect(lines, period).toHaveLength(3);
    const total = lines.reduce((sum, row) => sum + Number(row["gross"]), 0);
    const again = (total * index.get("2024-25")!) / index.get(period)! / Number(denominator);
    expect(again).toBeCloseTo(Number(value), 6);
  }
});

test("no area and line of spending stands twice in a year, and an empty gross amount says why", () => {
  const rows = spendingRecords;
  expect(new Set(rows.map((row) => `${row["dfe_code"]}${row["area_code"]}/${row["period"]}/${row["line"]}`)).size).toBe(
    rows.length,
  );
  for (const row of rows) expect(row["gross"] === "").toBe(!["ok", "incomplete"].includes(row["status"]!));
  const england = (line: string, period: string) =>
    rows.find((row) => row["area_code"] === "E92000001" && row["line"] === line && row["period"] === period)!;
  expect(england("looked-after-total", "2024-25")["status"]).toBe("incomplete");
  expect(england("looked-after-total", "2021-22")["status"]).toBe("ok");
  expect(england("fostering-services", "2021-22")["missing"]).toBe("");
  expect(rows.some((row) => row["missing"]!.includes("income not-available"))).toBe(true);
  expect(rows.filter((row) => row["area_code"] === "").map((row) => row["area_name"])).toContain("Cheshire");
});

test("each line of spending names its groups, and its gross amount in the prices of the latest year", () => {
  const of = (line: string, period: string) =>
    spendingRecords.find(
      (row) => row["area_code"] === "E92000001" && row["period"] === period && row["line"] === line,
    )!;
  expect(of("looked-after-total", "2024-25")["groups"]).toBe(
    "statutory/statutory; intervention/late; webb-bywaters/looked-after",
  );
  expect(of("youth-justice", "2024-25")["groups"]).toBe("statutory/statutory; intervention/late");
  expect(of("residential-care", "2021-22")["groups"]).toBe("");
  const row = of("looked-after-total", "2015-16");
  const index = new Map(recordsOf(deflatorsFile.body()).map((one) => [one["period"], Number(one["index"])]));
  expect(Number(row["gross_real"])).toBeCloseTo(
    (Number(row["gross"]) * index.get("2024-25")!) / index.get("2015-16")!,
    1,
  );
  expect(of("looked-after-total", "2024-25")["gross_real"]).toBe(of("looked-after-total", "2024-25")["gross"]);
});

test("revisions name the figure before and after", () => {
  const england = rowsOf(revisionsFile.body()).filter(
    (row) => row[1] === "E92000001" && row[0] === "atMarch" && row[4] === "2023",
  );
  expect(england.map((row) => row.slice(5))).toContainEqual(["83840", "cla-2023", "83750", "cla-2025"]);
});

// ---- The data package ----

interface Validation {
  readonly valid: boolean;
  readonly errors: readonly Error[];
}

/** The part of `datapackage` that is used here; it ships no types. Its profiles are its own: nothing is fetched. */
interface DataPackageLibrary {
  readonly Profile: { load(name: string): Promise<{ validate(descriptor: object): Validation }> };
  readonly Resource: { load(descriptor: object): Promise<{ read(): Promise<unknown[][]> }> };
  readonly validate: (descriptor: object) => Promise<Validation>;
}
const { Profile, Resource, validate } = createRequire(import.meta.url)("datapackage") as DataPackageLibrary;

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[]; readonly primaryKey?: readonly string[] };
  }[];
}
const descriptor = dataPackage("https://example.org/") as Descriptor;

/** What each address of the package serves. */
function fileAt(path: string): string {
  const fixed: Record<string, () => string> = {
    "all.csv": () => all,
    "areas.csv": areasFile.body,
    "constituencies.csv": constituenciesFile.body,
    "indicators.csv": indicatorsFile.body,
    "sources.csv": sourcesFile.body,
    "revisions.csv": revisionsFile.body,
    "printed-rates.csv": printedRatesFile.body,
    "spending.csv": () => spendingCsv,
    "deflators.csv": deflatorsFile.body,
    "deprivation.csv": deprivationFile.body,
    "neighbourhood-rates.csv": studyRatesFile.body,
    "gradient.csv": gradientFile.body,
    "residuals.csv": residualsFile.body,
    "standardised.csv": standardisedFile.body,
    "variation.csv": variationFile.body,
  };
  if (fixed[path] !== undefined) return fixed[path]();
  const [folder, file] = path.split("/");
  const name = file!.replace(/\.csv$/, "");
  return folder === "indicators" ? indicatorCsv(dataOf(name)) : areaCsv(areaOf(name));
}

test("the data package is valid by the tabular profile, as it is written", async () => {
  const profile = await Profile.load("tabular-data-package");
  const { valid, errors } = profile.validate(descriptor);
  expect(errors.slice(0, 3).map(String)).toEqual([]);
  expect(valid).toBe(true);
  const broken = { ...descriptor, resources: [{ ...descriptor.resources[0], schema: undefined }] };
  expect(profile.validate(broken).valid).toBe(false);
});

test("the data package's first resources are valid with their defaults filled in", async () => {
  const { valid, errors } = await validate({ ...descriptor, resources: descriptor.resources.slice(0, 7) });
  expect(errors.map(String)).toEqual([]);
  expect(valid).toBe(true);
});

test("the data package lists every file once, under names of its own", () => {
  const paths = descriptor.resources.map((resource) => resource.path);
  // all.csv, the files beside it, and one for each indicator and area.
  expect(paths).toHaveLength(1 + files.length + allData.length + areas.length);
  expect(new Set(paths).size).toBe(paths.length);
  expect(new Set(descriptor.resources.map((resource) => resource.name)).size).toBe(paths.length);
});

test("the header of every file is the list of fields of its schema", () => {
  const named = ({ schema }: Descriptor["resources"][number]) => schema.fields.map((field) => field.name).join(",");
  for (const resource of descriptor.resources) {
    // Files of one kind have one header: of each kind a few are made.
    if (
      /^(areas|indicators)\//.test(resource.path) &&
      !/(blackpool|scilly|cla-rate|caseload)\.csv$/.test(resource.path)
    ) {
      expect(named(resource)).toBe(CONTRACT.join(","));
      continue;
    }
    const text = fileAt(resource.path);
    expect(text.slice(0, text.indexOf("\n")), resource.path).toBe(named(resource));
  }
});

test.each([
  "areas.csv",
  "constituencies.csv",
  "indicators.csv",
  "sources.csv",
  "revisions.csv",
  "deflators.csv",
  "areas/hackney.csv",
  "areas/city-of-london.csv",
  "areas/england.csv",
  "indicators/cla-rate.csv",
])("every cell of %s is of the type and within the constraints of its field", async (path) => {
  const described = descriptor.resources.find((resource) => resource.path === path)!;
  const { path: _, ...inline } = described;
  const resource = await Resource.load({ ...inline, data: rowsOf(fileAt(path)) });
  const cast = await resource.read();
  expect(cast.length).toBe(rowsOf(fileAt(path)).length - 1);
});
