/**
 * Five rows, the most deprived fifth of authorities first, on one scale of
 * change. A ring is what spending did, a dot what was left for each child, and
 * the line between them is the number of children.
 */
import { scaleLinear, ticks } from "d3";
import { percentChange } from "../core/unit.ts";
import type { FifthsView } from "../views/types.ts";
import { chart, type ChartOptions, decimal, el, type SvgNode, text } from "./svg.ts";
import { pageTheme, radius, stroke, type Theme } from "./theme.ts";

export interface FifthsOptions extends ChartOptions {
  /** CSS pixels; 832 unless told. */
  readonly width?: number;
}

const narrowBelow = 500;
const top = 58;
const foot = 8;
/** Room for "−38%" beyond the furthest mark. */
const side = 46;

interface Plot {
  readonly view: FifthsView;
  readonly theme: Theme;
  readonly x: (change: number) => number;
  readonly y: (row: number) => number;
  readonly left: number;
  readonly end: number;
  readonly bottom: number;
  readonly narrow: boolean;
}

export function fifthsChart(view: FifthsView, { theme = pageTheme, label, width = 832 }: FifthsOptions = {}): string {
  const narrow = width < narrowBelow;
  const rowHeight = narrow ? 62 : 50;
  const left = narrow ? 0 : 150;
  const height = top + view.rows.length * rowHeight + foot;
  const changes = view.rows.flatMap(({ sides }) => sides.flatMap(({ then, now, spending }) => [now / then, spending]));
  const x = scaleLinear([Math.min(1, ...changes) - 1, Math.max(1, ...changes) - 1], [left + side, width - side]);
  const plot: Plot = {
    view,
    theme,
    x,
    y: (row) => top + row * rowHeight + (narrow ? rowHeight * 0.66 : rowHeight / 2),
    left,
    end: width,
    bottom: height - foot,
    narrow,
  };
  return chart(
    { theme, label, width, height },
    ...axis(plot),
    ...heads(plot),
    ...view.rows.flatMap((_, i) => rowOf(plot, i)),
  );
}

function axis({ theme, x, bottom, view, narrow }: Plot): SvgNode[] {
  const values = view.rows.flatMap(({ sides }) => sides.flatMap(({ then, now, spending }) => [now / then, spending]));
  const [low, high] = [Math.min(1, ...values) - 1, Math.max(1, ...values) - 1];
  const marks = [...new Set([0, ...ticks(low, high, narrow ? 3 : 6)])];
  return marks.flatMap((change) => [
    el("path", {
      "d": `M${decimal(x(change))} ${top - 8}V${bottom}`,
      "stroke": change === 0 ? theme.colours["ink-3"] : theme.colours.rule,
      "stroke-width": change === 0 ? stroke.baseline : undefined,
    }),
    text(theme, "num", change === 0 ? "no change" : percentChange(change), {
      "x": x(change),
      "y": top - 18,
      "text-anchor": "middle",
    }),
  ]);
}

/** Names of the two groups, over their marks. */
function heads({ view, theme, x }: Plot): SvgNode[] {
  return view.rows[0]!.sides.map(({ title, side: of }, i) => {
    const marks = view.rows.flatMap(({ sides }) => [sides[i]!.now / sides[i]!.then - 1, sides[i]!.spending - 1]);
    return text(theme, `lab-${of}`, title, {
      "x": (x(Math.min(...marks)) + x(Math.max(...marks))) / 2,
      "y": 14,
      "text-anchor": "middle",
    });
  });
}

function rowOf(plot: Plot, index: number): SvgNode[] {
  const { view, theme, x, y, left, end, narrow } = plot;
  const { name, sides } = view.rows[index]!;
  const at = y(index);
  const nameAt = narrow ? { x: 0, y: at - 18 } : { x: 0, y: at + 5 };
  return [
    el("path", { d: `M${left} ${decimal(at)}H${end}`, stroke: theme.colours.rule }),
    text(theme, "lab-england", name, nameAt),
    ...sides.flatMap(({ side: of, then, now, spending }) => {
      const [ring, dot] = [x(spending - 1), x(now / then - 1)];
      const colour = theme.colours[of];
      const words = percentChange(now / then - 1);
      // The label stands beyond the dot, away from its ring.
      const anchor = dot < ring ? "end" : "start";
      return [
        el("path", { "d": `M${decimal(ring)} ${decimal(at)}H${decimal(dot)}`, "stroke": colour, "stroke-width": 2 }),
        el("circle", {
          "cx": ring,
          "cy": at,
          "r": 4,
          "fill": theme.colours.paper,
          "stroke": colour,
          "stroke-width": 1.6,
        }),
        el("circle", { cx: dot, cy: at, r: radius.pairLast + 0.5, fill: colour }),
        text(
          theme,
          `lab-${of}`,
          words,
          { "x": dot + (anchor === "end" ? -10 : 10), "y": at + 4.5, "text-anchor": anchor },
          true,
        ),
        ...(index === 0 && !narrow ? key(plot, ring, dot, at) : []),
      ];
    }),
  ];
}

/** In the first row only: what a ring and a dot are, one above and one below, for they can lie close together. */
function key({ theme }: Plot, ring: number, dot: number, at: number): SvgNode[] {
  return [
    text(theme, "num", "in total", { "x": ring, "y": at - 10, "text-anchor": "middle" }, true),
    text(theme, "num", "for each child", { "x": dot, "y": at + 19, "text-anchor": "middle" }, true),
  ];
}
