/**
 * One column an authority, in order of how non-statutory spending on each child
 * moved: a dot for it and a dot for statutory spending on one scale of change.
 * Where the dark dots do not follow the light ones, the two moved apart from
 * each other.
 */
import { scaleLinear, ticks } from "d3";
import { percentChange } from "../core/unit.ts";
import type { Change, ChangesView } from "../views/types.ts";
import { overlap, quietest, textBox, type Box, type Spot } from "./spots.ts";
import { chart, type ChartOptions, decimal, dotsPath, el, type SvgNode, text } from "./svg.ts";
import { pageTheme, radius, stroke, type Theme, type Token } from "./theme.ts";

export interface ChangesOptions extends ChartOptions {
  /** CSS pixels; 1152 unless told. */
  readonly width?: number;
  /** CSS pixels; 460 unless told. */
  readonly height?: number;
}

const left = 52;
const top = 22;
const foot = 30;
const narrowBelow = 700;

interface Plot {
  readonly view: ChangesView;
  readonly theme: Theme;
  readonly x: (index: number) => number;
  readonly y: (change: number) => number;
  readonly end: number;
  readonly bottom: number;
}

export function changes(
  view: ChangesView,
  { theme = pageTheme, label, width = 1152, height = 460 }: ChangesOptions = {},
): string {
  const bottom = height - foot;
  const end = width - (width < narrowBelow ? 96 : 124);
  const plot: Plot = {
    view,
    theme,
    end,
    bottom,
    x: scaleLinear([0, view.changes.length - 1], [left + 6, end - 8]),
    y: scaleLinear([lowest(view), highest(view)], [bottom - 6, top]),
  };
  return chart(
    { theme, label, width, height },
    ...axis(plot),
    ...england(plot),
    ...marks(plot, width < narrowBelow ? 1.4 : radius.rung),
    ...names(plot),
  );
}

function axis({ theme, x, y, end, bottom, view }: Plot): SvgNode[] {
  return [
    ...[...new Set([0, ...ticks(lowest(view), highest(view), 6)])].flatMap((change) => [
      el("path", {
        "d": `M${left} ${decimal(y(change))}H${decimal(end)}`,
        "stroke": change === 0 ? theme.colours["ink-3"] : theme.colours.rule,
        "stroke-width": change === 0 ? stroke.baseline : undefined,
      }),
      text(theme, "num", change === 0 ? "0" : percentChange(change), {
        "x": left - 6,
        "y": y(change) + 4,
        "text-anchor": "end",
      }),
    ]),
    text(theme, "num", "Non-statutory fell most", { x: left + 4, y: bottom + 20 }),
    text(theme, "num", "rose most", { "x": x(view.changes.length - 1) + 4, "y": bottom + 20, "text-anchor": "end" }),
  ];
}

const lowest = ({ changes: all }: ChangesView) => Math.min(0, ...all.flatMap(({ early, late }) => [early, late]));
const highest = ({ changes: all }: ChangesView) => Math.max(0, ...all.flatMap(({ early, late }) => [early, late]));

/** England's two changes, each at its level and named at the right. */
function england({ view, theme, y, end }: Plot): SvgNode[] {
  const levels: readonly { readonly title: string; readonly change: number; readonly side: "late" | "early" }[] = [
    { title: "Statutory", change: view.england.late, side: "late" },
    { title: "Non-statutory", change: view.england.early, side: "early" },
  ];
  return levels.flatMap(({ title, change, side }) => [
    el("path", {
      "d": `M${left} ${decimal(y(change))}H${decimal(end)}`,
      "stroke": theme.colours[side],
      "stroke-width": stroke.england,
      "stroke-dasharray": "4 3",
    }),
    text(theme, `lab-${side}`, title, { x: end + 8, y: y(change) - 3 }),
    text(theme, "lab-england", `England ${percentChange(change)}`, { x: end + 8, y: y(change) + 12 }),
  ]);
}

function marks({ view, theme, x, y }: Plot, r: number): SvgNode[] {
  const dots = (of: (change: Change) => number, side: Token) =>
    el("path", {
      "fill": "none",
      "stroke-linecap": "round",
      "class": "crowd",
      "d": dotsPath(view.changes.map((change, i) => [x(i), y(of(change))])),
      "stroke": theme.colours[side],
      "stroke-width": r * 2 + 1,
    });
  return [
    el("path", {
      d: view.changes
        .map(({ early, late }, i) => `M${decimal(x(i))} ${decimal(y(early))}V${decimal(y(late))}`)
        .join(""),
      stroke: theme.colours.rule,
    }),
    dots(({ late }) => late, "late"),
    dots(({ early }) => early, "early"),
  ];
}

function names(plot: Plot): SvgNode[] {
  const { view, theme, x, y, end, bottom } = plot;
  // A label on one of England's levels is hard to read all along.
  const levels = [view.england.early, view.england.late].flatMap((change) =>
    Array.from({ length: Math.ceil(end / 10) }, (_, i) => ({ x: i * 10, y: y(change), weight: 1 })),
  );
  const dots = view.changes.flatMap(({ early, late }, i) =>
    [early, late].map((change) => ({ x: x(i), y: y(change), weight: 1 })),
  );
  const taken: Box[] = [];
  return view.named.flatMap(({ id, side, text: content }) => {
    const index = view.changes.findIndex((change) => change.id === id);
    const at = y(view.changes[index]![side]);
    const anchor = x(index) > end / 2 ? "end" : "start";
    const aside = x(index) + (anchor === "end" ? -9 : 9);
    const spots: Spot[] = [
      { x: aside, y: at + 4, anchor },
      { x: aside, y: at - 9, anchor },
      { x: aside, y: at + 18, anchor },
    ];
    const within = { left, right: end, top: 0, bottom };
    const spot = quietest(spots, content, "lab", { within, marks: [...dots, ...levels], taken })!;
    const box = textBox(spot, content, "lab");
    if (taken.some((other) => overlap(other, box))) return [];
    taken.push(box);
    return [text(theme, "lab", content, { "x": spot.x, "y": spot.y, "text-anchor": spot.anchor }, true)];
  });
}
