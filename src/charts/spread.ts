/**
 * Every authority as a dot in a column a year, with England as a line and a
 * chosen place joined up. Nobody is trimmed: the scale goes to the furthest.
 */
import { scaleLinear } from "d3";
import { yearLabel } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { Dot, Gap, Series, SpreadView } from "../views/types.ts";
import { axisNumbers, axisRoom, axisText, axisYears, scaleEnd } from "./axis.ts";
import { dodge, type Dodged } from "./dodge.ts";
import { gapStretch, gapTexts, hatch } from "./gaps.ts";
import { pushApart } from "./labels.ts";
import { disturbance, type Mark, quietest, type Spot, textBox } from "./spots.ts";
import {
  chart,
  type ChartOptions,
  type Child,
  decimal,
  dotsPath,
  el,
  linePath,
  type PathPoint,
  runs,
  type SvgNode,
  text,
} from "./svg.ts";
import { pageTheme, radius, stroke, type TextRole, textStyles, type Theme } from "./theme.ts";
import { textWidth, wrap } from "./text-width.ts";

export interface SpreadOptions extends ChartOptions {
  /** CSS pixels: 832, 640 or 324; 832 unless told. */
  readonly width?: number;
  /** CSS pixels: 600, 460 in the middle and 380 where narrow, unless told. */
  readonly height?: number;
}

interface Size {
  /** Least width that it is for, in CSS pixels. */
  readonly from: number;
  readonly height: number;
  readonly dot: number;
  readonly place: number;
  /** Least room for the numbers of the axis. */
  readonly left: number;
}

const sizes: readonly [Size, Size, Size] = [
  { from: 800, height: 600, dot: radius.column, place: radius.columnPlace, left: 34 },
  { from: 500, height: 460, dot: 1.8, place: 4, left: 34 },
  { from: 0, height: 380, dot: radius.columnNarrow, place: 3, left: 28 },
];

function sizeAt(width: number): Size {
  return sizes.find(({ from }) => width >= from) ?? sizes[2];
}

const lineHeight = 15;

interface Plot {
  readonly view: SpreadView;
  readonly theme: Theme;
  readonly size: Size;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  /** Width of a year's column, in pixels. */
  readonly step: number;
  /** Middle of a year's column; halves of years are the edges. */
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly max: number;
}

interface Column {
  readonly year: number;
  readonly dots: readonly Dot[];
  readonly dodged: Dodged;
}

export function spread(view: SpreadView, options: SpreadOptions = {}): string {
  const { theme = pageTheme, label, width = 832 } = options;
  const plot = layOut(view, theme, width, options.height ?? sizeAt(width).height);
  const columns = view.columns.map((dots, index) => swarm(plot, view.years[index]!, dots));
  return chart(
    { theme, label, width, height: plot.bottom + 26 },
    ...emptyYears(plot),
    ...breaks(plot),
    ...axes(plot),
    ...columns.map((column) => columnPath(plot, column)),
    ...england(plot),
    ...place(plot),
    ...extremes(plot, columns),
    ...endLabels(plot),
  );
}

function layOut(view: SpreadView, theme: Theme, width: number, height: number): Plot {
  const values = [
    ...view.columns.flat().map(({ value }) => value),
    ...valuesOf(view.england),
    ...(view.place ? valuesOf(view.place) : []),
  ];
  const max = scaleLinear([0, scaleEnd(values)], [0, 1])
    .nice(6)
    .domain()[1]!;
  const size = sizeAt(width);
  const left = axisRoom(axisNumbers(max, 6), view.unit, size.left);
  const [top, bottom] = [24, height - 26];
  const right = width - endRoom(view, size);
  const step = (right - left) / (view.years.at(-1)! - view.years[0]! + 1);
  const x = (year: number): number => left + (year - view.years[0]! + 0.5) * step;
  return { view, theme, size, left, right, top, bottom, width, step, x, y: scaleLinear([0, max], [bottom, top]), max };
}

/** Room on the right for the longest word of a label. */
function endRoom({ place }: SpreadView, { from }: Size): number {
  const { size, weight } = textStyles["lab-place"];
  const longest = Math.max(...`England ${place?.name ?? ""}`.split(" ").map((word) => textWidth(word, size, weight)));
  return Math.max(from === 0 ? 0 : 64, longest + 8);
}

function valuesOf({ points }: Series): number[] {
  return points.flatMap(({ cell }) => (cell.value === null ? [] : [cell.value]));
}

function pathPoints({ x, y }: Plot, { points }: Series): PathPoint[] {
  return points.map(({ year, cell }) => (cell.value === null ? null : [x(year), y(cell.value)]));
}

// Axes

function axes(plot: Plot): SvgNode[] {
  const { view, theme, left, right, top, bottom, y, max, step, x } = plot;
  const numbers = axisNumbers(max, 6);
  const years = step >= 34 ? view.years : axisYears(view.years);
  return [
    el("path", {
      d: numbers
        .slice(1)
        .map((value) => `M${left} ${decimal(y(value))}H${decimal(right)}`)
        .join(""),
      stroke: theme.colours.rule,
    }),
    el("path", {
      "d": `M${left} ${decimal(bottom)}H${decimal(right)}`,
      "stroke": theme.colours["ink-3"],
      "stroke-width": stroke.baseline,
    }),
    ...numbers.map((value) =>
      text(theme, "num", axisText(value, view.unit), { "x": left - 8, "y": y(value) + 4.2, "text-anchor": "end" }),
    ),
    text(theme, "num", units[view.unit].short, { x: left, y: top - 6 }),
    ...years.map((year) =>
      text(theme, "num", yearLabel(view.period, year), { "x": x(year), "y": bottom + 18, "text-anchor": "middle" }),
    ),
  ];
}

// Years without any dot, and breaks

/** Years in which no authority has a figure, with England's reason. */
function emptyColumns({ years, columns, england }: SpreadView): Gap[] {
  return years.flatMap((year, index) => {
    if (columns[index]!.length > 0) return [];
    const cell = england.points[index]?.cell;
    return [{ from: year, to: year, reason: cell?.value === null ? cell.status : "not-available" }];
  });
}

function emptyYears({ view, theme, left, top, bottom, x }: Plot): SvgNode[] {
  const gaps = emptyColumns(view);
  const columns = [view.years[0]! - 0.5, view.years.at(-1)! + 0.5];
  const notes = gapTexts(gaps, () => true);
  return [
    ...gaps.map((gap) => {
      const [from, to] = gapStretch(gap, columns).map(x) as [number, number];
      return hatch(theme, { x: from, y: top, width: to - from, height: bottom - top });
    }),
    ...notes.map((note, row) => text(theme, "gap-note", note, { x: left + 4, y: bottom - 8 - row * lineHeight }, true)),
  ];
}

function breaks({ view, theme, top, bottom, x, left, right }: Plot): SvgNode[] {
  return view.breaks.flatMap(({ year, label }) => {
    const at = x(year - 0.5);
    const side = at > (left + right) / 2 ? { "x": at - 5, "text-anchor": "end" } : { x: at + 5 };
    return [
      el("path", {
        "d": `M${decimal(at)} ${top}V${decimal(bottom)}`,
        "stroke": theme.colours["ink-3"],
        "stroke-dasharray": "1 3",
      }),
      text(theme, "gap-note", label, { ...side, y: top + 12 }, true),
    ];
  });
}

// Dots

function swarm({ view, size, step, y, top, bottom }: Plot, year: number, all: readonly Dot[]): Column {
  const dots = all.filter(({ id }) => id !== view.place?.id);
  const cell = view.place?.points.find((point) => point.year === year)?.cell;
  const obstacles = cell && cell.value !== null ? [{ along: y(cell.value), across: 0, radius: size.place + 1 }] : [];
  const crowd = { radius: size.dot, limit: step / 2 - 0.3, bounds: [top - 3, bottom + 3] as const, obstacles };
  return {
    year,
    dots,
    dodged: dodge(
      dots.map(({ value }) => y(value)),
      crowd,
    ),
  };
}

/** One path a year, about its own middle to keep numbers short. Its dots are in ascending order. */
function columnPath({ theme, x }: Plot, { year, dots, dodged }: Column): SvgNode | null {
  if (dots.length === 0) return null;
  return el("path", {
    "transform": `translate(${decimal(x(year))})`,
    "d": dotsPath(dodged.spots.map(({ along, across }) => [across, along])),
    "stroke": theme.colours.dot,
    "stroke-width": dodged.radius * 2,
    "stroke-linecap": "round",
    "data-year": String(year),
  });
}

// Lines

function england(plot: Plot): SvgNode[] {
  const { theme, view } = plot;
  const d = linePath(pathPoints(plot, view.england));
  if (d === "") return [];
  const line = (colour: string, width: number): SvgNode =>
    el("path", { d, "fill": "none", "stroke": colour, "stroke-width": width, "stroke-linejoin": "round" });
  return [line(theme.colours.paper, 5), line(theme.colours.ink, 2)];
}

function place(plot: Plot): Child[] {
  const { theme, view, size } = plot;
  if (!view.place) return [];
  const points = pathPoints(plot, view.place);
  const halo = { "stroke": theme.colours.paper, "stroke-width": radius.placeHalo };
  return [
    el("path", {
      "d": linePath(points),
      "fill": "none",
      "stroke": theme.colours.place,
      "stroke-width": 1.4,
      "stroke-linejoin": "round",
    }),
    ...runs(points)
      .flat()
      .map(([cx, cy]) => el("circle", { cx, cy, r: size.place + 0.6, fill: theme.colours.place, ...halo })),
  ];
}

// Labels

function extremes(plot: Plot, columns: readonly Column[]): SvgNode[] {
  const { view, theme, left, width, top, bottom } = plot;
  const within = { left, right: width, top: top - 4, bottom: bottom - 1 };
  const ends = placedEnds(plot).map(({ spot, line, role }) => textBox(spot, line, role));
  const setting = { within, marks: marksOf(plot, columns), taken: [...ends] };
  return view.labels.flatMap(({ year, value, text: content }) => {
    const spot = quietest(around(plot, columns, year, value), content, "lab", setting);
    if (spot === null || disturbance(textBox(spot, content, "lab"), setting) >= unreadable) return [];
    setting.taken.push(textBox(spot, content, "lab"));
    return [
      text(
        theme,
        "lab",
        content,
        { "x": spot.x, "y": spot.y, "text-anchor": spot.anchor === "start" ? undefined : spot.anchor },
        true,
      ),
    ];
  });
}

/** A label that would hide a crowd, cover another or leave the chart is not drawn: its dot is in the table. */
const unreadable = 14;

/** Beside, above and below a dot. */
function around({ x, y }: Plot, columns: readonly Column[], year: number, value: number): Spot[] {
  const column = columns.find((one) => one.year === year);
  const index = column?.dots.findIndex((dot) => dot.value === value) ?? -1;
  const at = x(year) + (column?.dodged.spots[index]?.across ?? 0);
  const level = y(value);
  const heights = [level + 4.5, level - 9, level + 17, level - 15, level + 22, level - 24, level + 30];
  return [
    { x: at + 8, y: heights[0]!, anchor: "start" },
    { x: at - 8, y: heights[0]!, anchor: "end" },
    ...heights.slice(1).flatMap((baseline): Spot[] => [
      { x: at, y: baseline, anchor: "middle" },
      { x: at + 22, y: baseline, anchor: "end" },
      { x: at - 22, y: baseline, anchor: "start" },
    ]),
  ];
}

function marksOf(plot: Plot, columns: readonly Column[]): Mark[] {
  const dots = columns.flatMap(({ year, dodged }) =>
    dodged.spots.map(({ along, across }) => ({ x: plot.x(year) + across, y: along, weight: 1 })),
  );
  const lines = [plot.view.england, ...(plot.view.place ? [plot.view.place] : [])];
  return [...dots, ...lines.flatMap((series) => along(pathPoints(plot, series)))];
}

/** A line as heavy marks every tenth of a year. */
function along(points: readonly PathPoint[]): Mark[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1] ?? null;
    if (point === null || next === null) return [];
    return Array.from({ length: 10 }, (_, tenth) => ({
      x: point[0] + ((next[0] - point[0]) * tenth) / 10,
      y: point[1] + ((next[1] - point[1]) * tenth) / 10,
      weight: 5,
    }));
  });
}

interface EndLabel {
  readonly role: TextRole;
  readonly lines: readonly string[];
  readonly y: number;
}

/** Name and last value of England and of the place, to the right of the last column. */
function endLabels(plot: Plot): SvgNode[] {
  return placedEnds(plot).map(({ spot: { x, y }, line, role }) => text(plot.theme, role, line, { x, y }));
}

function placedEnds(plot: Plot): { readonly spot: Spot; readonly line: string; readonly role: TextRole }[] {
  const { view, right, top, bottom } = plot;
  const found = [
    endLabel(plot, view.england, "lab-england"),
    view.place && endLabel(plot, view.place, "lab-place"),
  ].filter((one) => one !== null);
  const gap = (found.reduce((sum, { lines }) => sum + lines.length, 0) * lineHeight) / Math.max(1, found.length);
  const middles = pushApart(
    found.map(({ y }) => y),
    { gap, min: top, max: bottom - 12 },
  );
  return found.flatMap(({ role, lines }, index) =>
    lines.map((line, row) => {
      const y = middles[index]! + 11 + (row - lines.length / 2) * lineHeight;
      return { role, line, spot: { x: right + 5, y, anchor: "start" as const } };
    }),
  );
}

function endLabel({ view, y, width, right }: Plot, series: Series, role: TextRole): EndLabel | null {
  const cell = series.points.at(-1)?.cell;
  if (!cell) return null;
  const { size, weight } = textStyles[role];
  const name = wrap(series.name, width - right - 5, size, weight);
  if (cell.value === null) return null;
  return { role, lines: [...name, units[view.unit].prose(cell.value)], y: y(cell.value) };
}
