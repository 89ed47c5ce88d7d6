/** What the import read, used, left out and found: as report.json, and as lines for the person at the keyboard. */
import type { KnownIssue } from "../../src/sources/checks.ts";
import { workforce } from "../../src/sources/workforce.ts";
import { tables, type TableId } from "../../src/tables/schema.ts";
import { countStatuses, type TableRow } from "../../src/tables/table.ts";
import type { Revision } from "./revisions.ts";
import type { SourceUse } from "./use.ts";

export interface ImportFacts {
  readonly uses: readonly SourceUse[];
  readonly byTable: Readonly<Record<TableId, readonly TableRow[]>>;
  readonly revisions: readonly Revision[];
  readonly knownIssues: readonly KnownIssue[];
  /** Lines of spending below zero, kept as published. */
  readonly negativeSpending: number;
}

export function reportJson({ uses, byTable, revisions, knownIssues, negativeSpending }: ImportFacts): string {
  const report = {
    sources: Object.fromEntries(uses.map((use) => [use.source.id, sourceReport(use)])),
    tables: Object.fromEntries(
      tables.map(({ id }) => [id, { rows: byTable[id].length, cells: countStatuses(byTable[id]) }]),
    ),
    revisions: { total: revisions.length, byMeasure: tally(revisions.map((revision) => revision.measure)) },
    negativeSpending,
    knownIssues,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function sourceReport({ source, rows, used, leftOut }: SourceUse) {
  return {
    rowsRead: rows.length,
    rowsUsed: used,
    leftOut,
    jointReturns: source.id === workforce.id ? rows.filter((row) => row.areas.length > 1).length : 0,
  };
}

export function reportLines({ uses, byTable, revisions }: ImportFacts): string[] {
  return [
    ...uses.map(({ source, rows, leftOut }) => {
      const left = Object.entries(leftOut).map(([reason, n]) => `, ${n} left out (${reason})`);
      return `${source.id.padEnd(18)} ${String(rows.length).padStart(5)} rows read${left.join("")}`;
    }),
    ...tables.map(({ id }) => {
      const counts = Object.entries(countStatuses(byTable[id])).map(([status, n]) => `${n} ${status}`);
      return `${id.padEnd(18)} ${String(byTable[id].length).padStart(5)} rows: ${counts.join(", ")}`;
    }),
    `${revisions.length} figures revised between editions`,
  ];
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
