/** Several places in one year: a row each, highest first, with its interval; the middle of somebody's neighbours among them. */
import { scaleLinear } from "d3";
import { statuses } from "../core/cell.ts";
import { units } from "../core/unit.ts";
import type { CompareMiddle, CompareSeries, CompareView } from "../views/types.ts";
import type { CompareOptions, Drawing } from "./compare-lines.ts";
import { axisNumber, compareScale, inkOf, scaleWords, type CompareScale } from "./compare-scale.ts";
import { diamond } from "./compare-marks.ts";
import { chart, decimal, el, type SvgNode, text } from "./svg.ts";
import { fit, textWidth } from "./text-width.ts";
import { pageTheme, textStyles, type Theme } from "./theme.ts";

const NARROW = 520;
/** On a narrow screen the name stands above its row. */
const STEP = { narrow: 38, wide: 23 } as const;
const head = 24;
const foot = 22;
const nameRoom = 250;
const dotRadius = 5;
/** Deprivation at the right edge: a list in order without it reads as a league. */
const deprivationRoom = 76;

/** A place, or the middle of somebody's neighbours. */
type Row =
  | { readonly kind: "place"; readonly series: CompareSeries }
  | { readonly kind: "middle"; readonly middle: CompareMiddle };

interface Plot {
  readonly view: CompareView;
  readonly theme: Theme;
  readonly width: number;
  readonly scale: CompareScale;
  readonly x: (value: number) => number;
  readonly isNarrow: boolean;
  readonly left: number;
  /** Right end of the scale; the value follows. */
  readonly right: number;
  readonly step: number;
}

export function compareRows(view: CompareView, { theme = pageTheme, label, width }: CompareOptions): string {
  const { nodes, height } = rowsDrawing(view, width, theme);
  return chart({ theme, label, width, height }, ...nodes);
}

export function rowsDrawing(view: CompareView, width: number, theme: Theme): Drawing {
  const rows = rowsOf(view);
  const plot = layOut(view, theme, width);
  const height = head + rows.length * plot.step + foot;
  const nodes = [
    ...levels(plot, height - foot),
    text(theme, "num", view.index.short, { "x": width, "y": 12, "text-anchor": "end" }),
    ...rows.flatMap((row, i) => rowMarks(plot, row, head + (i + 0.5) * plot.step)),
    text(theme, "gap-note", scaleWords(plot.scale, view.unit), { x: plot.left, y: height - 4 }),
  ];
  return { nodes, height };
}

/** Middles stand in the order of the places; those without a figure close the list. */
export function rowsOf({ rows, middles }: CompareView): readonly Row[] {
  const all: readonly Row[] = [
    ...rows.map((series) => ({ kind: "place" as const, series })),
    ...middles.map((middle) => ({ kind: "middle" as const, middle })),
  ];
  const valueOf = (row: Row) => (row.kind === "place" ? row.series.now.value : row.middle.median) ?? -Infinity;
  return all.toSorted((a, b) => valueOf(b) - valueOf(a));
}

function layOut(view: CompareView, theme: Theme, width: number): Plot {
  const values = [
    ...view.rows.flatMap(({ now, limits }) => [now.value, ...(limits ?? [])]),
    ...view.middles.map(({ median }) => median),
  ].filter((value) => value !== null);
  const scale = compareScale(values, view.zero);
  const isNarrow = width < NARROW;
  const left = isNarrow ? dotRadius : nameRoom;
  const say = units[view.unit].table;
  const widest = Math.max(34, ...values.map((value) => textWidth(say(value), 13.5, 600)));
  const right = width - widest - 14 - deprivationRoom;
  const x = scaleLinear([scale.low, scale.high], [left, right]);
  return { view, theme, width, scale, x, isNarrow, left, right, step: isNarrow ? STEP.narrow : STEP.wide };
}

function levels({ view, theme, scale, x }: Plot, bottom: number): SvgNode[] {
  const shown = scale.numbers;
  return shown.flatMap((value, i) => [
    el("path", { d: `M${decimal(x(value))} ${head - 4}V${bottom}`, stroke: theme.colours.rule }),
    text(theme, "num", axisNumber(value, view.unit), {
      "x": x(value),
      "y": 12,
      "text-anchor": i === 0 && x(value) < 12 ? "start" : "middle",
    }),
  ]);
}

function rowMarks(plot: Plot, row: Row, middle: number): SvgNode[] {
  return row.kind === "place" ? placeRow(plot, row.series, middle) : middleRow(plot, row.middle, middle);
}

/** Where a row's name stands, and the line of its marks. */
const spotsOf = ({ isNarrow }: Plot, middle: number) => ({
  name: isNarrow ? middle - 5 : middle + 4.5,
  line: isNarrow ? middle + 8 : middle,
});

function placeRow(plot: Plot, series: CompareSeries, middle: number): SvgNode[] {
  const { name, line } = spotsOf(plot, middle);
  const { label } = inkOf(series);
  return [
    nameText(plot, series.name, label, name),
    ...(series.now.value === null
      ? [text(plot.theme, "gap-note", statuses[series.now.status].short, { x: plot.left + 4, y: line + 4.5 })]
      : figureMarks(plot, series, series.now.value, line)),
    ...deprivationText(plot, series, line),
  ];
}

function figureMarks(
  { theme, view, scale, x, right }: Plot,
  series: CompareSeries,
  value: number,
  y: number,
): SvgNode[] {
  const { token, label } = inkOf(series);
  const colour = theme.colours[token];
  const { limits } = series;
  const interval =
    limits === null
      ? []
      : [
          el("path", {
            "d": `M${decimal(x(Math.max(limits[0], scale.low)))} ${decimal(y)}H${decimal(x(limits[1]))}`,
            "stroke": colour,
            "stroke-width": 3,
            "stroke-opacity": "0.45",
          }),
        ];
  return [
    ...interval,
    el("circle", { cx: x(value), cy: y, r: dotRadius, fill: colour }),
    text(theme, label, units[view.unit].table(value), { x: right + 12, y: y + 4.5 }),
  ];
}

function deprivationText({ theme, width }: Plot, { deprivation }: CompareSeries, y: number): SvgNode[] {
  if (deprivation === null) return [];
  return [
    text(theme, "num", units.percent.prose(deprivation * 100), { "x": width, "y": y + 4.5, "text-anchor": "end" }),
  ];
}

function middleRow(plot: Plot, { of, median, count, all }: CompareMiddle, middle: number): SvgNode[] {
  const { theme, view, x } = plot;
  const { name, line } = spotsOf(plot, middle);
  const having = count === all ? "" : ` (${count} of ${all})`;
  const words = nameText(plot, `Neighbours’ median${having}, ${of.name}`, "lab", name);
  if (median === null) return [words, text(theme, "gap-note", "no figure", { x: plot.left + 4, y: line + 4.5 })];
  return [
    words,
    diamond(theme.colours, x(median), line),
    text(theme, "lab", units[view.unit].table(median), { x: plot.right + 12, y: line + 4.5 }),
  ];
}

function nameText(plot: Plot, name: string, role: "lab" | ReturnType<typeof inkOf>["label"], y: number): SvgNode {
  const room = plot.isNarrow ? plot.right : nameRoom - 16;
  const style = textStyles[role];
  return text(
    plot.theme,
    role,
    fit(name, room, style),
    plot.isNarrow ? { x: 0, y } : { "x": nameRoom - 12, y, "text-anchor": "end" },
  );
}
