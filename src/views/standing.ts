/** Where one authority stands among all: the dots of a row, the median of its neighbours, its rank. */
import { mean, median } from "d3";
import type { Area } from "../core/area.ts";
import { known, missing, type Cell } from "../core/cell.ts";
import { ordinalBefore } from "../core/words.ts";
import { areaOf, authorities, england, neighboursOf, type IndicatorData } from "../data.ts";
import { rankRanges, ranks } from "../stats/rank.ts";
import { cellAt } from "./series.ts";
import type { Dot, StripView } from "./types.ts";

/** Every authority with a figure in a year, lowest first. */
export function dotsOf(data: IndicatorData, year: number): Dot[] {
  return data.observations
    .filter((o) => o.year === year && o.value.value !== null && areaOf(o.area).level === "authority")
    .map((o) => ({ id: o.area, name: areaOf(o.area).short, value: o.value.value! }))
    .toSorted((a, b) => a.value - b.value || (a.name < b.name ? -1 : 1));
}

interface NeighboursMedian {
  readonly cell: Cell;
  /** Their mean, which some official tools give instead; it can differ by 16 per 10,000. */
  readonly mean: Cell;
  /** How many of the ten have a figure. */
  readonly of: number;
}

/** Median and mean over those of the ten statistical neighbours that have a figure. */
export function neighboursMedian(data: IndicatorData, area: Area, year: number): NeighboursMedian {
  const values = neighboursOf(area.id).flatMap(({ area: neighbour }) => cellAt(data, neighbour, year).value ?? []);
  const cellOf = (value: number | undefined) => (value === undefined ? missing("not-available") : known(value));
  return { cell: cellOf(median(values)), mean: cellOf(mean(values)), of: values.length };
}

export interface Rank {
  /** Highest first. */
  readonly rank: number;
  /** The same counted from the lowest: from either end equal figures share a place. */
  readonly fromLowest: number;
  /** How many have a figure. */
  readonly of: number;
  readonly shared: boolean;
}

/** Null where the area has no figure. */
export function rankOf(dots: readonly Dot[], id: string): Rank | null {
  const position = dots.findIndex((dot) => dot.id === id);
  if (position < 0) return null;
  const all = ranks(dots.map((dot) => dot.value));
  const rank = all[position]!;
  const same = all.filter((other) => other === rank).length;
  return { rank, fromLowest: dots.length - rank - same + 2, of: dots.length, shared: same > 1 };
}

/** "highest", "joint second highest", "19th lowest": counted from the end that is nearer. */
export function placeWords({ rank, fromLowest, shared }: Rank): string {
  const [place, end] = rank <= fromLowest ? [rank, "highest"] : [fromLowest, "lowest"];
  return `${shared ? "joint " : ""}${place === 1 ? "" : `${ordinalBefore(place)} `}${end}`;
}

/** Ranks that the intervals of one year allow, by area id. */
export function rankRangesOf(data: IndicatorData, year: number): Map<string, [number, number]> {
  const items = data.observations.filter(
    (o) => o.year === year && o.value.value !== null && areaOf(o.area).level === "authority",
  );
  const ranges = rankRanges(items.map((o) => ({ lower: o.lower ?? o.value.value!, upper: o.upper ?? o.value.value! })));
  return new Map(items.map((o, i) => [o.area, ranges[i]!]));
}

export function stripView(data: IndicatorData, area: Area): StripView {
  const { indicator, latest } = data;
  return {
    kind: "strip",
    title: indicator.short,
    subtitle: indicator.counts,
    unit: indicator.unit,
    dots: dotsOf(data, latest),
    place: cellAt(data, area, latest),
    england: cellAt(data, england, latest),
    neighboursMedian: neighboursMedian(data, area, latest).cell,
  };
}

/** How many current authorities have no figure in the latest year. */
export function missingCount(data: IndicatorData): number {
  return authorities.filter((area) => cellAt(data, area, data.latest).value === null).length;
}
