/**
 * Authorities by two figures: dots by the size of their population, London open,
 * a fitted line with its interval or the levels of parts of the order, and a few
 * names far out.
 */
import { scaleLinear, ticks } from "d3";
import { formatNumber } from "../core/unit.ts";
import type { ScatterPoint, ScatterView } from "../views/types.ts";
import { axisNumbers, axisText } from "./axis.ts";
import { overlap, quietest, textBox, type Box, type Spot } from "./spots.ts";
import { chart, type ChartOptions, decimal, dotsPath, el, linePath, type SvgNode, text } from "./svg.ts";
import { pageTheme, stroke, type Theme } from "./theme.ts";

export interface ScatterOptions extends ChartOptions {
  /** CSS pixels; 400 unless told. */
  readonly width?: number;
  /** CSS pixels; 320 unless told. */
  readonly height?: number;
}

const left = 34;
const right = 8;
const foot = 24;
/** Room above the plot for a value of each level. */
const levelRoom = 30;

interface Plot {
  readonly view: ScatterView;
  readonly theme: Theme;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

export function scatter(
  view: ScatterView,
  { theme = pageTheme, label, width = 400, height = 320 }: ScatterOptions = {},
): string {
  const bottom = height - foot;
  const top = view.levels.length > 0 ? levelRoom : 12;
  const end = width - right;
  const xs = view.points.map(({ x }) => x);
  const domain = view.across.kind === "ends" ? [Math.min(...xs), Math.max(...xs)] : [0, view.across.max];
  const plot: Plot = {
    view,
    theme,
    end,
    top,
    bottom,
    x: scaleLinear(domain, [left + 8, end - 8]),
    y: scaleLinear([0, view.max], [bottom, top]),
  };
  return chart(
    { theme, label, width, height },
    ...axes(plot),
    ...dots(plot),
    ...curves(plot),
    ...fitted(plot),
    ...levels(plot),
    ...corner(plot),
    ...names(plot),
  );
}

function axes({ view, theme, x, y, end, bottom }: Plot): SvgNode[] {
  const { colours } = theme;
  const say = (value: number) =>
    view.unit === "ratio" ? formatNumber(value, value % 1 === 0 ? 0 : 1) : axisText(value, view.unit);
  return [
    ...axisNumbers(view.max, 4).flatMap((value) => [
      el("path", {
        "d": `M${left} ${decimal(y(value))}H${end}`,
        "stroke": value === 0 || value === view.reference ? colours["ink-3"] : colours.rule,
        "stroke-width": value === view.reference ? stroke.baseline : undefined,
      }),
      text(theme, "num", value === 0 ? "0" : say(value), { "x": left - 6, "y": y(value) + 4, "text-anchor": "end" }),
    ]),
    ...across(view, theme, x, end, bottom),
  ];
}

function across({ across: axis }: ScatterView, theme: Theme, x: Plot["x"], end: number, bottom: number): SvgNode[] {
  if (axis.kind === "ends")
    return [
      text(theme, "num", axis.low, { x: left, y: bottom + 17 }),
      text(theme, "num", axis.high, { "x": end, "y": bottom + 17, "text-anchor": "end" }),
    ];
  const marks = ticks(0, axis.max, 4);
  return marks.map((value, i) =>
    text(
      theme,
      "num",
      axis.kind === "percent"
        ? `${formatNumber(value * 100, 0)}${i === marks.length - 1 ? "%" : ""}`
        : formatNumber(value, 0),
      { "x": x(value), "y": bottom + 17, "text-anchor": "middle" },
    ),
  );
}

/** Radii of four sizes of population: one path each holds all dots of a size in few bytes. */
const SIZES = [1.7, 2.5, 3.4, 4.6];

const sizeOf = (weight: number, largest: number) =>
  Math.min(SIZES.length - 1, Math.floor(Math.sqrt(weight / largest) * SIZES.length));

function dots({ view, theme, x, y }: Plot): SvgNode[] {
  const largest = Math.max(...view.points.map(({ weight }) => weight));
  const round = { "fill": "none", "stroke-linecap": "round" } as const;
  const path = (points: readonly ScatterPoint[], colour: string, width: number) =>
    points.length === 0
      ? []
      : [
          el("path", {
            ...round,
            "class": "crowd",
            "d": dotsPath(points.map((point) => [x(point.x), y(point.y)])),
            "stroke": colour,
            "stroke-width": width,
          }),
        ];
  return SIZES.flatMap((radius, size) => {
    const of = view.points.filter(({ weight }) => sizeOf(weight, largest) === size);
    const open = of.filter((point) => point.open);
    return [
      ...path(
        of.filter((point) => !point.open),
        theme.colours.dot,
        radius * 2,
      ),
      ...path(open, theme.colours["neighbour-text"], radius * 2 + 1.2),
      ...path(open, theme.colours.paper, Math.max(1, radius * 2 - 1.2)),
    ];
  });
}

function curves({ view, theme, x, y }: Plot): SvgNode[] {
  return view.curves.map(({ dashed, points }) =>
    el("path", {
      "d": linePath(points.map((point) => [x(point.x), y(point.y)])),
      "fill": "none",
      "stroke": theme.colours[dashed ? "neighbour-text" : "ink"],
      "stroke-width": stroke.hairline,
      "stroke-dasharray": dashed ? "2 3" : undefined,
    }),
  );
}

function fitted({ view, theme, x, y }: Plot): SvgNode[] {
  if (view.line.length === 0) return [];
  const path = (of: (point: ScatterView["line"][number]) => number) =>
    linePath(view.line.map((point) => [x(point.x), y(of(point))]));
  return [
    el("path", {
      "d": path(({ lower }) => lower) + path(({ upper }) => upper),
      "fill": "none",
      "stroke": theme.colours.ink,
      "stroke-width": 0.8,
      "stroke-dasharray": "2 3",
    }),
    el("path", {
      "d": path((point) => point.y),
      "fill": "none",
      "stroke": theme.colours.ink,
      "stroke-width": stroke.england,
    }),
  ];
}

/** Heavy lines over parts of the order, with their values above the plot. */
function levels({ view, theme, x, y }: Plot): SvgNode[] {
  return view.levels.flatMap(({ from, to, y: level, text: words }) => {
    const d = `M${decimal(x(from))} ${decimal(y(level))}H${decimal(x(to))}`;
    return [
      el("path", { "d": d, "stroke": theme.colours.paper, "stroke-width": 8 }),
      el("path", { "d": d, "stroke": theme.colours.ink, "stroke-width": 3.2 }),
      text(theme, "big-england", words, { "x": (x(from) + x(to)) / 2, "y": 18, "text-anchor": "middle" }),
    ];
  });
}

function corner({ view, theme, top }: Plot): SvgNode[] {
  if (view.corner === null) return [];
  return [
    text(theme, "big-england", view.corner.big, { x: left + 6, y: top + 14 }, true),
    text(theme, "num", view.corner.small, { x: left + 6, y: top + 30 }, true),
  ];
}

function names(plot: Plot): SvgNode[] {
  const { view, theme, x, y, end, top, bottom } = plot;
  const marks = view.points.map((point) => ({ x: x(point.x), y: y(point.y), weight: 1 }));
  const taken: Box[] = view.corner === null ? [] : [{ left, right: left + 120, top, bottom: top + 36 }];
  return view.named.flatMap((id) => {
    const point = view.points.find((one) => one.id === id);
    if (point === undefined) return [];
    const [px, py] = [x(point.x), y(point.y)];
    const spots: Spot[] = [
      { x: px + 8, y: py + 4, anchor: "start" },
      { x: px - 8, y: py + 4, anchor: "end" },
      { x: px, y: py - 9, anchor: "middle" },
      { x: px, y: py + 18, anchor: "middle" },
    ];
    const spot = quietest(spots, point.name, "lab", { within: { left, right: end, top: 0, bottom }, marks, taken })!;
    const box = textBox(spot, point.name, "lab");
    if (taken.some((other) => overlap(other, box))) return [];
    taken.push(box);
    return [text(theme, "lab", point.name, { "x": spot.x, "y": spot.y, "text-anchor": spot.anchor }, true)];
  });
}
