/** Rates by tenth of neighbourhoods as bars from zero: the two ends in ink, the value over each. */
import { scaleLinear } from "d3";
import { formatNumber } from "../core/unit.ts";
import { chart, type ChartOptions, decimal, el, text } from "./svg.ts";
import { pageTheme } from "./theme.ts";

export interface TenthsOptions extends ChartOptions {
  /** CSS pixels; 400 unless told. */
  readonly width?: number;
  /** Upper end of the scale, so that two charts can share one; the highest rate unless told. */
  readonly max?: number;
}

const height = 230;
const top = 30;
const foot = 22;
const gap = 6;

/** @param rates per 10,000, the most deprived tenth first */
export function tenths(
  rates: readonly number[],
  { theme = pageTheme, label, width = 400, max = Math.max(...rates) }: TenthsOptions = {},
): string {
  const bottom = height - foot;
  const y = scaleLinear([0, max], [bottom, top]);
  const step = width / rates.length;
  const bars = rates.flatMap((rate, i) => {
    const isEnd = i === 0 || i === rates.length - 1;
    return [
      el("rect", {
        x: i * step + gap / 2,
        y: y(rate),
        width: step - gap,
        height: bottom - y(rate),
        fill: theme.colours[isEnd ? "ink" : "dot"],
      }),
      text(theme, isEnd ? "mid-england" : "num", formatNumber(rate, 0), {
        "x": (i + 0.5) * step,
        "y": y(rate) - 6,
        "text-anchor": "middle",
      }),
    ];
  });
  return chart(
    { theme, label, width, height },
    ...bars,
    el("path", { d: `M0 ${decimal(bottom)}H${width}`, stroke: theme.colours["ink-3"] }),
    text(theme, "num", "Most deprived tenth", { x: 0, y: bottom + 17 }),
    text(theme, "num", "Least deprived", { "x": width, "y": bottom + 17, "text-anchor": "end" }),
  );
}
