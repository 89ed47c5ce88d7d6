/**
 * One rung an authority, an open ring for then and a filled dot for now, in
 * order of now; England's two levels run across and are named at the right.
 */
import { scaleLinear } from "d3";
import { financialYear } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { LadderView, Rung } from "../views/types.ts";
import { axisNumbers, axisText, scaleEnd } from "./axis.ts";
import { overlap, quietest, textBox, type Box, type Spot } from "./spots.ts";
import { chart, type ChartOptions, decimal, dotsPath, el, type SvgNode, text } from "./svg.ts";
import { pageTheme, radius, stroke, type Theme } from "./theme.ts";

export interface LadderOptions extends ChartOptions {
  /** CSS pixels; 1152 unless told. */
  readonly width?: number;
  /** CSS pixels; 480 unless told. */
  readonly height?: number;
}

const left = 40;
const top = 26;
const foot = 28;
const narrowBelow = 700;

interface Plot {
  readonly view: LadderView;
  readonly theme: Theme;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly end: number;
  readonly bottom: number;
  /** Upper end of the scale. */
  readonly max: number;
}

export function ladder(
  view: LadderView,
  { theme = pageTheme, label, width = 1152, height = 480 }: LadderOptions = {},
): string {
  const bottom = height - foot;
  const end = width - (width < narrowBelow ? 78 : 104);
  const max = scaleEnd(view.rungs.flatMap(({ then, now }) => [then ?? 0, now]));
  const plot: Plot = {
    view,
    theme,
    end,
    bottom,
    max,
    x: scaleLinear([0, view.rungs.length - 1], [left + 6, end - 8]),
    y: scaleLinear([Math.min(0, ...view.rungs.map(({ now }) => now)), max], [bottom, top]),
  };
  return chart(
    { theme, label, width, height },
    ...axes(plot),
    ...england(plot),
    ...rungs(plot, width < narrowBelow ? 1.3 : radius.rung),
    ...names(plot),
  );
}

function axes({ view, theme, y, end, bottom, max }: Plot): SvgNode[] {
  const { colours } = theme;
  return [
    ...axisNumbers(max, 4).flatMap((value) => [
      el("path", {
        d: `M${left} ${decimal(y(value))}H${decimal(end)}`,
        stroke: value === 0 ? colours["ink-3"] : colours.rule,
      }),
      text(theme, "num", axisText(value, view.unit), { "x": left - 6, "y": y(value) + 4, "text-anchor": "end" }),
    ]),
    text(theme, "num", "Highest now", { x: left + 4, y: bottom + 18 }),
    text(theme, "num", "Lowest", { "x": end - 4, "y": bottom + 18, "text-anchor": "end" }),
  ];
}

function england({ view, theme, y, end }: Plot): SvgNode[] {
  const say = units[view.unit].prose;
  const levels = [
    { value: view.englandThen, year: view.thenYear, dash: "4 3" },
    { value: view.englandNow, year: view.nowYear, dash: undefined },
  ];
  return levels.flatMap(({ value, year, dash }) => [
    el("path", {
      "d": `M${left} ${decimal(y(value))}H${decimal(end)}`,
      "stroke": theme.colours.ink,
      "stroke-width": stroke.england,
      "stroke-dasharray": dash,
    }),
    text(theme, "lab-england", "England", { x: end + 8, y: y(value) - 3 }),
    text(theme, "lab-england", `${financialYear(year)} ${say(value)}`, { x: end + 8, y: y(value) + 12 }),
  ]);
}

/** Stems, then rings, then dots, each as one path: a figure for every authority in few bytes. */
function rungs({ view, theme, x, y }: Plot, r: number): SvgNode[] {
  const { colours } = theme;
  const both = view.rungs.flatMap((rung, i) =>
    rung.then === null ? [] : [{ x: x(i), then: y(rung.then), now: y(rung.now) }],
  );
  const now = view.rungs.map((rung, i): readonly [number, number] => [x(i), y(rung.now)]);
  const round = { "stroke-linecap": "round", "fill": "none" };
  return [
    el("path", {
      d: both.map((b) => `M${decimal(b.x)} ${decimal(b.then)}V${decimal(b.now)}`).join(""),
      stroke: colours.neighbour,
    }),
    el("path", {
      ...round,
      "d": dotsPath(both.map((b) => [b.x, b.then])),
      "stroke": colours["neighbour-text"],
      "stroke-width": r * 2 + 1.6,
    }),
    el("path", {
      ...round,
      "d": dotsPath(both.map((b) => [b.x, b.then])),
      "stroke": colours.paper,
      "stroke-width": r * 2 - 1,
    }),
    el("path", { ...round, "class": "crowd", "d": dotsPath(now), "stroke": colours.early, "stroke-width": r * 2 + 1 }),
  ];
}

/** Where a rung's label may stand: beside its ring, beside its dot, above the one and below the other; towards the middle. */
function candidates({ then, now }: Rung, index: number, { x, y, end }: Plot): Spot[] {
  const at = x(index);
  const anchor = at > end / 2 ? "end" : "start";
  const aside = at + (anchor === "end" ? -9 : 9);
  const above = at + (anchor === "end" ? 4 : -4);
  const [high, low] = [Math.min(y(then ?? now), y(now)), Math.max(y(then ?? now), y(now))];
  return [
    ...(then === null ? [] : [{ x: aside, y: y(then) + 4, anchor } as const]),
    { x: aside, y: y(now) + 4, anchor },
    { x: above, y: high - 9, anchor },
    { x: above, y: low + 18, anchor },
  ];
}

/** How often a line across is worth a ring or a dot: a label on England's levels is hard to read all along. */
const LEVEL_EVERY = 10;

function names(plot: Plot): SvgNode[] {
  const { view, theme, x, y, end, bottom } = plot;
  const rings = view.rungs.flatMap(({ then, now }, i) =>
    [then, now].flatMap((value) => (value === null ? [] : [{ x: x(i), y: y(value), weight: 1 }])),
  );
  const levels = [view.englandThen, view.englandNow].flatMap((value) =>
    Array.from({ length: Math.ceil(end / LEVEL_EVERY) }, (_, i) => ({ x: i * LEVEL_EVERY, y: y(value), weight: 1 })),
  );
  const taken: Box[] = [];
  return view.named.flatMap(({ id, text: content }) => {
    const index = view.rungs.findIndex((rung) => rung.id === id);
    if (index < 0) return [];
    const within = { left, right: end, top: 0, bottom };
    const setting = { within, marks: [...rings, ...levels], taken };
    const spot = quietest(candidates(view.rungs[index]!, index, plot), content, "lab", setting)!;
    const box = textBox(spot, content, "lab");
    if (taken.some((other) => overlap(other, box))) return [];
    taken.push(box);
    return [text(theme, "lab", content, { "x": spot.x, "y": spot.y, "text-anchor": spot.anchor }, true)];
  });
}
