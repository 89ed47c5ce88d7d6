/**
 * An indicator over years: England thick, the regions quiet and named at their
 * ends. Drawn by Observable Plot into a document of our own.
 */
import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { yearLabel } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { Role, Series, TrendView } from "../views/types.ts";
import { axisNumbers, axisRoom, axisText, axisYears, highestOf, scaleEnd } from "./axis.ts";
import { chartDocument, drawn } from "./dom.ts";
import { gapsOf, gapStretch, gapTexts, hatch } from "./gaps.ts";
import { pushApart } from "./labels.ts";
import {
  chart,
  type ChartOptions,
  type Child,
  decimal,
  el,
  lonePoints,
  type PathPoint,
  type SvgNode,
  text,
} from "./svg.ts";
import { pageTheme, stroke, type TextRole, textStyles, type Theme, type Token } from "./theme.ts";
import { textWidth } from "./text-width.ts";

export interface TrendOptions extends ChartOptions {
  /** CSS pixels: 832, 640 or 324; 832 unless told. */
  readonly width?: number;
  /** CSS pixels; 400 unless told, 340 where narrow. */
  readonly height?: number;
}

/** Below this width labels are names alone, but for England's: the table has the values. In CSS pixels. */
const narrowBelow = 500;
/** From the end of a line to its label, in pixels. */
const leader = 16;
const topRoom = 24;
const bottomRoom = 26;
/** Least room for the numbers of the axis. */
const leftRoom = 34;
const noteRow = 15;

/** How each role is drawn, from the quietest to the loudest. */
const styles = {
  other: { token: "neighbour", width: stroke.neighbour, label: "lab" },
  neighbour: { token: "neighbour", width: stroke.neighbour, label: "lab" },
  region: { token: "dot", width: stroke.region, label: "lab" },
  england: { token: "ink", width: stroke.place, label: "lab-england" },
  place: { token: "place", width: stroke.place, label: "lab-place" },
} as const satisfies Record<Role, { token: Token; width: number; label: TextRole }>;

/** Where the full name would take half of a narrow chart. */
const shortNames: Readonly<Record<string, string>> = { "Yorkshire and The Humber": "Yorks & Humber" };

const roles = Object.keys(styles) as Role[];

interface Ending {
  readonly role: Role;
  readonly label: string;
  readonly year: number;
  readonly value: number;
}

interface Layout {
  readonly view: TrendView;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly max: number;
  readonly endings: readonly Ending[];
}

export function trend(view: TrendView, options: TrendOptions = {}): string {
  const { theme = pageTheme, label, width = 832 } = options;
  const layout = layOut(view, theme, width, options.height ?? (width < narrowBelow ? 340 : 400));
  return chart(
    { theme, label, width, height: layout.height },
    ...stretches(layout),
    ...drawn(figure(layout)),
    ...axisTexts(layout),
    ...lonely(layout),
    ...notes(layout),
    ...endLabels(layout),
  );
}

function layOut(view: TrendView, theme: Theme, width: number, height: number): Layout {
  const max = highestOf(view.series.flatMap(valuesOf));
  const endings = view.series.flatMap((series) => ending(view, series, width < narrowBelow));
  const labelRoom = Math.max(0, ...endings.map(({ label, role }) => widthOf(label, styles[role].label)));
  const [right, bottom] = [width - leader - labelRoom - 6, height - bottomRoom];
  const left = axisRoom(axisNumbers(max, 4), view.unit, leftRoom);
  const x = scaleLinear([view.years[0]!, view.years.at(-1)!], [left, right]);
  return {
    view,
    theme,
    width,
    height,
    left,
    right,
    bottom,
    x,
    y: scaleLinear([0, scaleEnd([max])], [bottom, topRoom]),
    max,
    endings,
  };
}

function widthOf(content: string, role: TextRole): number {
  return textWidth(content, textStyles[role].size, textStyles[role].weight);
}

function valuesOf({ points }: Series): number[] {
  return points.flatMap(({ cell }) => (cell.value === null ? [] : [cell.value]));
}

/** The last figure of a line, and its label. A line that ends early says when. */
function ending({ unit, years }: TrendView, { name, role, points }: Series, narrow: boolean): Ending[] {
  const last = points.findLast(({ cell }) => cell.value !== null);
  if (!last || last.cell.value === null) return [];
  const short = narrow && role === "region";
  const value = short ? "" : ` ${units[unit].prose(last.cell.value)}`;
  const early = last.year === years.at(-1) ? "" : ` (${last.year})`;
  const label = `${short ? (shortNames[name] ?? name) : name}${value}${early}`;
  return [{ role, label, year: last.year, value: last.cell.value }];
}

// Drawn by Plot: rules and lines

function figure({ view, theme, width, height, left, right, max }: Layout): Element {
  const lines = roles.flatMap((role) => {
    const rows = view.series.filter((series) => series.role === role).flatMap(rowsOf);
    return rows.some(({ value }) => value !== null) ? linesOf(rows, role, theme) : [];
  });
  return Plot.plot({
    document: chartDocument(),
    width,
    height,
    marginLeft: left,
    marginRight: width - right,
    marginTop: topRoom,
    marginBottom: bottomRoom,
    x: { axis: null, domain: [view.years[0]!, view.years.at(-1)!] },
    y: { axis: null, domain: [0, scaleEnd([max])] },
    marks: [...rules(theme, max), ...lines],
  });
}

function rules(theme: Theme, max: number): Plot.Markish[] {
  return [
    Plot.ruleY(axisNumbers(max, 4).slice(1), { stroke: theme.colours.rule }),
    Plot.ruleY([0], { stroke: theme.colours["ink-3"], strokeWidth: stroke.baseline }),
  ];
}

interface Row {
  readonly id: string;
  readonly year: number;
  readonly value: number | null;
}

function rowsOf({ id, points }: Series): Row[] {
  return points.map(({ year, cell }) => ({ id, year, value: cell.value }));
}

/** A null breaks the line. The subject and England are cut out of what lies below them. */
function linesOf(rows: readonly Row[], role: Role, theme: Theme): Plot.Markish[] {
  const { token, width } = styles[role];
  const line = (colour: Token, strokeWidth: number): Plot.Markish =>
    Plot.line(rows, {
      x: "year",
      y: "value",
      z: "id",
      stroke: theme.colours[colour],
      strokeWidth,
      strokeLinejoin: "round",
    });
  const halo = role === "england" || role === "place";
  return halo ? [line("paper", width + 3), line(token, width)] : [line(token, width)];
}

// Drawn beside it

function axisTexts({ view, theme, left, x, y, max, bottom }: Layout): SvgNode[] {
  return [
    ...axisNumbers(max, 4).map((value) =>
      text(theme, "num", axisText(value, view.unit), { "x": left - 8, "y": y(value) + 4.2, "text-anchor": "end" }),
    ),
    ...axisYears(view.years).map((year) =>
      text(theme, "num", yearLabel(view.period, year), { "x": x(year), "y": bottom + 18, "text-anchor": "middle" }),
    ),
  ];
}

/** A figure between two gaps has no line, so it is a dot. */
function lonely({ view, x, y, theme }: Layout): SvgNode[] {
  return view.series.flatMap(({ role, points }) => {
    const { token, width } = styles[role];
    const path = points.map(({ year, cell }): PathPoint => (cell.value === null ? null : [x(year), y(cell.value)]));
    return lonePoints(path).map(([cx, cy]) =>
      el("circle", { cx, cy, r: Math.max(1.8, width), fill: theme.colours[token] }),
    );
  });
}

function stretches({ view, theme, x, bottom }: Layout): SvgNode[] {
  return [
    ...gapsOf(view).map((gap) => {
      const [from, to] = gapStretch(gap, view.years).map(x) as [number, number];
      return hatch(theme, { x: from, y: topRoom, width: to - from, height: bottom - topRoom });
    }),
    ...view.breaks.map(({ year }) => {
      const d = `M${decimal(x(year - 0.5))} ${topRoom}V${decimal(bottom)}`;
      return el("path", { d, "stroke": theme.colours["ink-3"], "stroke-dasharray": "1 3" });
    }),
  ];
}

/** The unit at the top left; breaks beside their line; gaps at the foot, where rates seldom reach. */
function notes({ view, theme, x, left, right, bottom }: Layout): SvgNode[] {
  const gaps = gapTexts(gapsOf(view), (content) => widthOf(content, "gap-note") < right - left);
  return [
    text(theme, "num", units[view.unit].short, { x: left, y: 12 }),
    ...gaps.map((note, row) => text(theme, "gap-note", note, { x: left + 6, y: bottom - 8 - row * noteRow }, true)),
    ...view.breaks.map(({ year, label }) => {
      const at = x(year - 0.5);
      const side = at > (left + right) / 2 ? { "x": at - 5, "text-anchor": "end" } : { x: at + 5 };
      return text(theme, "gap-note", label, { ...side, y: topRoom + 10 }, true);
    }),
  ];
}

/** Names at the ends of lines, pushed apart and tied to their line by a hairline. */
function endLabels({ theme, x, y, right, bottom, endings }: Layout): Child[] {
  const places = pushApart(
    endings.map(({ value }) => y(value)),
    { min: topRoom - 8, max: bottom },
  );
  const ties = endings.map(({ year, value }, index) => {
    const from = `M${decimal(x(year) + 3)} ${decimal(y(value))}`;
    return `${from}L${decimal(right + leader - 3)} ${decimal(places[index]!)}`;
  });
  return [
    ties.length > 0 && el("path", { d: ties.join(""), fill: "none", stroke: theme.colours.neighbour }),
    ...endings.map(({ label, role }, index) =>
      text(theme, styles[role].label, label, { x: right + leader, y: places[index]! + 4.5 }),
    ),
  ];
}
