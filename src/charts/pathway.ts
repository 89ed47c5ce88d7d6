/**
 * The six stages of the profile's opening strip: the place beside England, now
 * solid and then slim, all on one scale from zero. One svg a stage, so that the
 * page can lay stages out in columns or rows with their words in HTML.
 */
import { scaleLinear } from "d3";
import { type Cell, statuses } from "../core/cell.ts";
import { units } from "../core/unit.ts";
import type { PathwayView, Stage } from "../views/types.ts";
import { scaleEnd } from "./axis.ts";
import { hatch } from "./gaps.ts";
import { chart, type Child, el, percent, type SvgNode, text } from "./svg.ts";
import { earlierOpacity, pageTheme, stroke, type TextRole, textStyles, type Theme, type Token } from "./theme.ts";
import { textWidth } from "./text-width.ts";

export interface PathwayOptions {
  readonly theme?: Theme;
  /** Height of the wide strip in CSS pixels, numbers included; 280 unless told. */
  readonly height?: number;
}

interface Bar {
  readonly then: Cell;
  readonly now: Cell;
  readonly token: Token;
  readonly role: "place" | "england";
}

const solid = 38;
const slim = 9;
const between = 2;
/** Left edge of England's slim bar. */
const englandAt = 64;
/** Height of the hatched stub of a missing figure. */
const stub = 12;
/** Room above the highest bar for its number or its year. */
const topRoom = 30;

function barsOf({ place, england }: Stage): readonly [Bar, Bar] {
  return [
    { ...place, token: "place", role: "place" },
    { ...england, token: "ink", role: "england" },
  ];
}

function highest({ stages }: PathwayView): number {
  const cells = stages.flatMap(({ place, england }) => [place.then, place.now, england.then, england.now]);
  return scaleEnd(cells.map(({ value }) => value ?? 0));
}

/** "Referred, referrals in the year. Blackpool 936, England 519 per 10,000 children …; in 2013, 1,094 and 520." */
export function stageLabel(view: PathwayView, { name, counts, place, england }: Stage): string {
  const now = `${view.placeName} ${words(view, place.now)}, England ${words(view, england.now)} ${units[view.unit].name}`;
  return `${name}, ${counts}. ${now}; in ${view.thenYear}, ${words(view, place.then)} and ${words(view, england.then)}.`;
}

function words({ unit }: PathwayView, cell: Cell): string {
  return cell.value === null ? statuses[cell.status].short : units[unit].prose(cell.value);
}

// Wide: columns

/** One svg a stage, as wide as its column and at least 114 pixels. */
export function pathwayWide(view: PathwayView, { theme = pageTheme, height = 280 }: PathwayOptions = {}): string[] {
  const y = scaleLinear([0, highest(view)], [height - 1, topRoom]);
  return view.stages.map((stage, index) =>
    chart(
      { theme, label: stageLabel(view, stage), width: "100%", height },
      ...barsOf(stage).flatMap((bar, side) => column(view, bar, side * englandAt, y, theme)),
      index === 0 ? earlierYear(view, stage, y, theme) : null,
      baseline(theme, height - 0.75),
    ),
  );
}

type Scale = (value: number) => number;

function column(view: PathwayView, { then, now, token, role }: Bar, x: number, y: Scale, theme: Theme): Child[] {
  const colour = theme.colours[token];
  const earlier =
    then.value === null
      ? null
      : upright(x, slim, y(then.value), y(0), { "fill": colour, "fill-opacity": earlierOpacity });
  if (now.value === null) return [earlier, ...reason(now, x, y(0), y(then.value ?? 0), theme)];
  const number = units[view.unit].prose(now.value);
  return [
    earlier,
    upright(x + slim + between, solid, y(now.value), y(0), { fill: colour }),
    text(theme, `big-${role}`, number, { ...onBar(number, x), y: y(now.value) - 7 }),
  ];
}

function upright(x: number, width: number, top: number, foot: number, attributes: Record<string, string>): SvgNode {
  return el("rect", { x, y: top, width, height: foot - top, ...attributes });
}

/** Above the middle of the solid bar, or from its left edge where it is broader than the bar. */
function onBar(number: string, x: number): Record<string, string | number> {
  const left = x + slim + between;
  const { size, weight } = textStyles["big-england"];
  return textWidth(number, size, weight) > solid + 2 ? { x: left } : { "x": left + solid / 2, "text-anchor": "middle" };
}

/** No bar: a hatched stub, and the reason a word a line, clear of the stub and of the slim bar. */
function reason(cell: Cell, x: number, foot: number, earlierTop: number, theme: Theme): SvgNode[] {
  const lines = statuses[cell.status].short.split(" ");
  const lowest = Math.min(foot - stub, earlierTop) - 6;
  return [
    hatch(theme, { x: x + slim + between, y: foot - stub, width: solid, height: stub }),
    ...lines.map((line, index) => text(theme, "gap-note", line, { x, y: lowest - (lines.length - 1 - index) * 14 })),
  ];
}

/** The year of the slim bars, said once over the first. */
function earlierYear(view: PathwayView, { place }: Stage, y: Scale, theme: Theme): SvgNode | null {
  if (place.then.value === null) return null;
  return text(theme, "num", String(view.thenYear), {
    x: 0,
    y: Math.min(y(place.then.value), y(place.now.value ?? 0) - 26) - 7,
  });
}

function baseline({ colours }: Theme, y: number): SvgNode {
  return el("line", { "x2": "100%", "y1": y, "y2": y, "stroke": colours["ink-3"], "stroke-width": stroke.baseline });
}

// Narrow: rows

const row = { slim: 5, gap: 1, solid: 14, between: 6 } as const;
const rowHeight = row.slim + row.gap + row.solid;
/** Share of the width that the longest bar takes; the rest is for its number. */
const longest = 0.8;

/** One svg a stage, as wide as its holder: the scale is the same down the page. */
export function pathwayNarrow(view: PathwayView, { theme = pageTheme }: PathwayOptions = {}): string[] {
  const share = scaleLinear([0, highest(view)], [0, longest]);
  const height = rowHeight * 2 + row.between;
  return view.stages.map((stage) =>
    chart(
      { theme, label: stageLabel(view, stage), width: "100%", height },
      ...barsOf(stage).flatMap((bar, side) => line(view, bar, side * (rowHeight + row.between), share, theme)),
    ),
  );
}

function line(view: PathwayView, { then, now, token, role }: Bar, y: number, share: Scale, theme: Theme): Child[] {
  const fill = theme.colours[token];
  const earlier = { y, "height": row.slim, fill, "fill-opacity": earlierOpacity };
  const top = y + row.slim + row.gap;
  const end = now.value === null ? 0 : share(now.value);
  const style: TextRole = now.value === null ? "gap-note" : `mid-${role}`;
  return [
    then.value === null ? null : el("rect", { width: percent(share(then.value)), ...earlier }),
    now.value === null ? null : el("rect", { width: percent(end), y: top, height: row.solid, fill }),
    text(theme, style, words(view, now), { x: percent(end), dx: now.value === null ? 0 : 7, y: top + 12.5 }),
  ];
}
