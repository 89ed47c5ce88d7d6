/**
 * Spending moving between groups: lines on one scale from zero, the first and
 * the last value printed, the name and the change at the end. Late intervention
 * is always the darker side, early the lighter; a second line of a side is
 * dashed. Years before the lines were the same are drawn thinner and apart.
 */
import { scaleLinear } from "d3";
import { financialYear } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { ShiftLine, ShiftView } from "../views/types.ts";
import { axisNumbers, axisText } from "./axis.ts";
import { pushApart } from "./labels.ts";
import { chart, type ChartOptions, decimal, el, linePath, runs, type SvgNode, text } from "./svg.ts";
import { shiftPath, valued } from "./shift-lines.ts";
import { overlap, textBox, type Box } from "./spots.ts";
import { textWidth } from "./text-width.ts";
import { pageTheme, radius, stroke, textStyles, type Theme } from "./theme.ts";

export interface ShiftOptions extends ChartOptions {
  /** CSS pixels; 404 unless told. */
  readonly width?: number;
  /** CSS pixels; 290 unless told. */
  readonly height?: number;
}

/** Room for "Non-statutory −33%" after the last value; more where a name is longer. */
const right = 128;
const left = 48;
const top = 34;
const foot = 26;
/** Between the last value's dot and its label. */
const labelSpace = 12;

interface Plot {
  readonly view: ShiftView;
  readonly theme: Theme;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly end: number;
  readonly bottom: number;
}

export function shift(
  view: ShiftView,
  { theme = pageTheme, label, width = 404, height = 290 }: ShiftOptions = {},
): string {
  const bottom = height - foot;
  const widest = Math.max(
    0,
    ...view.lines.map((line) => textWidth(endWords(view, line), textStyles["lab-late"].size, 600)),
  );
  const end = width - Math.max(right, widest + labelSpace + 2);
  const plot: Plot = {
    view,
    theme,
    end,
    bottom,
    x: scaleLinear([view.years[0]!, view.years.at(-1)!], [left, end]),
    y: scaleLinear([0, view.max || 1], [bottom, top]),
  };
  return chart(
    { theme, label, width, height },
    ...axes(plot),
    ...breaks(plot),
    ...view.lines.flatMap((line) => [...bridgeOf(plot, line), ...lineOf(plot, line)]),
    ...firstValues(plot),
    ...lastValues(plot),
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
    text(theme, "num", axisMoney(view, value), { "x": left - 6, "y": y(value) + 4, "text-anchor": "end" }),
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

const axisMoney = ({ unit }: ShiftView, value: number): string =>
  value === 0 ? "0" : `£${axisText(value, unit)}${unit === "billions" ? "bn" : ""}`;

/** Labels of breaks that lie close together stand one below the other. */
function breaks({ view, theme, x, end, bottom }: Plot): SvgNode[] {
  let after = -Infinity;
  return view.breaks.flatMap(({ year, label }) => {
    const at = x(year - 0.5);
    const wide = textWidth(label, textStyles.num.size) + 8;
    const lower = at + 5 < after ? 14 : 0;
    // To the left of its rule where it would run into the last value.
    const turned = at + 5 + wide > end;
    after = at + 5 + wide;
    return [
      el("path", {
        "d": `M${decimal(at)} ${top - 14}V${bottom}`,
        "stroke": theme.colours["ink-3"],
        "stroke-dasharray": "1 3",
      }),
      text(
        theme,
        "num",
        label,
        { "x": at + (turned ? -5 : 5), "y": top - 10 + lower, "text-anchor": turned ? "end" : undefined },
        true,
      ),
    ];
  });
}

/** The second line of a side has the side's colour too: dashes tell it. */
const isSecond = ({ lines }: ShiftView, line: ShiftLine) => lines.find(({ side }) => side === line.side) !== line;

function lineOf(plot: Plot, line: ShiftLine): SvgNode[] {
  const points = shiftPath(plot, line.points);
  const colour = plot.theme.colours[line.side];
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
      "stroke-dasharray": isSecond(plot.view, line) ? "9 4" : undefined,
    }),
    ...dot(ends[0]?.[0], radius.pairFirst),
    ...dot(ends.at(-1)?.at(-1), radius.pairLast),
  ];
}

/** Thin and ending short of the break, with a ring at its beginning: it leads up to the line and is not part of it. */
function bridgeOf(plot: Plot, { side, bridge }: ShiftLine): SvgNode[] {
  const path = shiftPath(plot, bridge);
  const points = runs(path).flat();
  if (points.length === 0) return [];
  const colour = plot.theme.colours[side];
  return [
    el("path", { "d": linePath(path), "fill": "none", "stroke": colour, "stroke-width": stroke.england }),
    ...points.map(([cx, cy]) =>
      el("circle", {
        cx,
        cy,
        "r": radius.bridge,
        "fill": plot.theme.colours.paper,
        "stroke": colour,
        "stroke-width": 1.5,
      }),
    ),
  ];
}

/** Above its point, or below it; where neither is free of the others it is left to the table. */
function firstValues({ view, theme, x, y }: Plot): SvgNode[] {
  const say = units[view.unit].prose;
  const taken: Box[] = [];
  const found = view.lines.flatMap((line) => {
    const [first, second] = valued(line);
    // A lone figure is the last one too, and is printed there.
    return first === undefined || second === undefined
      ? []
      : [{ line, words: say(first.value), x: x(first.year), y: y(first.value) }];
  });
  const points = found.map((one): Box => ({ left: one.x - 5, right: one.x + 22, top: one.y - 6, bottom: one.y + 6 }));
  return found.flatMap(({ line, words, x: at, y: height }) => {
    const role = `lab-${line.side}` as const;
    for (const below of [false, true]) {
      const spot = { x: at - 4, y: height + (below ? 20 : -10), anchor: "start" } as const;
      const box = textBox(spot, words, role);
      if ([...taken, ...points].some((other) => overlap(other, box))) continue;
      taken.push(box);
      return [text(theme, role, words, { x: spot.x, y: spot.y }, true)];
    }
    return [];
  });
}

/** "Statutory +49%". */
function endWords(view: ShiftView, line: ShiftLine): string {
  const values = valued(line);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return "";
  const change =
    first.year === last.year || view.withoutChange ? "" : ` ${units[view.unit].change(first.value, last.value)}`;
  return `${line.title}${change}`;
}

/** Between two of the labels at the ends, which have two lines each, or three. */
const endGap = 42;
const endLine = 15;

/** Value large, below it the name and the change since the first comparable year; the year where it is not the last. */
function lastValues(plot: Plot): SvgNode[] {
  const { view, theme } = plot;
  const found = view.lines.flatMap((line) => {
    const last = valued(line).at(-1);
    return last === undefined ? [] : [{ line, last, y: plot.y(last.value) }];
  });
  const isEarlier = (year: number) => year !== view.years.at(-1);
  const more = found.some(({ last }) => isEarlier(last.year)) ? endLine : 0;
  const places = pushApart(
    found.map(({ y }) => y),
    { gap: endGap + more, min: top - 8, max: plot.bottom - 18 - more },
  );
  return found.flatMap(({ line, last }, i) => {
    const x = plot.x(last.year) + labelSpace;
    const at = places[i]!;
    return [
      text(theme, `big-${line.side}`, units[view.unit].prose(last.value), { x, y: at + 4 }),
      text(theme, `lab-${line.side}`, endWords(view, line), { x, y: at + 20 }),
      ...(isEarlier(last.year)
        ? [text(theme, "num", `to ${financialYear(last.year)}`, { x, y: at + 20 + endLine })]
        : []),
    ];
  });
}
