/** The rows of a profile's tables of dots: one authority on one measure, beside all; and the notes under them. */
import type { Area } from "../core/area.ts";
import { dataOf, neighboursOf } from "../data.ts";
import { hasFewChildren } from "./few-children.ts";
import { rateIds } from "./rates.ts";
import { dotsOf, missingCount, neighboursMedian, rankOf, stripView } from "./standing.ts";
import type { StripView } from "./types.ts";

const SHARES = ["re-referrals-share", "not-in-need-share", "repeat-plan-share", "long-plan-share"];
const NEEDS = [
  "domestic-abuse-share",
  "parental-mental-health-share",
  "child-mental-health-share",
  "emotional-abuse-share",
  "neglect-share",
  "drug-misuse-share",
  "alcohol-misuse-share",
  "physical-abuse-share",
];
const WORKFORCE = ["caseload", "vacancy-rate", "agency-rate", "turnover-rate"];

/** One authority on one measure, beside all. */
export interface StandingRow {
  readonly id: string;
  readonly view: StripView;
  /** "6 of 153", "115= of 151" when shared, "no rank" without a figure or of few children. */
  readonly rank: string;
  /** How many of the ten neighbours have a figure. */
  readonly neighbours: number;
  /** How many current authorities have none. */
  readonly missing: number;
}

function standingRow(area: Area, id: string): StandingRow {
  const data = dataOf(id);
  const dots = dotsOf(data, data.latest);
  const rank = hasFewChildren(area) ? null : rankOf(dots, area.id);
  return {
    id,
    view: stripView(data, area),
    rank: rank === null ? "no rank" : `${rank.rank}${rank.shared ? "=" : ""} of ${dots.length}`,
    neighbours: neighboursMedian(data, area, data.latest).of,
    missing: missingCount(data),
  };
}

export const demandRows = (area: Area) => [...rateIds, ...SHARES].map((id) => standingRow(area, id));
export const needsRows = (area: Area) => NEEDS.map((id) => standingRow(area, id));
export const workforceRows = (area: Area) => WORKFORCE.map((id) => standingRow(area, id));

/** The neighbours that the median of a row leaves out, as a sentence; null when all ten have a figure on every row. */
export function neighboursNote(rows: readonly StandingRow[], area: Area): string | null {
  const all = neighboursOf(area.id).length;
  const short = rows.filter((row) => row.neighbours < all);
  if (short.length === 0) return `uses all ${all} on every row.`;
  const say = short.map((row) => `${row.neighbours} of ${all} for ${row.view.title.toLowerCase()}`);
  return `uses all ${all}, except ${say.join(", ")}.`;
}

/** "2 authorities have no figure for children looked after, 61 none for long plans." */
export function missingNote(rows: readonly StandingRow[]): string {
  const gone = rows.filter((row) => row.missing > 0);
  if (gone.length === 0) return "Every authority has a figure on every row.";
  const say = gone.map((row) => `${row.missing} for ${row.view.title.toLowerCase()}`);
  return `Authorities without a figure in the latest year: ${say.join(", ")}. Most are suppressed small numbers.`;
}
