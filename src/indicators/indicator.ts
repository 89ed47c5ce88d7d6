import type { Observation } from "../core/observation.ts";
import type { PeriodKind } from "../core/period.ts";
import type { UnitId } from "../core/unit.ts";
import type { Tables } from "./tables.ts";

export type Family = "demand" | "thresholds" | "needs" | "spending" | "workforce" | "context";

export const families: Readonly<Record<Family, { readonly title: string; readonly about: string }>> = {
  demand: {
    title: "How many children",
    about: "Children and events at each stage of the system, per 10,000 children aged 0 to 17.",
  },
  thresholds: {
    title: "Where the line is drawn",
    about: "What becomes of referrals, enquiries, conferences and plans, as shares.",
  },
  needs: {
    title: "What assessments record",
    about: "Factors identified at the end of assessment, as shares of the assessments that record any.",
  },
  spending: {
    title: "Where the money goes",
    about: "Gross spending on children’s services, for each child and in the prices of the latest year.",
  },
  workforce: {
    title: "Who does the work",
    about: "Children’s social workers on 30 September: caseloads, vacancies, agency workers, turnover.",
  },
  context: { title: "How many children live here", about: "The populations behind every rate." },
};

/** A change of definition or of source. Lines are not to be read across it without its note. */
export interface SeriesBreak {
  /** First year after the break. */
  readonly year: number;
  /** Two words for a chart. */
  readonly label: string;
  readonly note: string;
}

/** What readers see as one measure. One entry here, and page, CSV, metadata and tests follow. */
export interface Indicator {
  /** Names the page and the CSV. Never changes once published. */
  readonly id: string;
  readonly family: Family;
  /** "Children looked after on 31 March". */
  readonly title: string;
  /** For a table or a small chart: "Looked after". */
  readonly short: string;
  /** What is counted, in a few words under the short name: "children at 31 March". */
  readonly counts: string;
  /** The question that the figure answers. */
  readonly question: string;
  readonly unit: UnitId;
  /** Decimals in tables and when compared with printed figures. */
  readonly decimals: number;
  readonly period: PeriodKind;
  readonly numerator: string;
  readonly denominator: string;
  /** Method of the 95% interval, or null where a count-based one makes no sense. */
  readonly interval: "byar" | "wilson" | null;
  readonly definition: string;
  readonly formula: string;
  readonly caveats: readonly string[];
  readonly breaks: readonly SeriesBreak[];
  /** ids of the sources it is computed from, numerator first */
  readonly sources: readonly string[];
  /** ids of sources it is computed from where the import was given them */
  readonly optionalSources?: readonly string[];
  /** The build stops if a figure of an authority lies outside. */
  readonly plausible: readonly [min: number, max: number];
  compute(tables: Tables): Observation[];
}

/** Checks an entry when the registry loads: an id that could not be an address, a text that does not end. */
export function defineIndicator(indicator: Indicator): Indicator {
  const fail = (what: string) => new Error(`indicator ${indicator.id}: ${what}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(indicator.id)) throw fail("its id must be lower-case words joined by hyphens");
  if (!indicator.question.endsWith("?")) throw fail("its question must end with a question mark");
  for (const text of [indicator.definition, ...indicator.caveats, ...indicator.breaks.map((b) => b.note)]) {
    if (!/[.?]$/.test(text)) throw fail(`this text must end with a full stop: "${text}"`);
  }
  return indicator;
}
