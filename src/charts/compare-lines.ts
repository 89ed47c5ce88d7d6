/** Several places over years: six in colour, England in ink, the rest grey; names and last values at the lines' ends. */
import { scaleLinear } from "d3";
import { statuses } from "../core/cell.ts";
import { yearLabel } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { CompareMiddle, CompareSeries, CompareView } from "../views/types.ts";
import { axisYears } from "./axis.ts";
import { axisNumber, compareScale, drawingOrder, inkOf, scaleWords, type CompareScale } from "./compare-scale.ts";
import { diamond } from "./compare-marks.ts";
import { gapStretch, hatch } from "./gaps.ts";
import { pushApart } from "./labels.ts";
import {
  chart,
  type ChartOptions,
  decimal,
  el,
  linePath,
  lonePoints,
  type PathPoint,
  type SvgNode,
  text,
} from "./svg.ts";
import { fit, textWidth } from "./text-width.ts";
import { labelGap, pageTheme, radius, stroke, type TextRole, textStyles, type Theme, type Token } from "./theme.ts";

export interface CompareOptions extends ChartOptions {
  /** CSS pixels */
  readonly width: number;
}

const top = 14;
/** Years, and under them what the scale says of itself. */
const foot = 46;
const labelSpace = 10;
/** A label takes no more of the width than this. */
const labelShare = 0.36;
/** With more places than these only those with an ink are named at their ends: the table names all. */
const MOST_NAMED = 18;
/** Beyond these the grey is texture, and lighter. */
const CROWD = 40;
const HEIGHTS = { narrow: 300, wide: 430 } as const;
const NARROW = 520;

interface Label {
  readonly words: string;
  readonly value: number;
  readonly role: TextRole;
  /** What stands at the end of the line: a dot, the open diamond of a middle, or nothing. */
  readonly mark: { readonly kind: "dot" | "diamond"; readonly token: Token } | null;
}

export interface LinesPlot {
  readonly view: CompareView;
  readonly theme: Theme;
  readonly scale: CompareScale;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  /** Widest that a label may be. */
  readonly room: number;
  readonly bottom: number;
  readonly height: number;
  readonly labels: readonly Label[];
}

/** What a chart is made of, to be drawn by itself or inside a picture. */
export interface Drawing {
  readonly nodes: readonly SvgNode[];
  /** CSS pixels */
  readonly height: number;
}

export function compareLines(view: CompareView, { theme = pageTheme, label, width }: CompareOptions): string {
  const { nodes, height } = linesDrawing(view, width, theme);
  return chart({ theme, label, width, height }, ...nodes);
}

export function linesDrawing(view: CompareView, width: number, theme: Theme): Drawing {
  const plot = linesPlot(view, width, theme);
  const nodes = [
    ...gaps(plot),
    ...levels(plot),
    ...years(plot),
    ...breaks(plot),
    ...drawingOrder(view.series).map((series) => line(plot, series)),
    ...ends(plot),
    text(theme, "gap-note", scaleWords(plot.scale, view.unit), { x: plot.left, y: plot.height - 4 }),
  ];
  return { nodes, height: plot.height };
}

/** Where everything stands, for the drawing and for a pointer that reads it. */
export function linesPlot(view: CompareView, width: number, theme: Theme = pageTheme): LinesPlot {
  const values = view.series.flatMap(({ points }) => points.flatMap(({ cell }) => cell.value ?? []));
  const scale = compareScale(values, view.zero);
  const labels = labelsOf(view);
  const left = Math.max(...scale.numbers.map((value) => textWidth(axisNumber(value, view.unit), 12.5))) + 12;
  const room = Math.min(Math.max(0, ...labels.map(labelWidth)), width * labelShare);
  const right = width - room - labelSpace;
  const height = Math.max(width < NARROW ? HEIGHTS.narrow : HEIGHTS.wide, labels.length * labelGap + top + foot);
  const bottom = height - foot;
  return {
    ...{ view, theme, scale, labels, left, right, room, bottom, height },
    x: scaleLinear([view.years[0]!, Math.max(view.years.at(-1)!, view.years[0]! + 1)], [left, right]),
    y: scaleLinear([scale.low, scale.high], [bottom, top]),
  };
}

function labelWidth({ words, role }: Label): number {
  const { size, weight } = textStyles[role];
  return textWidth(words, size, weight);
}

/** Of the lines that are named, and of the middle of somebody's neighbours. */
function labelsOf(view: CompareView): Label[] {
  const named = view.series.length <= MOST_NAMED ? view.series : view.series.filter(({ ink }) => ink !== "grey");
  return [
    ...named.flatMap((series) => seriesLabel(view, series)),
    ...view.middles.flatMap((one) => middleLabel(view, one)),
  ];
}

/** "184 Blackpool"; with its year where the last figure is not of the last year, before the name, which may be cut. */
function seriesLabel(view: CompareView, series: CompareSeries): Label[] {
  const last = series.points.findLast(({ cell }) => cell.value !== null);
  if (last === undefined || last.cell.value === null) return [];
  const isLast = last.year === view.years.at(-1);
  const year = isLast ? "" : ` (${yearLabel(view.period, last.year)})`;
  const { token, label } = inkOf(series);
  return [
    {
      words: `${units[view.unit].prose(last.cell.value)}${year} ${series.name}`,
      value: last.cell.value,
      role: label,
      mark: isLast && series.ink !== "grey" ? { kind: "dot", token } : null,
    },
  ];
}

function middleLabel(view: CompareView, { of, median, count, all }: CompareMiddle): Label[] {
  if (median === null || view.year !== view.years.at(-1)) return [];
  const having = count === all ? "" : ` (${count} of ${all})`;
  const words = `${units[view.unit].prose(median)} neighbours’ median${having}${view.middles.length > 1 ? `, ${of.name}` : ""}`;
  return [{ words, value: median, role: "lab", mark: { kind: "diamond", token: "neighbour-text" } }];
}

function levels({ view, theme, scale, y, left, right }: LinesPlot): SvgNode[] {
  const { colours } = theme;
  const rule = (value: number) =>
    el("path", {
      "d": `M${decimal(left)} ${decimal(y(value))}H${decimal(right)}`,
      "stroke": value === 0 ? colours["ink-3"] : colours.rule,
      "stroke-width": value === 0 ? stroke.baseline : undefined,
    });
  const number = (value: number) =>
    text(theme, "num", axisNumber(value, view.unit), { "x": left - 8, "y": y(value) + 4.2, "text-anchor": "end" });
  return scale.numbers.flatMap((value) => [rule(value), number(value)]);
}

function years({ view, theme, x, bottom }: LinesPlot): SvgNode[] {
  const named = axisYears(view.years);
  return named.flatMap((year, i) => [
    el("path", { d: `M${decimal(x(year))} ${bottom}v4`, stroke: theme.colours["ink-3"] }),
    text(theme, "num", yearLabel(view.period, year), {
      "x": x(year) + (i === 0 ? -4 : i === named.length - 1 ? 4 : 0),
      "y": bottom + 17,
      "text-anchor": i === 0 ? "start" : i === named.length - 1 ? "end" : "middle",
    }),
  ]);
}

function breaks({ view, theme, x, bottom }: LinesPlot): SvgNode[] {
  return view.breaks.flatMap(({ year, label }) => [
    el("path", {
      "d": `M${decimal(x(year - 0.5))} ${top}V${bottom}`,
      "stroke": theme.colours["ink-3"],
      "stroke-dasharray": "1 3",
    }),
    text(theme, "gap-note", label, { x: x(year - 0.5) + 5, y: top + 4 }, true),
  ]);
}

/** Weights of lines: a colour stands out from England, England from the grey. */
function weightOf({ ink }: CompareSeries): number {
  if (ink === "grey") return stroke.neighbour;
  return ink === "england" ? stroke.england : stroke.place;
}

/** A line breaks where there is no figure; a figure alone between two gaps is a dot. */
function line({ view, theme, x, y }: LinesPlot, series: CompareSeries): SvgNode {
  const points: PathPoint[] = series.points.map(({ year, cell }) =>
    cell.value === null ? null : [x(year), y(cell.value)],
  );
  const isCrowd = series.ink === "grey" && view.series.length > CROWD;
  const colour = theme.colours[isCrowd ? "neighbour" : inkOf(series).token];
  const width = weightOf(series);
  return el(
    "g",
    {},
    el("path", {
      "d": linePath(points),
      "fill": "none",
      "stroke": colour,
      "stroke-width": width,
      "stroke-linejoin": "round",
    }),
    ...lonePoints(points).map(([cx, cy]) => el("circle", { cx, cy, r: Math.max(1.6, width), fill: colour })),
  );
}

/** Labels beside the ends, pushed apart. */
function ends(plot: LinesPlot): SvgNode[] {
  const { theme, labels, y, right, bottom } = plot;
  const places = pushApart(
    labels.map(({ value }) => y(value)),
    { min: top - 4, max: bottom },
  );
  return labels.flatMap(({ words, value, role, mark }, i) => [
    ...(mark === null ? [] : [endMark(theme, mark, right, y(value))]),
    text(theme, role, fit(words, plot.room, textStyles[role]), { x: right + labelSpace - 2, y: places[i]! + 4.5 }),
  ]);
}

function endMark({ colours }: Theme, { kind, token }: NonNullable<Label["mark"]>, x: number, y: number): SvgNode {
  if (kind === "dot") return el("circle", { cx: x, cy: y, r: radius.last, fill: colours[token] });
  return diamond(colours, x, y);
}

/** Years without a figure of the first place, where no more than two have colours: hatched, with the reason. */
function gaps({ view, theme, x, bottom }: LinesPlot): SvgNode[] {
  const coloured = view.series.filter(({ ink }) => typeof ink === "number");
  const place = coloured.find(({ ink }) => ink === 0);
  if (place === undefined || coloured.length > 2) return [];
  return place.gaps.flatMap((gap) => {
    const [from, to] = gapStretch(gap, view.years).map(x) as [number, number];
    const reason = statuses[gap.reason].short;
    const words =
      textWidth(reason, 12.5) + 8 < to - from
        ? [text(theme, "gap-note", reason, { x: from + 4, y: top + 10 }, true)]
        : [];
    return [hatch(theme, { x: from, y: top, width: Math.max(2, to - from), height: bottom - top }), ...words];
  });
}
