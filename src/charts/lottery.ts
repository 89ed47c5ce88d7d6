/**
 * Home: every authority on one line; on the line below, one of them beside the
 * ten most like it. The two that are compared are in ink in both rows, and
 * joined.
 */
import { scaleLinear } from "d3";
import { units } from "../core/unit.ts";
import type { Dot, LotteryView } from "../views/types.ts";
import { axisNumbers, axisText, scaleEnd } from "./axis.ts";
import { dodge, type Obstacle } from "./dodge.ts";
import { type Box, lineHeight, type Mark, quietest, type Spot, textBox } from "./spots.ts";
import { chart, type ChartOptions, decimal, dotsPath, el, type SvgNode, text } from "./svg.ts";
import { pageTheme, radius, stroke, type TextRole, textStyles, type Theme } from "./theme.ts";
import { textWidth, wrap } from "./text-width.ts";

export interface LotteryOptions extends ChartOptions {
  /** CSS pixels: 1152 or 324; 1152 unless told. */
  readonly width?: number;
}

const height = 246;
const foot = 224;
/** Middle of the row of all authorities, and of the row of neighbours. */
const upper = 80;
const lower = 186;
/** Furthest that a dot may be from the middle of the upper row. */
const limit = 38;
const narrowBelow = 700;
const compared = 5.5;

interface Plot {
  readonly view: LotteryView;
  readonly theme: Theme;
  readonly width: number;
  readonly x: (value: number) => number;
}

export function lottery(view: LotteryView, { theme = pageTheme, label, width = 1152 }: LotteryOptions = {}): string {
  const max = scaleEnd([...view.dots, view.high, view.low].map(({ value }) => value));
  const end = width < narrowBelow ? 10 : width * 0.05;
  const plot = { view, theme, width, x: scaleLinear([0, max], [0.5, width - end]) };
  const dots = crowd(plot);
  return chart(
    { theme, label, width, height },
    ...axis(plot, max),
    crowdPath(plot, dots),
    england(plot),
    ...neighbours(plot),
    ...pair(plot),
    ...labels(plot, dots),
  );
}

function axis({ view, theme, width, x }: Plot, max: number): SvgNode[] {
  const numbers = axisNumbers(max, 3);
  const verticals = numbers.map((value) => `M${decimal(x(value))} 0V${foot}`).join("");
  const suffix = view.unit === "percent" ? "" : ` ${units[view.unit].short}`;
  return [
    el("path", { d: `${verticals}M0 ${lower}H${width}`, stroke: theme.colours.rule }),
    ...numbers.map((value, index) => {
      const content = axisText(value, view.unit) + (index === numbers.length - 1 ? suffix : "");
      return text(theme, "num", content, {
        "x": value === 0 ? 0 : x(value),
        "y": height - 5,
        "text-anchor": value === 0 ? undefined : "middle",
      });
    }),
  ];
}

/** The two compared keep their place, and the way down from them is kept clear. */
function obstacles({ view, x }: Plot): Obstacle[] {
  return [view.high, view.low].flatMap(({ value }) => [
    { along: x(value), across: 0, radius: compared },
    ...Array.from({ length: limit / 2 }, (_, index) => ({ along: x(value), across: 2 * index + 2, radius: 1.2 })),
  ]);
}

interface Crowd {
  readonly ids: readonly string[];
  readonly radius: number;
  readonly spots: readonly (readonly [number, number])[];
}

function crowd(plot: Plot): Crowd {
  const { view, width, x } = plot;
  const others = view.dots.filter(({ id }) => id !== view.high.id && id !== view.low.id);
  const size = width < narrowBelow ? radius.strip : radius.lottery;
  const dodged = dodge(
    others.map(({ value }) => x(value)),
    { radius: size, limit, obstacles: obstacles(plot) },
  );
  return {
    ids: others.map(({ id }) => id),
    radius: dodged.radius,
    spots: dodged.spots.map(({ along, across }) => [along, upper + across]),
  };
}

function crowdPath({ theme }: Plot, { ids, radius: size, spots }: Crowd): SvgNode {
  return el("path", {
    "d": dotsPath(spots),
    "stroke": theme.colours.dot,
    "stroke-width": size * 2,
    "stroke-linecap": "round",
    "data-ids": ids.join(),
  });
}

function england({ view, theme, x }: Plot): SvgNode {
  return el("path", {
    "d": `M${decimal(x(view.england))} 0V${foot}`,
    "stroke": theme.colours.ink,
    "stroke-width": stroke.england,
  });
}

function neighbours({ view, theme, x }: Plot): SvgNode[] {
  const open = { "fill": theme.colours.paper, "stroke": theme.colours["neighbour-text"], "stroke-width": 1.4 };
  return view.neighbours
    .filter(({ id }) => id !== view.low.id && id !== view.high.id)
    .map(({ value }) => el("circle", { cx: x(value), cy: lower, r: 5, ...open }));
}

function pair({ view, theme: { colours }, x }: Plot): SvgNode[] {
  const both = [view.low, view.high].map(({ value }) => x(value));
  return [
    el("path", { d: both.map((at) => `M${decimal(at)} ${upper}V${lower}`).join(""), stroke: colours.ink }),
    ...both.flatMap((cx) => [upper, lower].map((cy) => el("circle", { cx, cy, r: compared, fill: colours.ink }))),
  ];
}

// Labels

function labels(plot: Plot, dots: Crowd): SvgNode[] {
  const { view, theme, width, x } = plot;
  const setting = {
    within: { left: 0, right: width, top: -2, bottom: foot },
    marks: marksOf(plot, dots),
    taken: [] as Box[],
  };
  const put = (content: string | readonly string[], role: TextRole, spots: readonly Spot[]): SvgNode[] => {
    const spot = quietest(
      spots.map((one) => keepIn(one, content, role, width)),
      content,
      role,
      setting,
    );
    if (spot === null) return [];
    setting.taken.push(textBox(spot, content, role));
    const anchor = spot.anchor === "start" ? undefined : spot.anchor;
    return [content]
      .flat()
      .map((line, row) =>
        text(theme, role, line, { "x": spot.x, "y": spot.y + row * lineHeight, "text-anchor": anchor }, true),
      );
  };
  const named = ({ name, value }: Pick<Dot, "name" | "value">): string => `${name} ${units[view.unit].prose(value)}`;
  return [
    ...put(named({ name: "England", value: view.england }), "lab-england", besideLine(x(view.england), 11)),
    ...put(named(view.low), "lab-england", besideDot(x(view.low.value), "end")),
    ...put(named(view.high), "lab-england", besideDot(x(view.high.value), "start")),
    ...put(...lowest(plot, named(view.lowest))),
    ...put(named(view.highest), "lab", aboveRow(x(view.highest.value))),
  ];
}

/** Left of its dot; where that has no room, above the crowd, in lines that end before England's vertical. */
function lowest({ view, x }: Plot, content: string): [string | readonly string[], "lab", Spot[]] {
  const { size } = textStyles.lab;
  const at = x(view.lowest.value);
  if (textWidth(content, size) <= at - 10) return [content, "lab", [{ x: at - 10, y: upper + 4.5, anchor: "end" }]];
  const lines = wrap(content, x(view.england) - 10, size);
  return [lines, "lab", [{ x: 0, y: upper - limit - 8 - (lines.length - 1) * lineHeight, anchor: "start" }]];
}

/** Dots, circles and verticals, as points that a label should leave free. */
function marksOf({ view, x }: Plot, { spots }: Crowd): Mark[] {
  const vertical = (value: number, from: number, to: number): Mark[] =>
    Array.from({ length: Math.ceil((to - from) / 4) }, (_, index) => ({ x: x(value), y: from + index * 4, weight: 4 }));
  return [
    ...spots.map(([left, top]) => ({ x: left, y: top, weight: 1 })),
    ...view.neighbours.map(({ value }) => ({ x: x(value), y: lower, weight: 1 })),
    ...vertical(view.england, 0, foot),
    ...[view.high, view.low].flatMap(({ value }) => vertical(value, upper, lower)),
  ];
}

/** A label that would leave the chart is moved in, unless it belongs left of its dot and has no room there. */
function keepIn(spot: Spot, content: string | readonly string[], role: TextRole, width: number): Spot {
  const box = textBox(spot, content, role);
  if (spot.y === upper + 4.5) return spot;
  return { ...spot, x: spot.x + Math.max(0, -box.left) - Math.max(0, box.right - width) };
}

function besideLine(x: number, y: number): Spot[] {
  return [
    { x: x + 7, y, anchor: "start" },
    { x: x - 7, y, anchor: "end" },
  ];
}

/** Above the lower row on the wanted side, then on the other, then below the row. */
function besideDot(x: number, anchor: "start" | "end"): Spot[] {
  const side = (wanted: "start" | "end", y: number): Spot => ({
    x: wanted === "start" ? x + 10 : x - 10,
    y,
    anchor: wanted,
  });
  const other = anchor === "start" ? "end" : "start";
  return [side(anchor, lower - 13), side(other, lower - 13), side(anchor, lower + 22), side(other, lower + 22)];
}

/** Just above its own dot, or above the crowd. */
function aboveRow(x: number): Spot[] {
  return [
    { x: x + 4, y: upper - 12, anchor: "end" },
    { x: x, y: upper - limit - 8, anchor: "start" },
    { x: x, y: upper - limit - 8, anchor: "end" },
  ];
}
