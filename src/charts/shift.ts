/**
 * Spending moving between two groups: two lines on one scale from zero, the
 * first and the last value printed, the name and the change at the end. Late is
 * always the darker line, early the lighter.
 */
import { scaleLinear } from "d3";
import { financialYear } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { Point, ShiftView } from "../views/types.ts";
import { axisNumbers, axisText } from "./axis.ts";
import { pushApart } from "./labels.ts";
import { chart, type ChartOptions, decimal, el, linePath, type PathPoint, runs, type SvgNode, text } from "./svg.ts";
import { pageTheme, radius, stroke, type TextRole, type Theme, type Token } from "./theme.ts";

export interface ShiftOptions extends ChartOptions {
  /** CSS pixels; 404 unless told. */
  readonly width?: number;
  /** CSS pixels; 290 unless told. */
  readonly height?: number;
}

/** Room for "Non-statutory −33%" after the last value. */
const right = 128;
const left = 48;
const top = 34;
const foot = 26;

interface Plot {
  readonly view: ShiftView;
  readonly theme: Theme;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly end: number;
  readonly bottom: number;
}

interface Side {
  readonly title: string;
  readonly points: readonly Point[];
  readonly line: Token;
  readonly label: TextRole;
  readonly big: TextRole;
}

export function shift(
  view: ShiftView,
  { theme = pageTheme, label, width = 404, height = 290 }: ShiftOptions = {},
): string {
  const bottom = height - foot;
  const end = width - right;
  const plot: Plot = {
    view,
    theme,
    end,
    bottom,
    x: scaleLinear([view.years[0]!, view.years.at(-1)!], [left, end]),
    y: scaleLinear([0, view.max || 1], [bottom, top]),
  };
  const sides: readonly Side[] = [
    { ...view.late, line: "late", label: "lab-late", big: "big-late" },
    { ...view.early, line: "early", label: "lab-early", big: "big-early" },
  ];
  return chart(
    { theme, label, width, height },
    ...axes(plot),
    ...breaks(plot),
    ...sides.flatMap((side) => lines(plot, side)),
    ...sides.flatMap((side) => firstValue(plot, side)),
    ...lastValues(plot, sides),
  );
}

function axes({ view, theme, x, y, end, bottom }: Plot): SvgNode[] {
  const { colours } = theme;
  const rows = axisNumbers(view.max, 4).flatMap((value) => [
    el("path", {
      "d": `M${left} ${decimal(y(value))}H${decimal(end)}`,
      "stroke": value === 0 ? colours["ink-3"] : colours.rule,
      "stroke-width": value === 0 ? stroke.baseline : undefined,
    }),
    text(theme, "num", value === 0 ? "0" : `£${axisText(value, view.unit)}`, {
      "x": left - 6,
      "y": y(value) + 4,
      "text-anchor": "end",
    }),
  ]);
  const years = [view.years[0]!, view.years.at(-1)!].map((year, i) =>
    text(theme, "num", financialYear(year), {
      "x": x(year) + (i === 0 ? -4 : 4),
      "y": bottom + 18,
      "text-anchor": i === 0 ? "start" : "end",
    }),
  );
  return [...rows, ...years];
}

function breaks({ view, theme, x, bottom }: Plot): SvgNode[] {
  return view.breaks.flatMap(({ year, label }) => {
    const at = x(year - 0.5);
    return [
      el("path", {
        "d": `M${decimal(at)} ${top - 14}V${bottom}`,
        "stroke": theme.colours["ink-3"],
        "stroke-dasharray": "1 3",
      }),
      text(theme, "num", label, { x: at + 5, y: top - 10 }),
    ];
  });
}

function pointsOf({ x, y }: Plot, { points }: Side): PathPoint[] {
  return points.map(({ year, cell }) => (cell.value === null ? null : [x(year), y(cell.value)]));
}

function lines(plot: Plot, side: Side): SvgNode[] {
  const points = pointsOf(plot, side);
  const colour = plot.theme.colours[side.line];
  const ends = runs(points);
  const dot = (point: readonly [number, number] | undefined, r: number) =>
    point === undefined ? [] : [el("circle", { cx: point[0], cy: point[1], r, fill: colour })];
  return [
    el("path", {
      "d": linePath(points),
      "fill": "none",
      "stroke": colour,
      "stroke-width": stroke.pair,
      "stroke-linejoin": "round",
    }),
    ...dot(ends[0]?.[0], radius.pairFirst),
    ...dot(ends.at(-1)?.at(-1), radius.pairLast),
  ];
}

const valued = ({ points }: Side) =>
  points.flatMap(({ year, cell }) => (cell.value === null ? [] : [{ year, value: cell.value }]));

function firstValue(plot: Plot, side: Side): SvgNode[] {
  const first = valued(side)[0];
  if (first === undefined) return [];
  const say = units[plot.view.unit].prose;
  return [
    text(plot.theme, side.label, say(first.value), { x: plot.x(first.year) - 4, y: plot.y(first.value) - 10 }, true),
  ];
}

/** Value large, below it the name and the change since the first year. */
function lastValues(plot: Plot, sides: readonly Side[]): SvgNode[] {
  const say = units[plot.view.unit];
  const found = sides.flatMap((side) => {
    const values = valued(side);
    const last = values.at(-1);
    return last === undefined ? [] : [{ side, first: values[0]!, last, y: plot.y(last.value) }];
  });
  const places = pushApart(
    found.map(({ y }) => y),
    { gap: 42, min: top - 8, max: plot.bottom - 18 },
  );
  return found.flatMap(({ side, first, last }, i) => {
    const x = plot.x(last.year) + 12;
    const change = first.year === last.year ? "" : ` ${say.change(first.value, last.value)}`;
    const late = last.year === plot.view.years.at(-1) ? "" : ` ${financialYear(last.year)}`;
    return [
      text(plot.theme, side.big, say.prose(last.value), { x, y: places[i]! + 4 }),
      text(plot.theme, side.label, `${side.title}${change}${late}`, { x, y: places[i]! + 20 }),
    ];
  });
}
