import { scaleLinear } from "d3";
import { chart, el, linePath, type PathPoint } from "./svg.ts";
import { pageTheme, type Theme } from "./theme.ts";

const width = 120;
const height = 34;
const edge = 4;

/** A line of a word's size, from zero, with its last value marked. The table beside it holds the numbers. */
export function sparkline(
  figures: readonly (readonly [year: number, value: number])[],
  years: readonly number[],
  theme: Theme = pageTheme,
): string {
  const x = scaleLinear([years[0]!, Math.max(years.at(-1)!, years[0]! + 1)], [edge, width - edge]);
  const y = scaleLinear([0, Math.max(...figures.map(([, value]) => value)) || 1], [height - edge, edge]);
  const byYear = new Map(figures);
  const points = years.map((year): PathPoint => (byYear.has(year) ? [x(year), y(byYear.get(year)!)] : null));
  const last = figures.at(-1)!;
  return chart(
    { theme, width, height },
    el("path", { d: `M${edge} ${height - edge}H${width - edge}`, stroke: theme.colours.rule }),
    el("path", {
      "d": linePath(points),
      "fill": "none",
      "stroke": theme.colours.ink,
      "stroke-width": 1.7,
      "stroke-linejoin": "round",
    }),
    el("circle", { cx: x(last[0]), cy: y(last[1]), r: 2.6, fill: theme.colours.ink }),
  );
}
