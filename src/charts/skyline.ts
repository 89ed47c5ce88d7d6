/**
 * England's six stages on the home page, every year a bar, all on one scale
 * from zero. One svg a stage; the words below are HTML.
 */
import { scaleLinear } from "d3";
import { type Cell, statuses } from "../core/cell.ts";
import { units } from "../core/unit.ts";
import type { SkylineView } from "../views/types.ts";
import { axisYears, scaleEnd } from "./axis.ts";
import { chart, type Child, decimal, el, percent, type SvgNode, text } from "./svg.ts";
import { pageTheme, stroke, type Theme } from "./theme.ts";

export interface SkylineOptions {
  readonly theme?: Theme;
  /** Height of the highest bar in CSS pixels: 214 unless told, 110 in the narrow form. */
  readonly highest?: number;
}

type SkylineStage = SkylineView["stages"][number];
type Scale = (value: number) => number;

const bar = 10;
const step = 12;
/** Room above the bars for the last value. */
const topRoom = 24;
/** Room below the first stage for its years. */
const yearRoom = 20;

/** Width of all bars at full size, in pixels. */
function barsWide({ years }: SkylineView): number {
  return years.length * step - (step - bar);
}

/** Share of a column of six in 1152 that the bars take. */
const columnWidth = 192;

/** "Referred, referrals in the year: 520 per 10,000 children … in 2013, 519 in 2025." */
export function skylineLabel(view: SkylineView, { name, counts, rates }: SkylineStage): string {
  const [first, last] = [words(view, rates[0]), words(view, rates.at(-1))];
  return `${name}, ${counts}: ${first} ${units[view.unit].name} in ${view.years[0]}, ${last} in ${view.years.at(-1)}.`;
}

function words({ unit }: SkylineView, cell: Cell | undefined): string {
  if (!cell) return statuses["not-available"].short;
  return cell.value === null ? statuses[cell.status].short : units[unit].prose(cell.value);
}

function valuesOf({ rates }: SkylineStage): number[] {
  return rates.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** One svg a stage, as wide as its column and all equally high; the years stand under the first. */
export function skylineWide(view: SkylineView, { theme = pageTheme, highest = 214 }: SkylineOptions = {}): string[] {
  const foot = topRoom + highest;
  const height = scaleLinear([0, scaleEnd(view.stages.flatMap(valuesOf))], [0, highest]);
  const share = barsWide(view) / columnWidth;
  return view.stages.map((stage, index) =>
    chart(
      { theme, label: skylineLabel(view, stage), width: "100%", height: foot + yearRoom },
      bars(view, stage, height, foot, { width: percent(share), height: foot }, theme),
      ...numbers(view, stage, height, foot, percent(share), theme),
      el("line", {
        "x2": "100%",
        "y1": foot,
        "y2": foot,
        "stroke": theme.colours["ink-3"],
        "stroke-width": stroke.baseline,
      }),
      ...(index === 0 ? yearTexts(view, foot, percent(share), theme) : []),
    ),
  );
}

/** One svg a stage, as high as its own bars, on the same scale down the page. */
export function skylineNarrow(view: SkylineView, { theme = pageTheme, highest = 110 }: SkylineOptions = {}): string[] {
  const height = scaleLinear([0, scaleEnd(view.stages.flatMap(valuesOf))], [0, highest]);
  const width = barsWide(view);
  return view.stages.map((stage) => {
    const foot = topRoom + Math.ceil(height(scaleEnd(valuesOf(stage))));
    return chart(
      { theme, label: skylineLabel(view, stage), width, height: foot },
      bars(view, stage, height, foot, { width, height: foot }, theme),
      ...numbers(view, stage, height, foot, width, theme),
    );
  });
}

/** Bars stretch sideways with their column. */
function bars(
  view: SkylineView,
  { rates }: SkylineStage,
  height: Scale,
  foot: number,
  size: Record<string, string | number>,
  theme: Theme,
): SvgNode {
  const last = rates.length - 1;
  const rect = (cell: Cell, index: number): string => {
    if (cell.value === null) return "";
    const top = decimal(foot - height(cell.value));
    return `M${index * step} ${decimal(foot)}V${top}h${bar}V${decimal(foot)}z`;
  };
  return el(
    "svg",
    { ...size, viewBox: `0 0 ${barsWide(view)} ${decimal(foot)}`, preserveAspectRatio: "none" },
    el("path", { d: rates.slice(0, last).map(rect).join(""), fill: theme.colours.then }),
    el("path", { d: rect(rates[last]!, last), fill: theme.colours.ink }),
  );
}

/** The first value small, the last large, each clear of the bars below it. */
function numbers(
  view: SkylineView,
  { rates }: SkylineStage,
  height: Scale,
  foot: number,
  right: string | number,
  theme: Theme,
): Child[] {
  const [first, last] = [rates[0]!, rates.at(-1)!];
  const above = (cells: readonly Cell[]): number => foot - height(Math.max(0, ...cells.map(({ value }) => value ?? 0)));
  return [
    first.value === null ? null : text(theme, "num", words(view, first), { x: 0, y: above(rates.slice(0, 3)) - 7 }),
    text(theme, last.value === null ? "gap-note" : "big-england", words(view, last), {
      "x": right,
      "y": above(rates.slice(-3)) - 6,
      "text-anchor": "end",
    }),
  ];
}

function yearTexts({ years }: SkylineView, foot: number, right: string, theme: Theme): SvgNode[] {
  const [first, last] = [axisYears(years)[0], axisYears(years).at(-1)];
  return [
    text(theme, "num", String(first), { x: 0, y: foot + 16 }),
    text(theme, "num", String(last), { "x": right, "y": foot + 16, "text-anchor": "end" }),
  ];
}
