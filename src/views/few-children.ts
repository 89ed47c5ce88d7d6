import type { Area } from "../core/area.ts";
import { dataOf } from "../data.ts";
import { cellAt } from "./series.ts";

/** Where fewer children live, a rate moves a long way with one family: City of London and the Isles of Scilly. */
export const FEW_CHILDREN = 2_000;

/** Children aged 0 to 17 at the latest estimate; null where there is none. */
export function childrenOf(area: Area): number | null {
  const population = dataOf("child-population");
  return cellAt(population, area, population.latest).value;
}

export function hasFewChildren(area: Area): boolean {
  const children = childrenOf(area);
  return children !== null && children < FEW_CHILDREN;
}
