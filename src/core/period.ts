/** What a period's year means. The label of a period is always its year or financial year; the kind says how to read it. */
export type PeriodKind = "year-to-march" | "at-31-march" | "financial-year" | "at-30-september" | "mid-year";

interface KindFacts {
  /** For a subtitle: "31 March 2025", "2024-25". */
  readonly long: (year: number) => string;
  /** What goes in the `period` column of a CSV and along an axis. */
  readonly label: (year: number) => string;
  /** One of them, as a column of a chart is. */
  readonly each: string;
  /** A sentence for metadata. */
  readonly meaning: string;
  /** The day an authority must have existed on to have a figure, as month and day. */
  readonly day: string;
}

const plain = (year: number) => String(year);

/** Two-digit financial year: 2025 is 2024-25, named by the year it ends in. */
export const financialYear = (year: number): string => `${year - 1}-${String(year % 100).padStart(2, "0")}`;

/** The latest financial year of spending, in whose prices real terms are: 2025 is 2024-25. Raised with a new release. */
export const LATEST_OUTTURN = 2025;

/** Every year in the project is the calendar year in which the period ends. */
export const periodKinds: Readonly<Record<PeriodKind, KindFacts>> = {
  "year-to-march": {
    long: (y) => `year ending 31 March ${y}`,
    label: plain,
    each: "a year ending 31 March",
    meaning: "Year ending 31 March",
    day: "03-31",
  },
  "at-31-march": {
    long: (y) => `31 March ${y}`,
    label: plain,
    each: "a 31 March",
    meaning: "On 31 March",
    day: "03-31",
  },
  "financial-year": {
    long: financialYear,
    label: financialYear,
    each: "a financial year",
    meaning: "Financial year, April to March",
    day: "03-31",
  },
  "at-30-september": {
    long: (y) => `30 September ${y}`,
    label: plain,
    each: "a 30 September",
    meaning: "On 30 September",
    day: "09-30",
  },
  "mid-year": { long: (y) => `mid-${y}`, label: plain, each: "a 30 June", meaning: "On 30 June", day: "06-30" },
};

/** A year as its axis or its sentence names it: "2025", or "2024-25" of a financial year. */
export const yearLabel = (kind: PeriodKind | undefined, year: number): string =>
  kind === undefined ? plain(year) : periodKinds[kind].label(year);
