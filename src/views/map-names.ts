/** Names of the regions around the hexagons: where there is sea, or Wales, beside the region. */
import { authorities, hexagonOf } from "../data.ts";
import type { MapName } from "./types.ts";

export const LONDON = "E12000007";

/** Region, its name in lines, and which side of it they stand on, at how much of its height: 0 its northernmost row, 1 its last. */
const NAMES: readonly (readonly [region: string, lines: readonly string[], side: MapName["side"], at: number])[] = [
  ["E12000001", ["North East"], "right", 0.2],
  ["E12000002", ["North", "West"], "left", 1],
  ["E12000003", ["Yorkshire and", "The Humber"], "right", 0.2],
  ["E12000004", ["East Midlands"], "right", 0.3],
  ["E12000005", ["West", "Midlands"], "left", 0.5],
  ["E12000006", ["East of England"], "right", 0],
  [LONDON, ["London"], "right", 0.9],
  ["E12000008", ["South", "East"], "right", 1],
  ["E12000009", ["South West"], "left", 0],
];

/** Each name beside the outermost hexagon of its row. */
export function mapNames(): MapName[] {
  const all = authorities.map(({ id, region }) => ({ region, hexagon: hexagonOf(id) }));
  return NAMES.map(([region, lines, side, at]) => {
    const own = all.filter((one) => one.region === region).map(({ hexagon }) => hexagon.row);
    const row = Math.round(Math.min(...own) + at * (Math.max(...own) - Math.min(...own)));
    const columns = all.filter(({ hexagon }) => hexagon.row === row).map(({ hexagon }) => hexagon.column);
    const column = side === "right" ? Math.max(...columns) : Math.min(...columns);
    return { lines, beside: { column, row }, side, strong: region === LONDON };
  });
}
