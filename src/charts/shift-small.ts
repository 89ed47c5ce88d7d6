/**
 * The two sides of an area's spending in a small panel: last values at the
 * ends, names on the lines, years without a return hatched.
 */
import { scaleLinear } from "d3";
import { statuses } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { Gap, ShiftLine, ShiftView } from "../views/types.ts";
import { axisNumbers, axisText } from "./axis.ts";
import { gapStretch, hatch } from "./gaps.ts";
import { pushApart } from "./labels.ts";
import { shiftPath, valued } from "./shift-lines.ts";
import { type Box, type Mark, quietest, type Spot, textBox } from "./spots.ts";
import { chart, type ChartOptions, decimal, el, linePath, lonePoints, type SvgNode, text } from "./svg.ts";
import { pageTheme, radius, stroke, textStyles, type Theme } from "./theme.ts";
import { textWidth } from "./text-width.ts";

export interface ShiftSmallOptions extends ChartOptions {
  /** CSS pixels */
  readonly width: number;
  /** CSS pixels */
  readonly height: number;
}

/** Gutters for the axis on the left and the last values on the right, in CSS pixels. */
const left = 42;
const right = 48;
const foot = 24;
const top = 10;
/** One line of notes above the plot, where there is a gap. */
const noteRoom = 15;

interface Plot {
  readonly view: ShiftView;
  readonly theme: Theme;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

export function shiftSmall(view: ShiftView, { width, height, theme = pageTheme, label }: ShiftSmallOptions): string {
  const [end, bottom] = [width - right, height - foot];
  const { gaps = [] } = view;
  const plotTop = gaps.length === 0 ? top : top + noteRoom;
  const plot: Plot = {
    view,
    theme,
    end,
    top: plotTop,
    bottom,
    x: scaleLinear([view.years[0]!, view.years.at(-1)!], [left, end]),
    y: scaleLinear([0, view.max || 1], [bottom, plotTop]),
  };
  return chart(
    { theme, label, width, height },
    ...gaps.flatMap((gap) => gapMark(plot, gap)),
    ...axes(plot),
    ...view.lines.flatMap((line) => lineOf(plot, line)),
    ...names(plot),
    ...lastValues(plot),
  );
}

function axes({ view, theme, x, y, end, bottom }: Plot): SvgNode[] {
  const { colours } = theme;
  const rows = axisNumbers(view.max, 3).flatMap((value) => [
    el("path", {
      "d": `M${left} ${decimal(y(value))}H${decimal(end)}`,
      "stroke": value === 0 ? colours["ink-3"] : colours.rule,
      "stroke-width": value === 0 ? stroke.baseline : undefined,
    }),
    text(theme, "num", value === 0 ? "0" : `£${axisText(value, view.unit)}`, {
      "x": left - 8,
      "y": y(value) + 4,
      "text-anchor": "end",
    }),
  ]);
  const [first, last] = [view.years[0]!, view.years.at(-1)!];
  const years = [first, last].flatMap((year) => [
    el("path", { d: `M${decimal(x(year))} ${bottom}v4`, stroke: colours["ink-3"] }),
    text(theme, "num", financialYear(year), {
      "x": x(year) + (year === first ? -4 : 4),
      "y": bottom + 17,
      "text-anchor": year === first ? undefined : "end",
    }),
  ]);
  return [...rows, ...years];
}

function lineOf(plot: Plot, line: ShiftLine): SvgNode[] {
  const points = shiftPath(plot, line.points);
  const colour = plot.theme.colours[line.side];
  const last = valued(line).at(-1);
  const dot = (cx: number, cy: number) => el("circle", { cx, cy, r: radius.last, fill: colour });
  return [
    el("path", {
      "d": linePath(points),
      "fill": "none",
      "stroke": colour,
      "stroke-width": stroke.place,
      "stroke-linejoin": "round",
    }),
    ...lonePoints(points).map(([cx, cy]) => dot(cx, cy)),
    ...(last === undefined ? [] : [dot(plot.x(last.year), plot.y(last.value))]),
  ];
}

/** Hatched, with its year and its reason above the plot, on the side that has more room. */
function gapMark({ view, theme, x, top: plotTop, bottom, end }: Plot, gap: Gap): SvgNode[] {
  const [from, to] = gapStretch(gap, view.years).map(x) as [number, number];
  const years =
    gap.from === gap.to ? financialYear(gap.from) : `${financialYear(gap.from)} to ${financialYear(gap.to)}`;
  const before = from - left > end - to;
  return [
    hatch(theme, { x: from, y: plotTop - noteRoom, width: to - from, height: bottom - plotTop + noteRoom }),
    text(
      theme,
      "gap-note",
      `${years}: ${statuses[gap.reason].short}`,
      { "x": before ? from - 4 : to + 4, "y": plotTop - noteRoom + 9, "text-anchor": before ? "end" : undefined },
      true,
    ),
  ];
}

/** Each name over or under its own line, where it disturbs least. */
function names(plot: Plot): SvgNode[] {
  const { view, theme, x, y, end, top: plotTop, bottom } = plot;
  const within: Box = { left: left + 2, right: end + 2, top: plotTop - 8, bottom };
  const marks = view.lines.flatMap((line) => marksOf(plot, line));
  const taken: Box[] = [];
  return view.lines.flatMap((line) => {
    const role = `lab-${line.side}` as const;
    const half = textWidth(line.title, textStyles[role].size, 600) / 2;
    const values = valued(line);
    const spots = values.flatMap(({ year }): Spot[] => {
      const at = Math.max(left + half, Math.min(end - half, x(year)));
      const near = values.filter((one) => Math.abs(x(one.year) - at) <= half + 4).map(({ value }) => y(value));
      if (near.length === 0) return [];
      return [Math.min(...near) - 6, Math.max(...near) + 15].map((baseline) => ({
        x: at,
        y: baseline,
        anchor: "middle",
      }));
    });
    const spot = quietest(spots, line.title, role, { within, marks, taken });
    if (spot === null) return [];
    taken.push(textBox(spot, line.title, role));
    return [text(theme, role, line.title, { "x": spot.x, "y": spot.y, "text-anchor": "middle" }, true)];
  });
}

/** A line as points every few pixels, so that a name can tell what it would cover. */
function marksOf({ x, y }: Plot, line: ShiftLine): Mark[] {
  const values = valued(line);
  return values.flatMap(({ year, value }, i) => {
    const next = values[i + 1] ?? { year, value };
    return [0, 0.25, 0.5, 0.75].map((t) => ({
      x: x(year) + (x(next.year) - x(year)) * t,
      y: y(value) + (y(next.value) - y(value)) * t,
      weight: 4,
    }));
  });
}

function lastValues({ view, theme, x, y, top: plotTop, bottom }: Plot): SvgNode[] {
  const found = view.lines.flatMap((line) => {
    const last = valued(line).at(-1);
    return last === undefined ? [] : [{ side: line.side, at: x(last.year), value: last.value }];
  });
  const places = pushApart(
    found.map(({ value }) => y(value)),
    { min: plotTop, max: bottom },
  );
  return found.map(({ side, at, value }, i) =>
    text(theme, `lab-${side}`, units[view.unit].prose(value), { x: at + 8, y: places[i]! + 4 }, true),
  );
}
