/** Missing years and breaks of source: how they are worded and hatched, the same in every chart. */
import { statuses } from "../core/cell.ts";
import type { Gap, TrendView } from "../views/types.ts";
import { el, type SvgNode } from "./svg.ts";
import type { Theme } from "./theme.ts";

/** "2016: suppressed", "2021, 2022: not available", "2013 to 2016: did not exist" */
export function gapText({ from, to, reason }: Gap): string {
  return `${yearSpan(from, to)}: ${statuses[reason].short}`;
}

function yearSpan(from: number, to: number): string {
  if (from === to) return String(from);
  return to - from === 1 ? `${from}, ${to}` : `${from} to ${to}`;
}

/**
 * One line for each reason: "2014, 2018 to 2020: suppressed", or with the
 * number of years where naming each would not fit: "6 years: suppressed".
 *
 * @param fits whether a text has room
 */
export function gapTexts(gaps: readonly Gap[], fits: (content: string) => boolean): string[] {
  const reasons = [...new Set(gaps.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const same = gaps.filter((gap) => gap.reason === reason);
    const named = `${same.map(({ from, to }) => yearSpan(from, to)).join(", ")}: ${statuses[reason].short}`;
    const count = same.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return fits(named) ? named : `${count} years: ${statuses[reason].short}`;
  });
}

/** The gaps of a view; all its years, with the first reason given, where no line has a figure. */
export function gapsOf({ gaps, series, years }: TrendView): readonly Gap[] {
  const cells = series.flatMap(({ points }) => points.map(({ cell }) => cell));
  if (gaps.length > 0 || cells.some(({ value }) => value !== null)) return gaps;
  const reason = cells.find((cell) => cell.value === null)?.status ?? "not-available";
  return [{ from: years[0]!, to: years.at(-1)!, reason }];
}

/** The stretch of the axis that a gap takes: half a year to either side, within the axis. In years. */
export function gapStretch({ from, to }: Gap, years: readonly number[]): readonly [number, number] {
  return [Math.max(from - 0.5, years[0]!), Math.min(to + 0.5, years.at(-1)!)];
}

export interface HatchBox {
  readonly x: number | string;
  readonly y: number;
  readonly width: number | string;
  readonly height: number;
}

/**
 * A hatched rectangle. The hatching is one broad dashed line cut off by a
 * nested svg, so that it needs neither a pattern nor an id.
 */
export function hatch(theme: Theme, box: HatchBox): SvgNode {
  return el(
    "svg",
    { ...box },
    el("rect", { width: "100%", height: "100%", fill: theme.colours.gap }),
    el("path", {
      "d": "M-999-999L999 999",
      "stroke": theme.colours["neighbour-text"],
      "stroke-opacity": "0.5",
      "stroke-width": 2999,
      "stroke-dasharray": "1 5",
    }),
  );
}
