/** One row a measure: a ring for then, a dot for now with its interval, on one scale that starts where nothing is said. */
import { scaleLinear } from "d3";
import { formatNumber } from "../core/unit.ts";
import type { MovedView } from "../views/types.ts";
import { chart, type ChartOptions, decimal, el, text } from "./svg.ts";
import { pageTheme, radius, stroke } from "./theme.ts";

export interface MovedOptions extends ChartOptions {
  /** CSS pixels; 832 unless told. */
  readonly width?: number;
}

const narrowBelow = 500;
const top = 30;
const foot = 6;

const words = ({ say }: MovedView, value: number, decimals: number): string =>
  say === "percent" ? `${formatNumber(value * 100, 0)}%` : `×${formatNumber(value, decimals)}`;

export function moved(view: MovedView, { theme = pageTheme, label, width = 832 }: MovedOptions = {}): string {
  const { colours } = theme;
  const narrow = width < narrowBelow;
  const rowHeight = narrow ? 48 : 38;
  const left = narrow ? 6 : 170;
  const height = top + view.rows.length * rowHeight + foot;
  const max = Math.max(...view.rows.flatMap(({ then, now, upper }) => [then, now, upper ?? now]));
  const x = scaleLinear([view.from, max], [left, width - 46]);
  const ticks = x.ticks(narrow ? 3 : 6);
  return chart(
    { theme, label, width, height },
    ...ticks.flatMap((value) => [
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
    ]),
    ...view.rows.flatMap(({ title, then, now, lower, upper }, i) => {
      const y = top + i * rowHeight + rowHeight * (narrow ? 0.68 : 0.5);
      return [
        text(theme, "lab-england", title, narrow ? { x: 0, y: y - 14 } : { x: 0, y: y + 5 }),
        lower !== null &&
          upper !== null &&
          el("path", {
            "d": `M${decimal(x(lower))} ${decimal(y)}H${decimal(x(upper))}`,
            "stroke": colours.neighbour,
            "stroke-width": 5,
          }),
        el("path", { d: `M${decimal(x(then))} ${decimal(y)}H${decimal(x(now))}`, stroke: colours["neighbour-text"] }),
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
    }),
  );
}
