/** How an authority's looked-after rate stands to those of its statistical neighbours. */
import type { Area } from "../core/area.ts";
import { numberWord } from "../core/words.ts";
import { dataOf, neighboursOf } from "../data.ts";
import { cellAt } from "./series.ts";

export interface Beside {
  /** Neighbours whose rate is lower, and those whose rate is higher: equal ones are neither. */
  readonly below: number;
  readonly above: number;
  /** How many of the ten have a figure. */
  readonly of: number;
}

/** Null where the authority has no figure. */
export function besideNeighbours(area: Area): Beside | null {
  const data = dataOf("cla-rate");
  const here = cellAt(data, area, data.latest).value;
  if (here === null) return null;
  const others = neighboursOf(area.id).flatMap((one) => cellAt(data, one.area, data.latest).value ?? []);
  return {
    below: others.filter((value) => value < here).length,
    above: others.filter((value) => value > here).length,
    of: others.length,
  };
}

/** On which side of how many neighbours: that of the greater number; neither where as many are on each. */
export interface Side {
  readonly side: "above" | "below" | "middle";
  readonly count: number;
}

export function sideOf({ below, above }: Beside): Side {
  if (below === above) return { side: "middle", count: below };
  return below > above ? { side: "above", count: below } : { side: "below", count: above };
}

/** "all ten", "seven of ten": how many neighbours that is. */
export const countWords = (count: number, of: number): string =>
  count === of ? `all ${numberWord(of)}` : `${numberWord(count)} of ${numberWord(of)}`;
