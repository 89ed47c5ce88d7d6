/** The files of figures: all, those of one indicator, those of one area. */
import { gzipSync } from "node:zlib";
import type { Area } from "../core/area.ts";
import type { Observation } from "../core/observation.ts";
import { allData, areaOf, areas, type IndicatorData } from "../data.ts";
import { csv, OBSERVATION_COLUMNS, observationCells } from "./rows.ts";

const order = new Map(areas.map((area, position) => [area.id, position]));

/** England first, then regions, then authorities, as the areas are listed; years ascending. */
export const inOrder = (observations: readonly Observation[]): Observation[] =>
  observations.toSorted((a, b) => order.get(a.area)! - order.get(b.area)! || a.year - b.year);

function file(of: readonly IndicatorData[], keep: (o: Observation) => boolean = () => true): string {
  const rows = of.flatMap(({ indicator, observations }) =>
    inOrder(observations.filter(keep)).map((o) => observationCells(indicator, o, areaOf)),
  );
  return csv(OBSERVATION_COLUMNS, rows);
}

export const allCsv = (): string => file(allData);
export const allCsvGz = (): Uint8Array => gzipSync(allCsv(), { level: 9 });
export const indicatorCsv = (data: IndicatorData): string => file([data]);
export const areaCsv = ({ id }: Area): string => file(allData, ({ area }) => area === id);
