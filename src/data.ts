/** The site's only door to the figures: reads data/ once, computes every indicator once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENGLAND, type Area } from "./core/area.ts";
import { numberOf } from "./core/cell.ts";
import type { Hexagon } from "./core/hexagon.ts";
import type { Observation } from "./core/observation.ts";
import { slugOf } from "./core/slug.ts";
import { checkIndicator } from "./indicators/checks.ts";
import { indicators } from "./indicators/index.ts";
import type { Indicator } from "./indicators/indicator.ts";
import { indexTables } from "./indicators/tables.ts";
import { indexSpending, type Spending } from "./spending/series.ts";
import { readSpending, SPENDING_YEARS, spendingFile, type SpendingRow } from "./spending/table.ts";
import { readAliases, readAreas } from "./tables/areas.ts";
import { readRecords } from "./tables/records.ts";
import { tables as schemas, TENTH_MEASURES, type TableId } from "./tables/schema.ts";
import { readTable, type TableRow } from "./tables/table.ts";

/** A source as the import recorded it. */
export interface SourceRecord {
  readonly id: string;
  readonly publisher: string;
  readonly release: string;
  readonly table: string;
  readonly edition: string;
  readonly published: string | null;
  readonly licence: string;
  readonly page: string;
  readonly file: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly notes: readonly string[];
}

export interface Neighbour {
  readonly area: Area;
  /** 1 is the nearest. */
  readonly rank: number;
  /** In the model's own words: "Very close", "Close", "Somewhat close", "Not close". */
  readonly closeness: string;
}

export interface Constituency {
  readonly code: string;
  /** Names its page. */
  readonly slug: string;
  readonly name: string;
  readonly region: string;
  /** the authority or authorities it lies in */
  readonly areas: readonly Area[];
}

export interface Inspection {
  readonly area: string;
  readonly inspected: string;
  readonly published: string;
  readonly kind: string;
  readonly overall: string;
  readonly leaders: string;
  readonly protection: string;
  readonly inCare: string;
  readonly careLeavers: string;
}

const ROOT = join(process.cwd(), "data");
const text = (path: string) => readFileSync(join(ROOT, path), "utf8");
const records = <T extends object>(path: string) => readRecords<T>(`data/${path}`, text(path));

const areaFiles = {
  areas: text("reference/areas.csv"),
  codes: text("reference/area-codes.csv"),
  lineage: text("reference/lineage.csv"),
};

/** England, regions, then authorities by slug, former ones among them. */
export const areas: readonly Area[] = readAreas(areaFiles);
const byId = new Map(areas.map((area) => [area.id, area]));

/** @throws {Error} if there is no such area */
export function areaOf(id: string): Area {
  const area = byId.get(id);
  if (area === undefined) throw new Error(`no area "${id}" in data/reference/areas.csv`);
  return area;
}

export const england = areaOf(ENGLAND);
export const aliases = readAliases(areaFiles);
export const regions: readonly Area[] = areas.filter((area) => area.level === "regional");
export const authorities: readonly Area[] = areas.filter((area) => area.level === "authority" && area.to === null);
export const formerAuthorities: readonly Area[] = areas.filter(
  (area) => area.level === "authority" && area.to !== null,
);

/** Authorities of today in a region, or in Inner or Outer London, by slug. */
export const membersOf = (region: string): readonly Area[] =>
  authorities.filter((area) => area.region === region || area.subregion === region);

/** A county that people name and no authority is: the authorities that lie in it. */
export interface County {
  readonly name: string;
  readonly areas: readonly Area[];
}

export const counties: readonly County[] = records<{ name: string; areas: string }>("reference/counties.csv").map(
  ({ name, areas: ids }) => ({ name, areas: ids.split(" ").map(areaOf) }),
);

export const sources: readonly SourceRecord[] = JSON.parse(text("tables/sources.json")) as SourceRecord[];
const sourceById = new Map(sources.map((source) => [source.id, source]));

/** @throws {Error} if there is no such source */
export function sourceOf(id: string): SourceRecord {
  const source = sourceById.get(id);
  if (source === undefined) throw new Error(`no source "${id}" in data/tables/sources.json: run npm run data:import`);
  return source;
}

const tableRows = new Map<TableId, readonly TableRow[]>(
  schemas.map((schema) => [schema.id, readTable(schema, text(`tables/${schema.id}.csv`))]),
);
/** Section 251 outturn in cash, one row an area, year and line. */
export const spendingRows: readonly SpendingRow[] = SPENDING_YEARS.flatMap((year) =>
  readSpending(year, text(`tables/${spendingFile(year)}`)),
);

export const spending: Spending = indexSpending(spendingRows, areas);

export interface DeflatorRecord {
  /** The calendar year in which the financial year ends. */
  readonly year: string;
  /** HM Treasury's GDP deflator, 100 in its base year. */
  readonly index: string;
  /** "outturn" or "forecast" */
  readonly status: string;
}

export const deflators: readonly DeflatorRecord[] = records<DeflatorRecord>("tables/deflators.csv");

const tables = indexTables(
  tableRows,
  (area) => areaOf(area).level,
  (source) => sourceOf(source).edition,
  {
    spending,
    deflators: new Map(deflators.map(({ year, index }) => [Number(year), Number(index)])),
  },
);

/** HM Treasury's index of a financial year, by the year it ends in. @throws {Error} if there is none */
export const deflatorOf = (year: number): number => tables.deflator(year);

/** Score of an authority on an index of deprivation, or its rank; null where the edition does not have it. */
export function deprivationOf(
  area: string,
  measure: "idaci" | "idaciRank" | "imd",
  edition: 2015 | 2019 | 2025,
): number | null {
  return tables.cell({ table: "deprivation", measure }, area, edition).value;
}

/** Share of an area's children in low-income families in a year; null where there is none. */
export function lowIncomeOf(area: string, year: number): number | null {
  const { value } = tables.cell({ table: "low-income", measure: "percent" }, area, year);
  return value === null ? null : value / 100;
}

/** Children by tenth of neighbourhoods, the most deprived first (IMD 2019, mid-2020); null for an area without. */
export function childrenByTenth(area: string): readonly number[] | null {
  const row = tables.rows("children-by-tenth").find((one) => one.area === area);
  return row === undefined ? null : TENTH_MEASURES.map((measure) => numberOf(row.cells[measure], `${area} ${measure}`));
}

const neighbourhoodRateRows = records<{ indicator: string; tenth: string; rate: string }>(
  "tables/neighbourhood-rates.csv",
);

/** Rates per 10,000 by tenth of neighbourhoods, the most deprived first: of the study, 18 authorities, 31 March 2015. */
export function neighbourhoodRates(indicator: string): readonly number[] {
  return neighbourhoodRateRows.filter((row) => row.indicator === indicator).map((row) => Number(row.rate));
}

/** The publisher's whole rate of an area's year and the edition that printed it; null where it printed none. */
export function printedLookedAfterRate(
  measure: "atMarch" | "started" | "ceased",
  area: string,
  year: number,
): { readonly rate: number; readonly edition: string } | null {
  const row = tables.row("looked-after-printed", area, year);
  const rate = row?.cells[`${measure}Rate`]?.value ?? null;
  return rate === null ? null : { rate, edition: sourceOf(row!.source).edition };
}

/** All figures of one indicator. */
export interface IndicatorData {
  readonly indicator: Indicator;
  readonly observations: readonly Observation[];
  /** ascending */
  readonly years: readonly number[];
  readonly latest: number;
  /** the observation of an area's year, if the source covers it */
  readonly at: (area: string, year: number) => Observation | undefined;
}

function compute(entry: Indicator): IndicatorData {
  const given = (entry.optionalSources ?? []).filter((id) => sourceById.has(id));
  const indicator = { ...entry, sources: [...entry.sources, ...given] };
  const observations = indicator.compute(tables);
  checkIndicator(indicator, observations, areaOf);
  const index = new Map(observations.map((o) => [`${o.area}/${o.year}`, o]));
  const years = [...new Set(observations.map((o) => o.year))].sort((a, b) => a - b);
  return { indicator, observations, years, latest: years.at(-1)!, at: (area, year) => index.get(`${area}/${year}`) };
}

const computed = new Map(indicators.map((indicator) => [indicator.id, compute(indicator)]));

/** Every indicator with its figures, in the registry's order. */
export const allData: readonly IndicatorData[] = [...computed.values()];

/** @throws {Error} if there is no such indicator */
export function dataOf(id: string): IndicatorData {
  const data = computed.get(id);
  if (data === undefined) throw new Error(`no indicator "${id}" in src/indicators`);
  return data;
}

const neighbourRows = records<{ area: string; rank: string; neighbour: string; closeness: string }>(
  "tables/neighbours.csv",
);

/** The ten statistical neighbours of an authority, nearest first; none for a former one. */
export function neighboursOf(area: string): readonly Neighbour[] {
  return neighbourRows
    .filter((row) => row.area === area)
    .map((row) => ({ area: areaOf(row.neighbour), rank: Number(row.rank), closeness: row.closeness }));
}

/** Authorities that have this one among their ten, by its rank there: the model is not symmetrical. */
export function countedByOf(area: string): readonly Neighbour[] {
  return neighbourRows
    .filter((row) => row.neighbour === area)
    .map((row) => ({ area: areaOf(row.area), rank: Number(row.rank), closeness: row.closeness }))
    .toSorted((a, b) => a.rank - b.rank || (a.area.slug < b.area.slug ? -1 : 1));
}

export const constituencies: readonly Constituency[] = records<{
  code: string;
  name: string;
  region: string;
  areas: string;
}>("tables/constituencies.csv").map((row) => ({
  ...row,
  slug: slugOf(row.name),
  areas: row.areas.split(" ").map(areaOf),
}));

/** Constituencies that lie in an authority, wholly or in part, by name. */
export function constituenciesOf(area: string): readonly Constituency[] {
  return constituencies
    .filter((c) => c.areas.some((a) => a.id === area))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

/** Ofsted's inspections of an authority, oldest first. */
export function inspectionsOf(area: string): readonly Inspection[] {
  return inspections.filter((inspection) => inspection.area === area);
}

const inspections = records<Inspection>("tables/inspections.csv");

const hexagonRows = records<{ area: string; column: string; row: string }>("reference/hexagons.csv");
const hexagonById = new Map(
  hexagonRows.map(({ area, column, row }): [string, Hexagon] => [area, { column: Number(column), row: Number(row) }]),
);

/** Where an authority of today stands among the hexagons. @throws {Error} if it does not */
export function hexagonOf(area: string): Hexagon {
  const hexagon = hexagonById.get(area);
  if (hexagon === undefined) throw new Error(`no hexagon for "${area}" in data/reference/hexagons.csv`);
  return hexagon;
}

const ringsById = new Map(
  records<{ area: string; rings: string }>("tables/boundaries.csv").map(({ area, rings }) => [
    area,
    rings.split(";").map((ring) => ring.split(" ").map(Number)),
  ]),
);

/** Outlines of an authority of today on the plane of the maps: x and y in turn, in units of half a kilometre. */
export function ringsOf(area: string): readonly (readonly number[])[] {
  const rings = ringsById.get(area);
  if (rings === undefined) throw new Error(`no boundary of "${area}" in data/tables/boundaries.csv`);
  return rings;
}

/** A figure that a newer edition replaced. */
export interface RevisionRecord {
  readonly table: string;
  readonly measure: string;
  readonly area: string;
  readonly year: string;
  readonly old: string;
  readonly oldSource: string;
  readonly new: string;
  readonly newSource: string;
}

export const revisions: readonly RevisionRecord[] = records<RevisionRecord>("tables/revisions.csv");
