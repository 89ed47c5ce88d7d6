/**
 * One row of a profile's dot table: every authority a dot, the place, England
 * and the median of its neighbours, on a scale of their own from zero to the
 * highest authority. Holds no text, so it may be drawn smaller where a narrow
 * screen needs it.
 */
import { scaleLinear } from "d3";
import { statuses } from "../core/cell.ts";
import type { Dot, StripView } from "../views/types.ts";
import { scaleEnd } from "./axis.ts";
import { dodge, type Obstacle } from "./dodge.ts";
import { chart, type ChartOptions, type Child, decimal, dotsPath, el, type SvgNode, text } from "./svg.ts";
import { pageTheme, radius, stroke, type Theme } from "./theme.ts";

export interface StripOptions extends ChartOptions {
  /** CSS pixels; 316 unless told. */
  readonly width?: number;
  /** Area id of the place, so that its small dot gives way to the large one. */
  readonly placeId?: string;
}

const defaultWidth = 316;
const height = 46;
const middle = height / 2;
/** Room for half of the place's dot and its halo beyond either end of the scale. */
const margin = radius.place + radius.placeHalo / 2;
const tickHalf = 20;

/** The dots of the crowd's path are in ascending order, the place left out, so that a script can name them. */
export function strip(
  view: StripView,
  { theme = pageTheme, label, width = defaultWidth, placeId }: StripOptions = {},
): string {
  if (view.dots.length === 0) return emptyStrip(view, theme, label, width);
  const x = scaleLinear([0, scaleEnd(marksOf(view))], [margin, width - margin]);
  const others = view.dots.filter((dot) => dot !== placeDot(view, placeId));
  return chart(
    { theme, label, width, height },
    track(theme, width),
    crowd(view, others, x, theme, width),
    ...stripMarks(view, x, theme),
  );
}

function marksOf({ dots, england, place, neighboursMedian }: StripView): number[] {
  return [...dots, england, place, neighboursMedian].map(({ value }) => value ?? 0);
}

/** The dot that stands for the place: by its id, or else the one with its figure. */
function placeDot({ dots, place }: StripView, placeId: string | undefined): Dot | undefined {
  return dots.find(({ id, value }) => (placeId === undefined ? value === place.value : id === placeId));
}

type Scale = (value: number) => number;

function crowd(view: StripView, dots: readonly Dot[], x: Scale, theme: Theme, width: number): SvgNode | null {
  const obstacles: Obstacle[] =
    view.place.value === null ? [] : [{ along: x(view.place.value), across: 0, radius: margin }];
  const swarm = { radius: radius.strip, limit: middle - 0.5, bounds: [0, width] as const, obstacles };
  const { spots, radius: used } = dodge(
    dots.map(({ value }) => x(value)),
    swarm,
  );
  if (spots.length === 0) return null;
  return el("path", {
    "class": "crowd",
    "d": dotsPath(spots.map(({ along, across }) => [along, middle + across])),
    "stroke": theme.colours.dot,
    "stroke-width": used * 2,
    "stroke-linecap": "round",
  });
}

function track(theme: Theme, width: number): SvgNode {
  return el("path", { d: `M0 ${middle}H${width}`, stroke: theme.colours.rule });
}

/** What stands out from the crowd: England, the median of the neighbours, the place. */
export function stripMarks({ england, neighboursMedian, place }: StripView, x: Scale, theme: Theme): Child[] {
  return [
    england.value === null ? null : tick(x(england.value), theme),
    neighboursMedian.value === null ? null : diamond(x(neighboursMedian.value), theme),
    place.value === null ? null : placeMark(x(place.value), theme),
  ];
}

function tick(x: number, { colours }: Theme): SvgNode {
  return el("path", {
    "d": `M${decimal(x)} ${middle - tickHalf}v${tickHalf * 2}`,
    "stroke": colours.ink,
    "stroke-width": stroke.tick,
  });
}

function diamond(x: number, { colours }: Theme): SvgNode {
  const r = radius.diamond;
  return el("path", {
    "d": `M${decimal(x - r)} ${middle}l${r}-${r} ${r} ${r}-${r} ${r}z`,
    "fill": colours.paper,
    "stroke": colours["neighbour-text"],
    "stroke-width": 1.4,
  });
}

function placeMark(cx: number, { colours }: Theme): SvgNode {
  const halo = { "stroke": colours.paper, "stroke-width": radius.placeHalo };
  return el("circle", { cx, cy: middle, r: radius.place, fill: colours.place, ...halo });
}

function emptyStrip({ place }: StripView, theme: Theme, label: string | undefined, width: number): string {
  const reason = place.value === null ? statuses[place.status].short : "no figures";
  const content = text(theme, "gap-note", reason, { x: margin, y: middle - 6 });
  return chart({ theme, label, width, height }, track(theme, width), content);
}
