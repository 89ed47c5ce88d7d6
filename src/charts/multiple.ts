/**
 * One panel of the small multiples: the place, England, its region and its
 * neighbours over years, from zero. Drawn by hand because a profile has many.
 *
 * One copy fits every width. Lines live in a layer that stretches sideways
 * under strokes that do not; texts and dots stand at a share of the width, so
 * nothing scales them. The gutters are padding of the root, from the sheet.
 */
import { scaleLinear } from "d3";
import { yearLabel } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { Break, Gap, Role, Series, TrendView } from "../views/types.ts";
import { axisNumbers, axisText, axisYears, highestOf, scaleEnd } from "./axis.ts";
import { gapsOf, gapStretch, gapText, gapTexts, hatch } from "./gaps.ts";
import { pushApart } from "./labels.ts";
import { type Box, lineHeight, type Mark, quietest, type Setting, type Spot, textBox } from "./spots.ts";
import {
  type Attributes,
  chart,
  type ChartOptions,
  type Child,
  el,
  linePath,
  lonePoints,
  type PathPoint,
  percent,
  type SvgNode,
  text,
} from "./svg.ts";
import { pageTheme, radius, regionDash, stroke, type TextRole, textStyles, type Theme, type Token } from "./theme.ts";
import { textWidth, wrap } from "./text-width.ts";

export interface MultipleOptions extends ChartOptions {
  /** CSS pixels. Without it the panel fills its holder. */
  readonly width?: number;
  /** CSS pixels; 172 unless told. */
  readonly height?: number;
  /** Names on the lines: for the first panel only. */
  readonly names?: boolean;
  /** Whether the region's last value is printed; it is unless told. Without it a low panel has room for the other two. */
  readonly regionValue?: boolean;
}

/** Gutters for axis numbers on the left and last values on the right, in CSS pixels. */
export const plotPadding = { left: 38, right: 46 } as const;

const defaultHeight = 172;
const topRoom = 8;
const bottomRoom = 24;
/** One line of notes above the plot, for gaps and breaks. */
const noteRoom = 15;
/** Width at which labels are tried against lines: the narrowest panel there is, in CSS pixels. */
const trialWidth = 174;

interface Panel {
  readonly view: TrendView;
  readonly theme: Theme;
  /** Pixels from the top of a value. */
  readonly y: (value: number) => number;
  /** Share of the plot's width of a year. */
  readonly share: (year: number) => number;
  readonly notes: readonly Note[];
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** Width of the plot in pixels, or null where it stretches. */
  readonly plotWidth: number | null;
}

export function multiple(given: TrendView, options: MultipleOptions = {}): string {
  const view = { ...given, gaps: gapsOf(given) };
  const theme = options.theme ?? pageTheme;
  const height = options.height ?? defaultHeight;
  const panel = layOut(view, theme, height, options.width ?? null);
  const contents = [
    ...stretches(panel),
    ...axes(panel),
    ...lines(panel),
    ...(options.names ? names(panel) : []),
    ...panel.notes.map((one, row) => noteText(panel, one, row)),
    ...lastValues(panel, options.regionValue ?? true),
  ];
  if (panel.plotWidth === null) {
    const attributes = { class: "chart chart-plot", overflow: "visible" };
    return chart({ theme, label: options.label, width: "100%", height, attributes }, ...contents);
  }
  const plot = el("svg", { x: plotPadding.left, width: panel.plotWidth, height, overflow: "visible" }, ...contents);
  return chart({ theme, label: options.label, width: options.width!, height }, plot);
}

function layOut(view: TrendView, theme: Theme, height: number, width: number | null): Panel {
  const [first, last] = [view.years[0]!, view.years.at(-1)!];
  const share = first === last ? () => 0.5 : scaleLinear([first, last], [0, 1]);
  const notes = notesOf(view, share);
  const top = topRoom + notes.length * noteRoom;
  const bottom = height - bottomRoom;
  const y = scaleLinear([0, scaleEnd(valuesOf(view.series))], [bottom, top]);
  const plotWidth = width === null ? null : width - plotPadding.left - plotPadding.right;
  return { view, theme, y, share, notes, top, bottom, height, plotWidth };
}

function valuesOf(series: readonly Series[]): number[] {
  return series.flatMap(({ points }) => points.flatMap(({ cell }) => (cell.value === null ? [] : [cell.value])));
}

function ofRole({ view }: Panel, role: Role): Series[] {
  return view.series.filter((series) => series.role === role);
}

// Axes

function axes(panel: Panel): SvgNode[] {
  const { view, theme, y, bottom } = panel;
  const numbers = axisNumbers(highestOf(valuesOf(view.series)));
  return [
    ...numbers.slice(1).map((value) => level(theme, "rule", y(value), stroke.hairline)),
    level(theme, "ink-3", bottom, stroke.baseline),
    ...numbers.map((value) => axisNumber(panel, value)),
    ...axisYears(view.years).flatMap((year) => [yearTick(panel, year), yearText(panel, year)]),
  ];
}

function level({ colours }: Theme, token: Token, y: number, width: number): SvgNode {
  return el("line", {
    "x2": "100%",
    "y1": y,
    "y2": y,
    "stroke": colours[token],
    "stroke-width": width === 1 ? undefined : width,
  });
}

function axisNumber({ view, theme, y }: Panel, value: number): SvgNode {
  return text(theme, "num", axisText(value, view.unit), { "x": -8, "y": y(value) + 4.2, "text-anchor": "end" });
}

function yearTick({ theme, share, bottom }: Panel, year: number): SvgNode {
  const x = percent(share(year));
  return el("line", { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: theme.colours["ink-3"] });
}

/** The first and last years hang over their ends by four pixels, so that the axis reads as a whole. */
function yearText({ view, theme, share, bottom }: Panel, year: number): SvgNode {
  const [anchor, dx] = ends[share(year)] ?? ["middle", undefined];
  return text(theme, "num", yearLabel(view.period, year), {
    "x": percent(share(year)),
    dx,
    "y": bottom + 17,
    "text-anchor": anchor,
  });
}

const ends: Readonly<Record<number, readonly [string | undefined, number]>> = { 0: [undefined, -4], 1: ["end", 4] };

// Lines

interface Style {
  readonly token: Token;
  readonly width: number;
  readonly dash?: string;
}

const styles: Readonly<Record<Role, Style>> = {
  other: { token: "neighbour", width: stroke.neighbour },
  neighbour: { token: "neighbour", width: stroke.neighbour },
  region: { token: "region", width: stroke.region, dash: regionDash },
  england: { token: "ink", width: stroke.england },
  place: { token: "place", width: stroke.place },
};

/** From the quietest to the place, which is drawn last. */
const order = Object.keys(styles) as Role[];

function lines(panel: Panel): SvgNode[] {
  const { view, plotWidth } = panel;
  const paths = order.map((role) => rolePath(panel, role, ofRole(panel, role)));
  const layer = { "fill": "none", "stroke-linejoin": "round" };
  const drawn =
    plotWidth === null
      ? el(
          "svg",
          {
            viewBox: `0 0 ${yearsWide(view)} ${panel.height}`,
            preserveAspectRatio: "none",
            overflow: "visible",
            ...layer,
          },
          ...paths,
        )
      : el("g", layer, ...paths);
  const dots = order.flatMap((role) => ofRole(panel, role).flatMap((series) => loneDots(panel, series)));
  return [drawn, ...dots];
}

function yearsWide({ years }: TrendView): number {
  return Math.max(1, years.at(-1)! - years[0]!);
}

/** All lines of one role are one path: the quiet ones are texture, and their numbers are in the table. */
function rolePath({ view, theme, share, y, plotWidth }: Panel, role: Role, series: readonly Series[]): SvgNode | null {
  const across = plotWidth ?? yearsWide(view);
  const d = series.map((one) => linePath(pathPoints(one, (year) => share(year) * across, y))).join("");
  const { token, width, dash } = styles[role];
  return d === ""
    ? null
    : el("path", {
        d,
        "stroke": theme.colours[token],
        "stroke-width": width,
        "stroke-dasharray": dash,
        "vector-effect": plotWidth === null && "non-scaling-stroke",
      });
}

function pathPoints({ points }: Series, x: (year: number) => number, y: (value: number) => number): PathPoint[] {
  return points.map(({ year, cell }) => (cell.value === null ? null : [x(year), y(cell.value)]));
}

/** A figure between two gaps has no line, so it is a dot. */
function loneDots({ share, y, theme: { colours } }: Panel, series: Series): SvgNode[] {
  const { token, width } = styles[series.role];
  return lonePoints(pathPoints(series, share, y)).map(([x, cy]) =>
    el("circle", { cx: percent(x), cy, r: Math.max(1.6, width), fill: colours[token] }),
  );
}

// Last values

const endRoles: readonly (readonly [Role, TextRole])[] = [
  ["place", "lab-place"],
  ["england", "lab-england"],
  ["region", "lab"],
];

function lastValues(panel: Panel, regionValue: boolean): Child[] {
  const { view, theme, y, top, bottom } = panel;
  const printed = endRoles.filter(([role]) => role !== "region" || regionValue);
  const found = printed.flatMap(([role, style]) =>
    ofRole(panel, role).flatMap(({ points }) => {
      const value = points.at(-1)?.cell.value ?? null;
      return value === null ? [] : [{ role, style, value }];
    }),
  );
  const places = pushApart(
    found.map(({ value }) => y(value)),
    { min: top, max: bottom },
  );
  const subject = found.find(({ role }) => role === "place");
  return [
    subject ? el("circle", { cx: "100%", cy: y(subject.value), r: radius.last, fill: theme.colours.place }) : null,
    ...found.map(({ style, value }, index) =>
      text(theme, style, units[view.unit].prose(value), { x: "100%", dx: 9, y: places[index]! + 4.5 }),
    ),
  ];
}

// Names on the lines

function names(panel: Panel): SvgNode[] {
  const { theme, top, bottom } = panel;
  const width = panel.plotWidth ?? trialWidth;
  const within = { left: -2, right: width + 2, top: top - 6, bottom };
  const marks = order.flatMap((role) => ofRole(panel, role).flatMap((series) => lineMarks(panel, series, width)));
  const setting: Setting & { taken: Box[] } = { within, marks, taken: [] };
  return endRoles.flatMap(([role, style]) =>
    ofRole(panel, role).flatMap((series) => {
      const { size, weight } = textStyles[style];
      // A name wider than the plot would run into the last values: "Bournemouth, Christchurch and Poole".
      const lines = wrap(series.name, width, size, weight);
      const spot = quietest(besideLine(panel, series, lines, style, width), lines, style, setting);
      if (spot === null) return [];
      setting.taken.push(textBox(spot, lines, style));
      const x = percent(spot.x / width);
      return lines.map((line, row) =>
        text(theme, style, line, { x, "y": spot.y + row * lineHeight, "text-anchor": "middle" }, true),
      );
    }),
  );
}

const lineWeights: Readonly<Record<Role, number>> = { place: 6, england: 4, region: 4, neighbour: 1, other: 1 };

/** A line as points every few pixels, so that a label can tell what it would cover. */
function lineMarks({ share, y }: Panel, series: Series, width: number): Mark[] {
  const points = pathPoints(series, (year) => share(year) * width, y);
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (point === null || !next) return [];
    return [0, 0.25, 0.5, 0.75].map((t) => ({
      x: point[0] + (next[0] - point[0]) * t,
      y: point[1] + (next[1] - point[1]) * t,
      weight: lineWeights[series.role],
    }));
  });
}

/** Above and below each year of a line, clear of the line over the width of the name. */
function besideLine(
  { view, share, y }: Panel,
  series: Series,
  lines: readonly string[],
  style: TextRole,
  width: number,
): Spot[] {
  const { size, weight } = textStyles[style];
  const half = Math.max(...lines.map((line) => textWidth(line, size, weight))) / 2;
  const points = pathPoints(series, (year) => share(year) * width, y);
  return view.years.flatMap((year) => {
    const x = Math.max(half, Math.min(width - half, share(year) * width));
    const under = points.filter((point) => point !== null && Math.abs(point[0] - x) <= half + 6) as [number, number][];
    if (under.length === 0) return [];
    const heights = under.map((point) => point[1]);
    const spot = (baseline: number): Spot => ({ x, y: baseline, anchor: "middle" });
    return [spot(Math.min(...heights) - 6 - (lines.length - 1) * lineHeight), spot(Math.max(...heights) + 15)];
  });
}

// Gaps and breaks

/** A line of words above the plot, beside its own mark or, where that has no room, at the left. */
interface Note {
  readonly content: string;
  /** Shares of the width between which the note's own mark lies; null for a note on several marks. */
  readonly beside: readonly [number, number] | null;
}

/** One note a row. */
function notesOf(view: TrendView, share: (year: number) => number): Note[] {
  const breaks = view.breaks.map(({ year, label }) => note(label, share(year - 0.5), share(year - 0.5)));
  if (view.gaps.length !== 1)
    return [...gapTexts(view.gaps, fitsAbove).map((content) => ({ content, beside: null })), ...breaks];
  const [gap] = view.gaps as readonly [Gap];
  const [from, to] = gapStretch(gap, view.years);
  return [note(gapText(gap), share(from), share(to)), ...breaks];
}

function note(content: string, from: number, to: number): Note {
  const room = Math.max(from, 1 - to) * trialWidth + (from > 1 - to ? plotPadding.left : plotPadding.right) - 8;
  return { content, beside: noteWidth(content) <= room ? [from, to] : null };
}

function noteWidth(content: string): number {
  return textWidth(content, textStyles["gap-note"].size);
}

function fitsAbove(content: string): boolean {
  return noteWidth(content) <= trialWidth + plotPadding.right;
}

/** Grounds and dotted verticals: under everything. */
function stretches(panel: Panel): SvgNode[] {
  const { view, notes } = panel;
  const firstBreak = notes.length - view.breaks.length;
  return [
    ...view.gaps.map((gap) => gapHatch(panel, gap)),
    ...view.breaks.map((one, index) => breakLine(panel, one, firstBreak + index)),
  ];
}

/** The hatching rises beside its own note, and stays under notes that are not beside it. */
function gapHatch({ view, theme, share, top, bottom, notes: rows }: Panel, gap: Gap): SvgNode {
  const [from, to] = gapStretch(gap, view.years).map(share) as [number, number];
  const y = rows[0]!.beside && view.gaps.length === 1 ? rowTop(0) : top;
  return hatch(theme, { x: percent(from), y, width: percent(to - from), height: bottom - y });
}

function breakLine({ theme, share, bottom }: Panel, { year }: Break, row: number): SvgNode {
  const x = percent(share(year - 0.5));
  const line = { x1: x, x2: x, y1: rowTop(row), y2: bottom, stroke: theme.colours["ink-3"] };
  return el("line", { ...line, "stroke-dasharray": "1 3" });
}

function rowTop(row: number): number {
  return row * noteRoom;
}

function noteText({ theme }: Panel, { content, beside }: Note, row: number): SvgNode {
  return text(theme, "gap-note", content, { ...noteSpot(beside), y: rowTop(row) + 10 }, true);
}

/** On the side of the mark that has more room. */
function noteSpot(beside: Note["beside"]): Attributes {
  if (beside === null) return { x: 0 };
  const [from, to] = beside;
  return from > 1 - to ? { "x": percent(from), "dx": -5, "text-anchor": "end" } : { x: percent(to), dx: 5 };
}
