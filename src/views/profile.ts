/** What a profile shows, in which order, and the words that only a profile uses. */
import type { Area } from "../core/area.ts";
import { statuses, type Cell } from "../core/cell.ts";
import { periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { areaOf, dataOf, neighboursOf, type IndicatorData } from "../data.ts";
import { panelTitle } from "./findings.ts";
import { gapsOf, seriesOf } from "./series.ts";
import { dotsOf, neighboursMedian, rankOf, stripView } from "./standing.ts";
import { placeTrend } from "./trend.ts";
import type { StripView, TrendView } from "./types.ts";

/** Small multiples, the named one first. `name` is short enough for one line with its finding. */
const PANELS = [
  { id: "cla-rate", name: "Looked after" },
  { id: "referrals-rate", name: "Referrals" },
  { id: "cin-rate", name: "In need" },
  { id: "section-47-rate", name: "Section 47" },
  { id: "conferences-rate", name: "Conferences" },
  { id: "cpp-rate", name: "Plans" },
  { id: "re-referrals-share", name: "Re-referrals" },
  { id: "not-in-need-share", name: "Not in need" },
  { id: "repeat-plan-share", name: "Repeat plans" },
] as const;

/** "children at 31 March, per 10,000"; a share already says of what. */
function subtitleOf({ indicator }: IndicatorData): string {
  return indicator.unit === "per10k" ? `${indicator.counts}, per 10,000` : indicator.counts;
}

export interface Panel {
  readonly id: string;
  readonly view: TrendView;
}

export function panelsOf(area: Area): Panel[] {
  return PANELS.map(({ id, name }) => {
    const data = dataOf(id);
    const words = { title: panelTitle(name, data, area), subtitle: subtitleOf(data) };
    return { id, view: placeTrend(data, area, words) };
  });
}

/** A cell as a table prints it: the number with its flag, or the reason. */
export function cellWords(cell: Cell, unit: IndicatorData["indicator"]["unit"]): string {
  if (cell.value === null) return statuses[cell.status].short;
  // A rate that the publisher printed whole is not given a decimal it never had.
  const isWhole = cell.status === "published" && unit === "per10k";
  const number = isWhole ? units[unit].prose(cell.value) : units[unit].table(cell.value);
  return cell.status === "ok" ? number : `${number} (${statuses[cell.status].short})`;
}

/** Rows of a trend as a table: a year a row, a series a column, the subject first. */
export function trendTable(view: TrendView): { columns: string[]; rows: string[][] } {
  const series = view.series.toReversed();
  return {
    columns: ["Year", ...series.map(({ name }) => name)],
    rows: view.years.map((year, i) => [
      String(year),
      ...series.map(({ points }) => cellWords(points[i]!.cell, view.unit)),
    ]),
  };
}

const RATES = [
  "referrals-rate",
  "cin-rate",
  "section-47-rate",
  "conferences-rate",
  "cpp-started-rate",
  "cpp-rate",
  "cla-rate",
];
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
  /** "6 of 153", "115= of 151" when shared, "no rank" without a figure. */
  readonly rank: string;
  /** How many of the ten neighbours have a figure. */
  readonly neighbours: number;
  /** How many current authorities have none. */
  readonly missing: number;
}

function standingRow(area: Area, id: string): StandingRow {
  const data = dataOf(id);
  const dots = dotsOf(data, data.latest);
  const rank = rankOf(dots, area.id);
  const covered = data.observations.filter((o) => o.year === data.latest && isCurrentAuthority(o.area)).length;
  return {
    id,
    view: stripView(data, area),
    rank: rank === null ? "no rank" : `${rank.rank}${rank.shared ? "=" : ""} of ${dots.length}`,
    neighbours: neighboursMedian(data, area, data.latest).of,
    missing: covered - dots.length,
  };
}

const isCurrentAuthority = (id: string) => areaOf(id).level === "authority" && areaOf(id).to === null;

export const demandRows = (area: Area) => [...RATES, ...SHARES].map((id) => standingRow(area, id));
export const needsRows = (area: Area) => NEEDS.map((id) => standingRow(area, id));
export const workforceRows = (area: Area) => WORKFORCE.map((id) => standingRow(area, id));

/** "Found not in need: 2016 suppressed." for each panel with a gap; the reader sees the line break and why. */
export function gapNotes(area: Area): string[] {
  return PANELS.flatMap(({ id, name }) => {
    const data = dataOf(id);
    const gaps = gapsOf(seriesOf(data, area, "place"));
    if (gaps.length === 0) return [];
    const say = gaps.map(
      ({ from, to, reason }) => `${from === to ? from : `${from} to ${to}`} ${statuses[reason].short}`,
    );
    return [`${name}: ${say.join(", ")}.`];
  });
}

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

/** "31 March 2025", for a measure's latest period. */
export const latestPeriod = (data: IndicatorData): string => periodKinds[data.indicator.period].long(data.latest);
