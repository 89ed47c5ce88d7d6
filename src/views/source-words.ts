import { list, longDate } from "../core/words.ts";
import { dataOf, sources, type IndicatorData, type SourceRecord } from "../data.ts";

/** Its release is named after what DfE published it with. */
const POPULATION = "population";

/** "DfE" for the department, whose name is long and comes often. */
export const publisherWords = ({ publisher }: SourceRecord): string =>
  publisher.replace(/(the )?Department for Education/, "DfE").replace("Office for National Statistics", "ONS");

/**
 * Sources of some indicators' figures, in the order of the data page but for the populations, which close the list:
 * of all years, or only those that the latest rests on.
 */
export function sourcesOf(indicators: readonly string[], when: "all" | "latest" = "all"): SourceRecord[] {
  const used = new Set(
    indicators.flatMap((id) => (when === "all" ? dataOf(id).indicator.sources : latestSources(dataOf(id)))),
  );
  return sources
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => Number(a.id === POPULATION) - Number(b.id === POPULATION));
}

/** A source that gives the counts of earlier years alone goes; one that never gives them is a denominator, and stays. */
function latestSources({ indicator, observations, latest }: IndicatorData): string[] {
  const ever = new Set(observations.map(({ source }) => source));
  const now = new Set(observations.filter(({ year }) => year === latest).map(({ source }) => source));
  return indicator.sources.filter((id) => now.has(id) || !ever.has(id));
}

/** "DfE, Children in need, England, edition 2025, tables B1 and C1, published 30 October 2025; DfE, …": one part a release. */
export function sourcesInWords(records: readonly SourceRecord[]): string {
  return [...Map.groupBy(records, releaseName)].map(([name, editions]) => releaseWords(name, editions)).join("; ");
}

function releaseName(source: SourceRecord): string {
  return `${publisherWords(source)}, ${source.id === POPULATION ? "mid-year population estimates" : source.release}`;
}

function releaseWords(name: string, records: readonly SourceRecord[]): string {
  const editions = [...new Set(records.map(({ edition }) => edition))].sort().reverse();
  const tables = records.flatMap(({ table }) => /^[A-Z]\d+(?=:)/.exec(table) ?? []);
  const days = new Set(records.map(({ published }) => published));
  const [day] = days;
  return [
    `${name}, ${editions.length === 1 ? "edition" : "editions"} ${list(editions)}`,
    ...(tables.length === 0 ? [] : [`${tables.length === 1 ? "table" : "tables"} ${list(tables)}`]),
    ...(days.size === 1 && day != null ? [`published ${longDate(day)}`] : []),
  ].join(", ");
}
