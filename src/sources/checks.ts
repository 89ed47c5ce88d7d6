import { sum, type Cell } from "../core/cell.ts";
import { existedOn, type Area } from "../core/area.ts";
import { quote } from "./decode.ts";
import { ImportProblem } from "./problem.ts";
import { headerOf, type Columns, type PrintedRate, type Row, type Source } from "./source.ts";

/** A contradiction in a file that a person has looked into: data/reference/known-issues.csv. */
export interface KnownIssue {
  readonly source: string;
  readonly year: number;
  /** area id */
  readonly area: string;
  readonly column: string;
  readonly reason: string;
}

const sameIssue = (a: Omit<KnownIssue, "reason">, b: Omit<KnownIssue, "reason">) =>
  a.source === b.source && a.year === b.year && a.area === b.area && a.column === b.column;

/**
 * Stops the import when an area that existed has no row, so that a file cut off
 * between two lines, or a release that lost an authority, does not pass.
 *
 * @throws {ImportProblem}
 */
export function checkCoverage<C extends Columns>(
  source: Source<C>,
  rows: readonly Row<C>[],
  areas: readonly Area[],
): void {
  if (source.coverage === null) return;
  const { day, days, part, absent } = source.coverage;
  const partOf = (row: Row<C>) => (part === undefined ? "" : String(row.values[part]));
  const present = new Set(rows.flatMap((row) => row.areas.map((id) => `${day(row.values)}/${partOf(row)}/${id}`)));
  const parts = [...new Set(rows.map(partOf))];
  for (const [date, name] of days.flatMap((date) => parts.map((name) => [date, name] as const))) {
    const gone = areas.filter(
      (area) => existedOn(area, date) && !(area.id in absent) && !present.has(`${date}/${name}/${area.id}`),
    );
    if (gone.length === 0) continue;
    const names = gone
      .slice(0, 5)
      .map((area) => area.name)
      .join(", ");
    throw new ImportProblem({
      file: source.file,
      found: `no row on ${date}${name && ` of ${quote(name)}`} for ${names}${gone.length > 5 ? ` and ${gone.length - 5} more` : ""}`,
      expected: "a row for England, each region and each authority that existed",
      todo: "The file may be cut off: download it again. If the publisher leaves the area out, say so under `absent` in the source.",
    });
  }
}

/**
 * Compares printed rates with the counts beside them. Returns the known issues
 * that were met, so that one the publisher has mended can be told.
 *
 * @throws {ImportProblem} for a contradiction that is not in the list of known issues
 */
export function checkPrintedRates<C extends Columns>(
  source: Source<C>,
  rows: readonly Row<C>[],
  areas: ReadonlyMap<string, Area>,
  known: readonly KnownIssue[],
  yearOf: (row: Row<C>) => number,
): KnownIssue[] {
  const met: KnownIssue[] = [];
  for (const rate of source.printed) {
    for (const row of rows) {
      const found = contradiction(rate, row, areas);
      if (found === null) continue;
      const column = headerOf(source.columns[rate.column]!);
      const place = { source: source.id, year: yearOf(row), area: row.areas[0]!, column };
      const issue = known.find((one) => sameIssue(one, place));
      if (issue === undefined) throw contradicts(source.file, row.line, column, areas.get(place.area)!, found);
      met.push(issue);
    }
  }
  return met;
}

/** A known issue that no file shows any more has been mended: the record must go, with whatever leaned on it. */
export function checkKnownIssuesMet(known: readonly KnownIssue[], met: readonly KnownIssue[]): void {
  for (const issue of known) {
    if (met.some((m) => sameIssue(m, issue))) continue;
    throw new ImportProblem({
      file: "data/reference/known-issues.csv",
      found: `an issue that ${issue.source} no longer shows (${issue.column}, ${issue.area}, ${issue.year})`,
      expected: "only issues that are still in the files",
      todo: `The publisher has mended it: remove the line ${quote(issue.reason)} and look at what changes.`,
    });
  }
}

/** A printed rate beside the one that follows from its counts, and how far the two may lie apart. */
interface Contradiction {
  readonly printed: number;
  readonly computed: number;
  readonly tolerance: number;
}

function contradicts(file: string, row: number, column: string, area: Area, found: Contradiction): ImportProblem {
  const { printed, computed, tolerance } = found;
  return new ImportProblem({
    file,
    row,
    column,
    found: `${printed} for ${area.name}`,
    expected: `${computed.toFixed(3)} (within ${tolerance.toFixed(3)}), from the counts in the same row`,
    todo: "Check both against the publisher’s page. If the publisher prints it so, record it with its reason in data/reference/known-issues.csv.",
  });
}

function contradiction<C extends Columns>(
  rate: PrintedRate<keyof C & string>,
  row: Row<C>,
  areas: ReadonlyMap<string, Area>,
): Contradiction | null {
  const cell = (column: keyof C & string) => row.values[column] as Cell;
  const printed = cell(rate.column).value;
  const numerator = cell(rate.numerator).value;
  const denominator = sum(rate.denominator.map(cell)).value;
  if (printed === null || numerator === null || denominator === null || denominator === 0) return null;
  const computed = (numerator / denominator) * rate.per;
  const slack = rate.countRounding[areas.get(row.areas[0]!)!.level];
  // A count printed to the nearest ten may be five off; a small denominator widens what that can do to the rate.
  const room =
    denominator > slack ? (slack * rate.per * (1 + numerator / denominator)) / (denominator - slack) : Infinity;
  const tolerance = rate.rounding + room + 1e-9;
  return Math.abs(computed - printed) > tolerance ? { printed, computed, tolerance } : null;
}
