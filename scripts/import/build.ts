/** Official files in, the project's own files out. Pure: bytes arrive as arguments, text is returned. */
import { createHash } from "node:crypto";
import Papa from "papaparse";
import type { Area } from "../../src/core/area.ts";
import { areaLookup } from "../../src/sources/areas.ts";
import {
  enquiriesC4,
  factorsC3,
  needB1,
  plansD3,
  plansD5,
  population,
  referralsC1,
} from "../../src/sources/children-in-need.ts";
import { checkCoverage, checkKnownIssuesMet, checkPrintedRates, type KnownIssue } from "../../src/sources/checks.ts";
import { sources } from "../../src/sources/index.ts";
import {
  lookedAfter2013,
  lookedAfter2018,
  lookedAfter2023,
  lookedAfter2025,
  lookedAfterEngland,
} from "../../src/sources/looked-after.ts";
import { ofstedHistory, ofstedLatest } from "../../src/sources/ofsted.ts";
import { parseSource } from "../../src/sources/parse.ts";
import { ImportProblem } from "../../src/sources/problem.ts";
import { constituencies, neighbourRanks, neighbours } from "../../src/sources/places.ts";
import type { AnySource, Columns, Row, RowOf, Source } from "../../src/sources/source.ts";
import { workforce } from "../../src/sources/workforce.ts";
import { tables, type TableId } from "../../src/tables/schema.ts";
import { countStatuses, writeTable, type TableRow } from "../../src/tables/table.ts";
import { toCsv } from "./csv.ts";
import { FIRST_YEAR, isUsed, lookedAfterEditions, mergeEditions, type Revision } from "./looked-after.ts";
import { categoryTotals, deflators, openEngland, tablesA1 } from "../../src/sources/section-251.ts";
import { buildSpending } from "./spending.ts";
import { tableRows } from "./tables.ts";

export interface ImportInput {
  /** bytes of each source's file, by the path in the source */
  readonly read: (file: string) => Uint8Array;
  readonly areas: readonly Area[];
  readonly knownIssues: readonly KnownIssue[];
}

export interface ImportOutput {
  /** path below data/tables → text */
  readonly files: ReadonlyMap<string, string>;
  /** lines for the person at the keyboard */
  readonly summary: readonly string[];
}

interface Parsed {
  readonly source: AnySource;
  readonly sha256: string;
  readonly rows: readonly Row<Columns>[];
}

/** @throws {ImportProblem} on the first thing wrong with any file; nothing is written then */
export function buildTables(input: ImportInput): ImportOutput {
  const areasById = new Map(input.areas.map((area) => [area.id, area]));
  const { parsed, met } = parseAll(input, areasById);
  const rowsOf = <S extends AnySource>(source: S) => parsed.get(source.id)!.rows as unknown as readonly RowOf<S>[];

  const editions = lookedAfterEditions(
    {
      open2025: rowsOf(lookedAfter2025),
      open2023: rowsOf(lookedAfter2023),
      wide2018: rowsOf(lookedAfter2018),
      wide2013: rowsOf(lookedAfter2013),
      england: rowsOf(lookedAfterEngland),
    },
    areasById,
  );
  const lookedAfter = mergeEditions("looked-after", editions.counts);
  const printed = mergeEditions("looked-after-printed", editions.printed);
  const spending = buildSpending({ rowsOf, areas: areasById, knownIssues: input.knownIssues });
  checkKnownIssuesMet(input.knownIssues, [...met, ...spending.met]);
  const revisions = [...lookedAfter.revisions, ...printed.revisions, ...spending.revisions];
  const single = (id: TableId, source: AnySource) => tableRows(schemaOf(id), source.id, rowsOf(source));
  const byTable: Record<TableId, readonly TableRow[]> = {
    "in-need": single("in-need", needB1),
    "referrals": single("referrals", referralsC1),
    "assessment-factors": single("assessment-factors", factorsC3),
    "enquiries": single("enquiries", enquiriesC4),
    "plan-starts": single("plan-starts", plansD3),
    "plans-at-march": single("plans-at-march", plansD5),
    "population": single("population", population),
    "looked-after": lookedAfter.rows,
    "looked-after-printed": printed.rows,
    "workforce": single("workforce", workforce),
  };

  const files = new Map<string, string>();
  for (const schema of tables) files.set(`${schema.id}.csv`, writeTable(schema, byTable[schema.id]));
  for (const [name, text] of spending.files) files.set(name, text);
  files.set("neighbours.csv", neighboursCsv(rowsOf(neighbours), input.areas));
  files.set("constituencies.csv", constituenciesCsv(rowsOf(constituencies)));
  files.set("inspections.csv", inspectionsCsv(rowsOf(ofstedHistory), rowsOf(ofstedLatest)));
  files.set("revisions.csv", revisionsCsv(revisions));
  files.set("sources.json", sourcesJson(parsed, byTable));
  files.set("report.json", reportJson(parsed, byTable, revisions, input.knownIssues, spending.negative));
  return { files, summary: summarise(parsed, byTable, revisions) };
}

/** Their rows are merged line by line, not row by row: every one of them is used or compared. */
const SPENDING_SOURCES = new Set([categoryTotals, openEngland, deflators, ...tablesA1].map((source) => source.id));

const schemaOf = (id: TableId) => tables.find((table) => table.id === id)!;

function parseAll(
  input: ImportInput,
  areasById: ReadonlyMap<string, Area>,
): { parsed: Map<string, Parsed>; met: KnownIssue[] } {
  const lookup = areaLookup(input.areas);
  const met: KnownIssue[] = [];
  const parsed = new Map<string, Parsed>();
  for (const source of sources as readonly Source[]) {
    const bytes = input.read(source.file);
    const rows = parseSource(source, bytes, lookup);
    checkCoverage(source, rows, input.areas);
    met.push(...checkPrintedRates(source, rows, areasById, input.knownIssues, (row) => Number(row.values.year ?? 0)));
    parsed.set(source.id, { source, sha256: createHash("sha256").update(bytes).digest("hex"), rows });
  }
  return { parsed, met };
}

function neighboursCsv(rows: readonly RowOf<typeof neighbours>[], areas: readonly Area[]): string {
  const known = new Set(areas.map((area) => area.id));
  const lines = rows.flatMap(({ values, areas: [area], line }) =>
    neighbourRanks.map((rank) => {
      const neighbour = values[`neighbour${rank}`];
      if (!known.has(neighbour)) {
        throw new ImportProblem({
          file: neighbours.file,
          row: line,
          column: `SN_${rank}`,
          found: `"${neighbour}"`,
          expected: "the DfE code of a known authority",
          todo: "Check the code against the publisher's model; if the authority is new, add it to data/reference/areas.csv.",
        });
      }
      return { area: area!, rank, neighbour, closeness: values[`closeness${rank}`] };
    }),
  );
  return toCsv(
    ["area", "rank", "neighbour", "closeness"],
    sortBy(lines, (l) => `${l.area}/${String(l.rank).padStart(2, "0")}`),
  );
}

function constituenciesCsv(rows: readonly RowOf<typeof constituencies>[]): string {
  const lines = rows.map(({ values, areas }) => ({
    code: values.code,
    name: values.name,
    region: values.region,
    areas: areas.join(" "),
  }));
  return toCsv(
    ["code", "name", "region", "areas"],
    sortBy(lines, (l) => l.code),
  );
}

/** Every inspection on record; the latest file adds those that the history lacks. */
function inspectionsCsv(
  history: readonly RowOf<typeof ofstedHistory>[],
  latest: readonly RowOf<typeof ofstedLatest>[],
): string {
  const columns = [
    "area",
    "inspected",
    "published",
    "kind",
    "overall",
    "leaders",
    "protection",
    "inCare",
    "careLeavers",
    "source",
  ] as const;
  const seen = new Set(history.map((row) => `${row.areas[0]}/${row.values.inspected}`));
  const line = (row: RowOf<typeof ofstedLatest>, kind: string, source: string) => {
    const { inspected, published, overall, leaders, protection, inCare, careLeavers } = row.values;
    return {
      area: row.areas[0]!,
      inspected,
      published,
      kind,
      overall,
      leaders,
      protection,
      inCare,
      careLeavers,
      source,
    };
  };
  const lines = [
    ...history.map((row) => line(row, row.values.kind, ofstedHistory.id)),
    ...latest
      .filter((row) => !seen.has(`${row.areas[0]}/${row.values.inspected}`))
      .map((row) => line(row, "", ofstedLatest.id)),
  ];
  return toCsv(
    [...columns],
    sortBy(lines, (l) => `${l.area}/${l.inspected}`),
  );
}

function revisionsCsv(revisions: readonly Revision[]): string {
  const columns = ["table", "measure", "area", "year", "old", "oldSource", "new", "newSource"] as const;
  return toCsv(
    [...columns],
    sortBy(revisions, (r) => `${r.measure}/${r.area}/${r.year}/${r.oldSource}`),
  );
}

function sourcesJson(parsed: ReadonlyMap<string, Parsed>, byTable: Record<TableId, readonly TableRow[]>): string {
  const used = rowsUsed(parsed, byTable);
  const entries = [...parsed.values()].map(({ source, sha256, rows }) => ({
    id: source.id,
    publisher: source.publisher,
    release: source.release,
    table: source.table,
    edition: source.edition,
    published: source.published,
    licence: source.licence,
    page: source.page,
    file: source.file.split("/").at(-1)!,
    sha256,
    rowsRead: rows.length,
    rowsUsed: used(source.id),
    notes: source.notes,
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** How many rows of a file gave a figure to a table; the rest were replaced by a newer edition or only checked against. */
function rowsUsed(
  parsed: ReadonlyMap<string, Parsed>,
  byTable: Record<TableId, readonly TableRow[]>,
): (id: string) => number {
  const kept = new Map<string, Set<string>>();
  for (const row of Object.values(byTable).flat()) {
    const keys = kept.get(row.source) ?? new Set();
    kept.set(row.source, keys.add(`${row.area}/${row.year}`));
  }
  return (id) => {
    const { rows } = parsed.get(id)!;
    const keys = kept.get(id);
    if (SPENDING_SOURCES.has(id)) return rows.length;
    if (keys === undefined)
      return Object.values(byTable)
        .flat()
        .some((row) => row.source === id) || !isTimeSeries(rows)
        ? rows.length
        : 0;
    if (!isTimeSeries(rows)) return rows.length;
    return rows.filter(
      (row) => row.areas.some((area) => keys.has(`${area}/${String(row.values.year)}`)) && isPublished(id, row),
    ).length;
  };
}

/** The long series holds more than the project publishes; every row of the other files is used or replaced. */
function isPublished(source: string, { values }: Row<Columns>): boolean {
  return source !== lookedAfterEngland.id || isUsed({ year: Number(values.year), group: String(values.group) });
}

/** Why rows of a file gave no figure, with how many: nothing is dropped in silence. */
function leftOut(parsed: Parsed, used: number): Record<string, number> {
  const { source, rows } = parsed;
  if (rows.length === used) return {};
  if (source.id !== lookedAfterEngland.id) return { "a newer edition has the year": rows.length - used };
  const early = rows.filter((row) => Number(row.values.year) < FIRST_YEAR).length;
  const others = rows.filter((row) => Number(row.values.year) >= FIRST_YEAR && !isPublished(source.id, row)).length;
  return {
    [`before ${FIRST_YEAR}, the first year published here`]: early,
    "counts or years that the project does not publish": others,
    "a newer edition has the year": rows.length - used - early - others,
  };
}

const isTimeSeries = (rows: readonly Row<Columns>[]) => rows[0]?.values.year !== undefined;

function reportJson(
  parsed: ReadonlyMap<string, Parsed>,
  byTable: Record<TableId, readonly TableRow[]>,
  revisions: readonly Revision[],
  knownIssues: readonly KnownIssue[],
  negativeSpending: number,
): string {
  const used = rowsUsed(parsed, byTable);
  const report = {
    sources: Object.fromEntries(
      [...parsed.values()].map(({ source, rows }) => [
        source.id,
        {
          rowsRead: rows.length,
          rowsUsed: used(source.id),
          leftOut: leftOut(parsed.get(source.id)!, used(source.id)),
          jointReturns: source.id === workforce.id ? rows.filter((row) => row.areas.length > 1).length : 0,
        },
      ]),
    ),
    tables: Object.fromEntries(
      tables.map(({ id }) => [id, { rows: byTable[id].length, cells: countStatuses(byTable[id]) }]),
    ),
    revisions: { total: revisions.length, byMeasure: tally(revisions.map((revision) => revision.measure)) },
    negativeSpending,
    knownIssues,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function summarise(
  parsed: ReadonlyMap<string, Parsed>,
  byTable: Record<TableId, readonly TableRow[]>,
  revisions: readonly Revision[],
): string[] {
  const used = rowsUsed(parsed, byTable);
  const lines = [...parsed.values()].map(({ source, rows }) => {
    const left = Object.entries(leftOut(parsed.get(source.id)!, used(source.id))).map(
      ([reason, n]) => `, ${n} left out (${reason})`,
    );
    return `${source.id.padEnd(18)} ${String(rows.length).padStart(5)} rows read${left.join("")}`;
  });
  for (const { id } of tables) {
    const counts = Object.entries(countStatuses(byTable[id])).map(([status, n]) => `${n} ${status}`);
    lines.push(`${id.padEnd(18)} ${String(byTable[id].length).padStart(5)} rows: ${counts.join(", ")}`);
  }
  return [...lines, `${revisions.length} figures revised between editions`];
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function sortBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** data/reference/known-issues.csv as records. */
export function readKnownIssues(csv: string): KnownIssue[] {
  const rows = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data;
  return rows.map((row) => ({
    source: row.source!,
    year: Number(row.year),
    area: row.area!,
    column: row.column!,
    reason: row.reason!,
  }));
}
