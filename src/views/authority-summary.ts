/** One authority in short, for the pages of the constituencies that lie in it: what a reader takes into a meeting. */
import type { Area } from "../core/area.ts";
import { known } from "../core/cell.ts";
import { periodKinds } from "../core/period.ts";
import { dataOf, england, neighboursOf } from "../data.ts";
import { cellWords } from "./cell-words.ts";
import { panelsOf, type Panel } from "./panels.ts";
import { profileHeadline, profileLede } from "./sentences.ts";
import { cellAt } from "./series.ts";
import { neighboursMedian } from "./standing.ts";

/** From referral to care, then money. */
export const SUMMARY = [
  "referrals-rate",
  "cin-rate",
  "section-47-rate",
  "cpp-rate",
  "cla-rate",
  "spend-statutory",
  "spend-non-statutory",
] as const;
const DRAWN = ["cla-rate", "section-47-rate", "cpp-rate"] as const;

export interface SummaryRow {
  readonly id: string;
  readonly title: string;
  /** What is counted, and its unit: "referrals in the year, per 10,000". */
  readonly counts: string;
  /** "2025", "2024-25" */
  readonly period: string;
  readonly place: string;
  readonly england: string;
  /** Median of the ten statistical neighbours, with how many of them have a figure where some have none. */
  readonly median: string;
}

export interface AuthoritySummary {
  readonly area: Area;
  /** One sentence without its full stop, to head a section. */
  readonly finding: string;
  readonly lede: string;
  readonly rows: readonly SummaryRow[];
  readonly panels: readonly Panel[];
}

const made = new Map<string, AuthoritySummary>();

/** Made once an authority: most lie behind several constituencies. */
export function authoritySummary(area: Area): AuthoritySummary {
  const known = made.get(area.id) ?? summaryOf(area);
  made.set(area.id, known);
  return known;
}

function summaryOf(area: Area): AuthoritySummary {
  const { before, figure, after } = profileHeadline(area, `in ${area.inText}`);
  return {
    area,
    finding: `${before}${figure}${after}`.replace(/\.$/, ""),
    lede: profileLede(area).join(" "),
    rows: SUMMARY.map((id) => rowOf(area, id)),
    panels: panelsOf(area, DRAWN),
  };
}

function rowOf(area: Area, id: string): SummaryRow {
  const data = dataOf(id);
  const { indicator, latest } = data;
  const { cell, of } = neighboursMedian(data, area, latest);
  const all = neighboursOf(area.id).length;
  // Of several figures, some perhaps flagged: a median is plain.
  const median = cellWords(cell.value === null ? cell : known(cell.value), indicator.unit);
  return {
    id,
    title: indicator.short,
    counts: indicator.unit === "per10k" ? `${indicator.counts}, per 10,000` : "£ for each child",
    period: periodKinds[indicator.period].label(latest),
    place: cellWords(cellAt(data, area, latest), indicator.unit),
    england: cellWords(cellAt(data, england, latest), indicator.unit),
    median: of === all || of === 0 ? median : `${median} (${of} of ${all})`,
  };
}
