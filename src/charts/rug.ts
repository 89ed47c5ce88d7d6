/**
 * A row of a table where dots would weigh too much: every authority as a short
 * tick on one line, the place, England and the neighbours' median marked as in a
 * dot row. A tick costs a few bytes, since only the step from the last is written.
 */
import { scaleLinear } from "d3";
import type { StripView } from "../views/types.ts";
import { scaleEnd } from "./axis.ts";
import { chart, type ChartOptions, el, type SvgNode } from "./svg.ts";
import { strip, stripMarks } from "./strip.ts";
import { pageTheme, radius } from "./theme.ts";

const width = 316;
const height = 46;
const middle = height / 2;
const tick = 12;
const margin = radius.place + radius.placeHalo / 2;

export function rug(view: StripView, { theme = pageTheme, label }: ChartOptions = {}): string {
  if (view.dots.length === 0) return strip(view, { theme, label });
  const all = [...view.dots, view.england, view.place, view.neighboursMedian].map(({ value }) => value ?? 0);
  const x = scaleLinear([0, scaleEnd(all)], [margin, width - margin]);
  return chart(
    { theme, label, width, height },
    el("path", { d: `M0 ${middle}H${width}`, stroke: theme.colours.rule }),
    ticks(
      view.dots.map(({ value }) => x(value)),
      theme.colours.dot,
    ),
    ...stripMarks(view, x, theme),
  );
}

/** Half-pixel steps: finer is not seen. Ticks at one place are drawn once. */
function ticks(positions: readonly number[], colour: string): SvgNode {
  const places = [...new Set(positions.map((x) => Math.round(x * 2)))];
  const steps = places.map((place, i) =>
    i === 0 ? `M${place / 2} ${middle - tick / 2}v${tick}` : `m${(place - places[i - 1]!) / 2}-${tick}v${tick}`,
  );
  return el("path", { "class": "ticks", "d": steps.join(""), "stroke": colour, "stroke-width": 1 });
}
