/** One row a measure: a ring for then, a dot for now with its interval, on one scale that starts where nothing is said. */
import { scaleLinear, type ScaleLinear } from "d3";
import { formatNumber } from "../core/unit.ts";
import type { MovedView } from "../views/types.ts";
import { chart, type ChartOptions, type Child, decimal, el, type SvgNode, text } from "./svg.ts";
import { pageTheme, radius, stroke, type Theme } from "./theme.ts";

export interface MovedOptions extends ChartOptions {
  /** CSS pixels; 832 unless told. */
  readonly width?: number;
}

const narrowBelow = 500;
const top = 30;
const foot = 6;

const words = ({ say }: MovedView, value: number, decimals: number): string =>
  say === "percent" ? `${formatNumber(value * 100, 0)}%` : `×${formatNumber(value, decimals)}`;

interface Plot {
  readonly view: MovedView;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly x: ScaleLinear<number, number>;
}

export function moved(view: MovedView, { theme = pageTheme, label, width = 832 }: MovedOptions = {}): string {
  const isNarrow = width < narrowBelow;
  const rowHeight = isNarrow ? 48 : 38;
  const height = top + view.rows.length * rowHeight + foot;
  const max = Math.max(...view.rows.flatMap(({ then, now, upper }) => [then, now, upper ?? now]));
  const x = scaleLinear([view.from, max], [isNarrow ? 6 : 170, width - 46]);
  const plot: Plot = { view, theme, width, height, isNarrow, x };
  const middle = (i: number) => top + i * rowHeight + rowHeight * (isNarrow ? 0.68 : 0.5);
  return chart(
    { theme, label, width, height },
    ...ticks(plot),
    ...view.rows.flatMap((row, i) => rowMarks(plot, row, middle(i))),
  );
}

function ticks({ view, theme, height, isNarrow, x }: Plot): SvgNode[] {
  const { colours } = theme;
  return x.ticks(isNarrow ? 3 : 6).flatMap((value) => [
    el("path", {
      "d": `M${decimal(x(value))} ${top - 8}V${height - foot}`,
      "stroke": value === view.from ? colours["ink-3"] : colours.rule,
      "stroke-width": value === view.from ? stroke.baseline : undefined,
    }),
    text(theme, "num", words(view, value, value % 1 === 0 ? 0 : 1), {
      "x": x(value),
      "y": top - 14,
      "text-anchor": "middle",
    }),
  ]);
}

/** Its name, the interval of now, the way from then, and the value of now. */
function rowMarks({ view, theme, width, isNarrow, x }: Plot, row: MovedView["rows"][number], y: number): Child[] {
  const { title, then, now, lower, upper } = row;
  const { colours } = theme;
  const across = (from: number, to: number) => `M${decimal(x(from))} ${decimal(y)}H${decimal(x(to))}`;
  return [
    text(theme, "lab-england", title, isNarrow ? { x: 0, y: y - 14 } : { x: 0, y: y + 5 }),
    lower !== null &&
      upper !== null &&
      el("path", { "d": across(lower, upper), "stroke": colours.neighbour, "stroke-width": 5 }),
    el("path", { d: across(then, now), stroke: colours["neighbour-text"] }),
    el("circle", {
      "cx": x(then),
      "cy": y,
      "r": 4,
      "fill": colours.paper,
      "stroke": colours["neighbour-text"],
      "stroke-width": 1.6,
    }),
    el("circle", { cx: x(now), cy: y, r: radius.pairLast, fill: colours.ink }),
    text(theme, "lab-england", words(view, now, 1), { "x": width, "y": y + 5, "text-anchor": "end" }),
  ];
}
