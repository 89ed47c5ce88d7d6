/** How an authority's looked-after rate stands to those of its statistical neighbours. */
import type { Area } from "../core/area.ts";
import { dataOf, neighboursOf } from "../data.ts";
import { cellAt } from "./series.ts";

interface Beside {
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
