import { existedOn, type Area } from "../core/area.ts";
import { missing, numberOf, type Cell } from "../core/cell.ts";
import { periodKinds } from "../core/period.ts";
import { england, type IndicatorData } from "../data.ts";
import type { Role, Series } from "./types.ts";

export { gapsOf } from "./gaps.ts";

/** The figure of an area's year; a year that the source does not cover for it says why. */
export function cellAt({ indicator, at }: IndicatorData, area: Area, year: number): Cell {
  const found = at(area.id, year);
  const existed = existedOn(area, `${year}-${periodKinds[indicator.period].day}`);
  if (found !== undefined && (existed || found.value.value !== null)) return found.value;
  return missing(existed ? "not-available" : "did-not-exist");
}

/** England's number of a year, the latest unless told. @throws {Error} where there is none */
export function englandValue(data: IndicatorData, year = data.latest): number {
  return numberOf(cellAt(data, england, year), `${data.indicator.id}, England ${year}`);
}

export function seriesOf(data: IndicatorData, area: Area, role: Role): Series {
  return {
    id: area.id,
    name: area.short,
    role,
    points: data.years.map((year) => ({ year, cell: cellAt(data, area, year) })),
  };
}

/** The points that have a number, as [year, value]. */
export function figuresOf(series: Series): [year: number, value: number][] {
  return series.points.flatMap(({ year, cell }) =>
    cell.value === null ? [] : [[year, cell.value] as [number, number]],
  );
}
