/** What a layout is made from: the authorities, where they lie, and who borders on whom. */
import { readFileSync } from "node:fs";
import { readAreas } from "../../src/tables/areas.ts";
import { readRecords } from "../../src/tables/records.ts";

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** Units of data/tables/centroids.csv, half a kilometre, east and south. */
  readonly x: number;
  readonly y: number;
  /** Whether it lies at the edge of England: the coast, Wales or Scotland. */
  readonly edge: boolean;
}

export interface World {
  readonly places: readonly Place[];
  /** Positions in `places` of the two that share a stretch of boundary. */
  readonly borders: readonly (readonly [number, number])[];
}

const text = (path: string) => readFileSync(`data/${path}`, "utf8");
const records = <T extends object>(path: string) => readRecords<T>(`data/${path}`, text(path));

export function readWorld(): World {
  const areas = readAreas({
    areas: text("reference/areas.csv"),
    codes: text("reference/area-codes.csv"),
    lineage: text("reference/lineage.csv"),
  });
  const points = new Map(
    records<{ area: string; x: string; y: string; edge: string }>("tables/centroids.csv").map((row) => [row.area, row]),
  );
  const places = areas
    .filter(({ level, to }) => level === "authority" && to === null)
    .map(({ id, short, region }): Place => {
      const point = points.get(id);
      if (point === undefined) throw new Error(`data/tables/centroids.csv has no ${short} (${id}): import again`);
      return { id, name: short, region: region!, x: Number(point.x), y: Number(point.y), edge: point.edge === "yes" };
    });
  const position = new Map(places.map(({ id }, i) => [id, i]));
  const borders = records<{ area: string; neighbour: string }>("tables/borders.csv").map(
    ({ area, neighbour }) => [position.get(area)!, position.get(neighbour)!] as const,
  );
  return { places, borders };
}
