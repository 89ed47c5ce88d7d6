/** Official files in, the project's own files out. Pure: bytes arrive as arguments, text is returned. */
import type { Area } from "../../src/core/area.ts";
import { known } from "../../src/core/cell.ts";
import {
  enquiriesC4,
  factorsC3,
  needB1,
  plansD3,
  plansD5,
  population,
  referralsC1,
} from "../../src/sources/children-in-need.ts";
import {
  lookedAfter2013,
  lookedAfter2018,
  lookedAfter2023,
  lookedAfter2025,
  lookedAfterEngland,
} from "../../src/sources/looked-after.ts";
import { childrenByTenth, deprivation, lowIncome, neighbourhoodRates, TENTHS } from "../../src/sources/deprivation.ts";
import { checkKnownIssuesMet } from "../../src/sources/checks.ts";
import { boundaries, centroids } from "../../src/sources/geography.ts";
import { ofstedHistory, ofstedLatest } from "../../src/sources/ofsted.ts";
import { constituencies, neighbours } from "../../src/sources/places.ts";
import { ImportProblem } from "../../src/sources/problem.ts";
import type { AnySource, Columns, Row, RowOf } from "../../src/sources/source.ts";
import { readTopology } from "../../src/sources/topology.ts";
import { workforce } from "../../src/sources/workforce.ts";
import { tables, type TableId } from "../../src/tables/schema.ts";
import { writeTable, type TableRow } from "../../src/tables/table.ts";
import { atTheEdge, bordersCsv, boundariesCsv } from "./boundaries.ts";
import { centroidsCsv } from "./centroids.ts";
import { constituenciesCsv } from "./constituencies.ts";
import { toCsv } from "./csv.ts";
import { inspectionsCsv } from "./inspections.ts";
import { lookedAfterEditions, mergeEditions } from "./looked-after.ts";
import { neighboursCsv } from "./neighbours.ts";
import { parseAll, type ImportInput, type Parsed } from "./parsed.ts";
import { reportJson, reportLines } from "./report.ts";
import { revisionsCsv } from "./revisions.ts";
import { sourcesJson } from "./sources-json.ts";
import { buildSpending } from "./spending.ts";
import { tableRows } from "./tables.ts";
import { useOf } from "./use.ts";

interface ImportOutput {
  /** path below data/tables → text */
  readonly files: ReadonlyMap<string, string>;
  /** lines for the person at the keyboard */
  readonly summary: readonly string[];
}

/** Rows of a source's file, typed by the source; none of an optional file that is not there. */
type RowsOf = <S extends AnySource>(source: S) => readonly RowOf<S>[];

/** @throws {ImportProblem} on the first thing wrong with any file; nothing is written then */
export function buildTables(input: ImportInput): ImportOutput {
  const { parsed, met } = parseAll(input);
  const rowsOf = rowsBySource(parsed);
  const { lookedAfter, printed, revisions: lookedAfterRevisions } = lookedAfterTables(rowsOf, input.areas);
  const areas = new Map(input.areas.map((area) => [area.id, area]));
  const spending = buildSpending({ rowsOf, areas, knownIssues: input.knownIssues });
  checkKnownIssuesMet(input.knownIssues, [...met, ...spending.met]);
  const revisions = [...lookedAfterRevisions, ...spending.revisions];
  const byTable = { ...singleTables(rowsOf), "looked-after": lookedAfter, "looked-after-printed": printed };
  const uses = useOf(parsed, Object.values(byTable).flat());
  const facts = { uses, byTable, revisions, knownIssues: input.knownIssues, negativeSpending: spending.negative };
  const files = new Map<string, string>([
    ...tables.map((schema) => [`${schema.id}.csv`, writeTable(schema, byTable[schema.id])] as const),
    ...spending.files,
    ["neighbours.csv", neighboursCsv(rowsOf(neighbours), input.areas)],
    ["constituencies.csv", constituenciesCsv(rowsOf(constituencies))],
    ...geographyFiles(input, rowsOf),
    ["inspections.csv", inspectionsCsv(rowsOf(ofstedHistory), rowsOf(ofstedLatest))],
    ["revisions.csv", revisionsCsv(revisions)],
    ["neighbourhood-rates.csv", neighbourhoodRatesCsv(rowsOf(neighbourhoodRates))],
    ["sources.json", sourcesJson(uses)],
    ["report.json", reportJson(facts)],
  ]);
  return { files, summary: reportLines(facts) };
}

function neighbourhoodRatesCsv(rows: readonly RowOf<typeof neighbourhoodRates>[]): string {
  const lines = rows.map(({ values: { measure, tenth, rate } }) => ({ indicator: measure, tenth, rate: rate.value! }));
  return toCsv(
    ["indicator", "tenth", "rate"],
    lines,
    ({ indicator, tenth }) => `${indicator}/${String(tenth).padStart(2, "0")}`,
  );
}

function geographyFiles({ read }: ImportInput, rowsOf: RowsOf): readonly (readonly [string, string])[] {
  const topology = readTopology(boundaries.file, read(boundaries.file)!);
  const ids = rowsOf(boundaries).map(({ areas: [area] }) => area!);
  return [
    ["boundaries.csv", boundariesCsv(topology, ids)],
    ["borders.csv", bordersCsv(topology, ids)],
    ["centroids.csv", centroidsCsv(rowsOf(centroids), atTheEdge(topology, ids))],
  ];
}

function rowsBySource(parsed: readonly Parsed[]): RowsOf {
  const byId = new Map(parsed.map(({ source, rows }) => [source.id, rows]));
  return <S extends AnySource>(source: S) => (byId.get(source.id) ?? []) as unknown as readonly RowOf<S>[];
}

/** Mid-2020, of which the children by tenth are. */
const YEAR_OF_TENTHS = 2020;

/** Neighbourhoods of England in the indices of 2019 (lower-layer super output areas of 2011). */
const NEIGHBOURHOODS = 32_844;

/**
 * One row an authority; a tenth without neighbourhoods there has no children.
 *
 * @throws {ImportProblem} unless every neighbourhood is there: a lost line would look like a tenth without children
 */
function tenthRows(rows: readonly RowOf<typeof childrenByTenth>[]): readonly TableRow[] {
  const found = rows.reduce((total, { values }) => total + (values.neighbourhoods.value ?? 0), 0);
  if (found !== NEIGHBOURHOODS) {
    throw new ImportProblem({
      file: childrenByTenth.file,
      column: "neighbourhoods",
      found: `${found} neighbourhoods`,
      expected: `${NEIGHBOURHOODS}, all of England’s`,
      todo: "A line is missing or stands twice: download the file again.",
    });
  }
  const byArea = Map.groupBy(rows, (row) => row.areas[0]!);
  return [...byArea].map(([area, of]) => ({
    area,
    year: YEAR_OF_TENTHS,
    source: childrenByTenth.id,
    cells: Object.fromEntries(
      TENTHS.map((n) => [`tenth${n}`, of.find((row) => row.values.tenth === n)?.values.children ?? known(0)]),
    ),
  }));
}

/** Rows of a source that is of one year, the year of its edition. */
function editionRows(id: TableId, source: AnySource, rows: readonly Row<Columns>[]): readonly TableRow[] {
  const schema = tables.find((table) => table.id === id)!;
  const year = Number(source.edition);
  return tableRows(
    schema,
    source.id,
    rows.map((row) => ({ ...row, values: { ...row.values, year } })),
  );
}

/** The tables that hold one source each, or one an edition. */
function singleTables(rowsOf: RowsOf) {
  const single = (id: TableId, source: AnySource): readonly TableRow[] => {
    const schema = tables.find((table) => table.id === id)!;
    return tableRows(schema, source.id, rowsOf(source));
  };
  return {
    "in-need": single("in-need", needB1),
    "referrals": single("referrals", referralsC1),
    "assessment-factors": single("assessment-factors", factorsC3),
    "enquiries": single("enquiries", enquiriesC4),
    "plan-starts": single("plan-starts", plansD3),
    "plans-at-march": single("plans-at-march", plansD5),
    "population": single("population", population),
    "workforce": single("workforce", workforce),
    "low-income": single("low-income", lowIncome),
    "children-by-tenth": tenthRows(rowsOf(childrenByTenth)),
    "deprivation": deprivation.flatMap((source) => editionRows("deprivation", source, rowsOf(source))),
  };
}

/** Counts and printed rates of looked-after children, each merged from its editions. */
function lookedAfterTables(rowsOf: RowsOf, areas: readonly Area[]) {
  const editions = lookedAfterEditions(
    {
      open2025: rowsOf(lookedAfter2025),
      open2023: rowsOf(lookedAfter2023),
      wide2018: rowsOf(lookedAfter2018),
      wide2013: rowsOf(lookedAfter2013),
      england: rowsOf(lookedAfterEngland),
    },
    new Map(areas.map((area) => [area.id, area])),
  );
  const counts = mergeEditions("looked-after", editions.counts);
  const printed = mergeEditions("looked-after-printed", editions.printed);
  return { lookedAfter: counts.rows, printed: printed.rows, revisions: [...counts.revisions, ...printed.revisions] };
}
