import { list } from "../core/words.ts";
import type { SourceRecord } from "../data.ts";

/** "DfE" for the department, whose name is long and comes often. */
export const publisherWords = (source: SourceRecord): string =>
  source.publisher.replace("Department for Education", "DfE").replace("Office for National Statistics", "ONS");

/** "DfE, Children looked after …, editions 2025, 2023 and 2018; ONS, …": one part a release. */
export function sourcesInWords(sources: readonly SourceRecord[]): string {
  const releases = new Map<string, string[]>();
  for (const source of sources) {
    const name = `${publisherWords(source)}, ${source.id === "population" ? "mid-year population estimates" : source.release}`;
    const editions = releases.get(name) ?? [];
    if (!editions.includes(source.edition)) editions.push(source.edition);
    releases.set(name, editions);
  }
  return [...releases]
    .map(([name, editions]) => `${name}, ${editions.length === 1 ? "edition" : "editions"} ${list(editions)}`)
    .join("; ");
}
