import { createHash } from "node:crypto";
import type { Area } from "../../src/core/area.ts";
import { areaLookup } from "../../src/sources/areas.ts";
import { checkCoverage, checkPrintedRates, type KnownIssue } from "../../src/sources/checks.ts";
import { sources } from "../../src/sources/index.ts";
import { parseSource } from "../../src/sources/parse.ts";
import { ImportProblem } from "../../src/sources/problem.ts";
import type { AnySource, Columns, Row, Source } from "../../src/sources/source.ts";

export interface ImportInput {
  /** Bytes of a source's file, by the path in the source; null where there is no such file. */
  readonly read: (file: string) => Uint8Array | null;
  readonly areas: readonly Area[];
  readonly knownIssues: readonly KnownIssue[];
}

/** One official file, read and checked. */
export interface Parsed {
  readonly source: AnySource;
  readonly sha256: string;
  readonly rows: readonly Row<Columns>[];
}

/**
 * Every file that is there, with the known issues that were met in them.
 *
 * @throws {ImportProblem} on the first thing wrong with any file
 */
export function parseAll({ read, areas, knownIssues }: ImportInput): { parsed: Parsed[]; met: KnownIssue[] } {
  const areasById = new Map(areas.map((area) => [area.id, area]));
  const lookup = areaLookup(areas);
  const met: KnownIssue[] = [];
  const parsed = (sources as readonly Source[]).flatMap((source): Parsed[] => {
    const bytes = read(source.file);
    if (bytes === null && source.optional === true) return [];
    if (bytes === null) throw notThere(source.file);
    const rows = parseSource(source, bytes, lookup);
    checkCoverage(source, rows, areas);
    met.push(...checkPrintedRates(source, rows, areasById, knownIssues, (row) => Number(row.values.year ?? 0)));
    return [{ source, sha256: createHash("sha256").update(bytes).digest("hex"), rows }];
  });
  return { parsed, met };
}

function notThere(file: string): ImportProblem {
  return new ImportProblem({
    file,
    found: "no such file",
    expected: "the official file",
    todo: "Give the folder that holds the official files with --from, or download the missing one from the page named in data/tables/sources.json.",
  });
}
