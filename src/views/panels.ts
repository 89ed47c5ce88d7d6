/** The small multiples of a profile: which, in which order, and the words over and under them. */
import type { Area } from "../core/area.ts";
import { units } from "../core/unit.ts";
import { dataOf, type IndicatorData } from "../data.ts";
import { figuresOf, gapsOf, seriesOf } from "./series.ts";
import { stretchWords } from "./gaps.ts";
import { placeTrend, regionTrend } from "./trend.ts";
import type { TrendView } from "./types.ts";

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

type PanelId = (typeof PANELS)[number]["id"];

/** The panels of an authority, or only some of them; of a region, with its authorities as the quiet lines. */
export function panelsOf(area: Area, ids?: readonly PanelId[]): Panel[] {
  const trend = area.level === "regional" ? regionTrend : placeTrend;
  return PANELS.filter(({ id }) => ids === undefined || ids.includes(id)).map(({ id, name }) => {
    const data = dataOf(id);
    const words = { title: panelTitle(name, data, area), subtitle: subtitleOf(data) };
    return { id, view: trend(data, area, words) };
  });
}

/** One line over a small chart, with a number in it. */
export function panelTitle(name: string, data: IndicatorData, area: Area): string {
  const say = units[data.indicator.unit].prose;
  const figures = figuresOf(seriesOf(data, area, "place"));
  const last = figures.at(-1);
  if (last === undefined) return `${name}: no figure`;
  const [lastYear, here] = last;
  if (area.to !== null) return `${name}: ${say(here)} in ${lastYear}`;
  if (lastYear !== data.latest) return `${name}: last figure ${lastYear}`;
  if (figures.length < 5) return `${name}: ${say(here)}`;
  const values = figures.map(([, value]) => value);
  const [firstYear, first] = figures[0]!;
  const [low, peak] = [Math.min(...values), Math.max(...values)];
  if (low === peak) return `${name}: ${say(here)} in every year`;
  if (here === peak) return `${name}: ${say(here)}, its highest`;
  if (here === low) return `${name}: ${say(here)}, its lowest`;
  // From nothing is more often a change of recording than of the thing.
  if ((here < peak * 0.9 && peak !== first) || first === 0) return `${name}: ${say(here)}, peak ${say(peak)}`;
  if (say(first) === say(here)) return `${name}: ${say(here)}, as in ${firstYear}`;
  return `${name}: ${say(here)}, ${say(first)} in ${firstYear}`;
}

/** "Found not in need: 2016 suppressed." for each panel with a gap; the reader sees the line break and why. */
export function gapNotes(area: Area): string[] {
  return PANELS.flatMap(({ id, name }) => {
    const data = dataOf(id);
    const gaps = gapsOf(seriesOf(data, area, "place"));
    if (gaps.length === 0) return [];
    return [`${name}: ${stretchWords(gaps)}.`];
  });
}
