/**
 * The picture in each row of a ranking table: the interval, the figure and
 * England, on one scale for all rows. The table holds the numbers, so the
 * pictures are hidden from assistive technology, and so small that every row
 * can be in the page.
 */
import { scaleLinear } from "d3";
import type { RankingRow, RankingView } from "../views/types.ts";
import { axisNumbers, axisText } from "./axis.ts";
import { chart, decimal, el, render, type SvgNode, text } from "./svg.ts";
import { pageTheme, type Theme } from "./theme.ts";

export interface RankingOptions {
  readonly theme?: Theme;
  /** Whose row it is; any other authority unless told. */
  readonly role?: "place" | "england" | "other";
}

const width = 230;
const height = 20;
const middle = height / 2;
/** England's line runs on into the padding of the row, so that it is one line down the table; in pixels. */
const overhang = 3;
/** Room for half an axis number beyond either end of the scale. */
const margin = 12;

function scaleOf({ max }: RankingView): (value: number) => number {
  return scaleLinear([0, max], [margin, width - margin]);
}

/**
 * One row's picture; an empty string where there is no figure, for the row says
 * why in words. On a page its three paths are England, interval and figure, and
 * the sheet tells them apart by order.
 */
export function rankingRow(
  row: RankingRow,
  view: RankingView,
  { theme = pageTheme, role = "other" }: RankingOptions = {},
): string {
  if (row.cell.value === null) return "";
  const x = scaleOf(view);
  const paths = [
    view.england.cell.value === null
      ? ""
      : `M${decimal(x(view.england.cell.value))} ${-overhang}v${height + overhang * 2}`,
    intervalPath(row, x),
    `M${decimal(x(row.cell.value))} ${middle}h0`,
  ];
  return theme.literal ? literalRow(paths, theme, role) : pageRow(paths, role);
}

function intervalPath({ lower, upper }: RankingRow, x: (value: number) => number): string {
  return lower === null || upper === null ? "" : `M${decimal(x(lower))} ${middle}H${decimal(x(upper))}`;
}

function pageRow(paths: readonly string[], role: string): string {
  const attributes = {
    "class": role === "other" ? "rank-row" : `rank-row rank-${role}`,
    width,
    height,
    "aria-hidden": "true",
  };
  return render(el("svg", attributes, ...paths.map((d) => el("path", { d }))));
}

function literalRow([england, interval, figure]: readonly string[], theme: Theme, role: string): string {
  const { colours } = theme;
  const colour = { place: colours.place, england: colours.ink }[role] ?? colours["neighbour-text"];
  return chart(
    { theme, width, height },
    el("path", { d: england, stroke: colours.ink }),
    el("path", {
      "d": interval,
      "stroke": role === "other" ? colours.neighbour : colour,
      "stroke-width": 3,
      "stroke-opacity": role === "other" ? undefined : "0.5",
    }),
    el("path", { "d": figure, "stroke": colour, "stroke-width": role === "other" ? 7 : 9, "stroke-linecap": "round" }),
  );
}

/** The scale's numbers, for the head of the column. */
export function rankingHead(view: RankingView, { theme = pageTheme }: RankingOptions = {}): string {
  const x = scaleOf(view);
  const number = (value: number): SvgNode =>
    text(theme, "num", axisText(value, view.unit), { "x": x(value), "y": 13, "text-anchor": "middle" });
  return chart({ theme, width, height, attributes: { overflow: "visible" } }, ...axisNumbers(view.max, 4).map(number));
}
