/** How good a layout is. */
import { mean, sum } from "d3";
import { centreOf, type Hexagon, keyOf, pieces, touch } from "../../src/core/hexagon.ts";
import { ranks } from "../../src/stats/rank.ts";
import type { Place, World } from "./world.ts";

export interface LayoutFigures {
  /** Pairs that share a stretch of boundary, and how many of them share a side. */
  readonly borders: number;
  readonly touching: number;
  /** Hexagons that two authorities claim. */
  readonly doubled: readonly string[];
  /** Regions in more than one piece. */
  readonly split: readonly string[];
  /** Pieces of the whole. */
  readonly pieces: number;
  /** Rank correlation with the true position, across and down. */
  readonly across: number;
  readonly down: number;
  /** From the true position after a common scaling and shift of each axis, in widths of a hexagon. */
  readonly meanAway: number;
  readonly mostAway: { readonly name: string; readonly distance: number };
}

export function figuresOf({ places, borders }: World, hexagons: readonly Hexagon[]): LayoutFigures {
  const regions = Map.groupBy(places.keys(), (i) => places[i]!.region);
  const keys = hexagons.map(keyOf);
  const away = awayFrom(places, hexagons);
  const furthest = places
    .map(({ name }, i) => ({ name, distance: away[i]! }))
    .toSorted((a, b) => b.distance - a.distance);
  return {
    borders: borders.length,
    touching: borders.filter(([a, b]) => touch(hexagons[a]!, hexagons[b]!)).length,
    doubled: keys.filter((key, i) => keys.indexOf(key) < i),
    split: [...regions].filter(([, own]) => pieces(own.map((i) => hexagons[i]!)).length > 1).map(([region]) => region),
    pieces: pieces(hexagons).length,
    across: rankCorrelation(
      places.map(({ x }) => x),
      hexagons.map((one) => centreOf(one)[0]),
    ),
    down: rankCorrelation(
      places.map(({ y }) => y),
      hexagons.map((one) => centreOf(one)[1]),
    ),
    meanAway: mean(away)!,
    mostAway: furthest[0]!,
  };
}

function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [midRanks(a), midRanks(b)];
  const [mx, my] = [mean(x)!, mean(y)!];
  const product = (one: readonly number[], m: number, other: readonly number[], n: number) =>
    sum(one, (value, i) => (value - m) * (other[i]! - n));
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

/** Equals share the middle of their ranks. */
function midRanks(values: readonly number[]): number[] {
  const first = ranks(values);
  return first.map((rank) => rank + (first.filter((other) => other === rank).length - 1) / 2);
}

/** Distance of each hexagon from its place, each axis scaled and shifted once for all by least squares. */
function awayFrom(places: readonly Place[], hexagons: readonly Hexagon[]): number[] {
  const fitX = fitted(
    places.map(({ x }) => x),
    hexagons.map((one) => centreOf(one)[0]),
  );
  const fitY = fitted(
    places.map(({ y }) => y),
    hexagons.map((one) => centreOf(one)[1]),
  );
  return hexagons.map((one, i) => Math.hypot(centreOf(one)[0] - fitX[i]!, centreOf(one)[1] - fitY[i]!));
}

function fitted(from: readonly number[], to: readonly number[]): number[] {
  const [a, b] = [mean(from)!, mean(to)!];
  const slope = sum(from, (value, i) => (value - a) * (to[i]! - b)) / sum(from, (value) => (value - a) ** 2);
  return from.map((value) => b + slope * (value - a));
}
