/** data/reference/hexagons.csv: the layout of the map, one line an authority. */
import { readFileSync } from "node:fs";
import type { Hexagon } from "../../src/core/hexagon.ts";
import { readRecords } from "../../src/tables/records.ts";
import type { World } from "./world.ts";

export const LAYOUT = "data/reference/hexagons.csv";

/** Hexagons in the order of the world's places. @throws {Error} naming the authority that has none */
export function readLayout({ places }: World, csv = readFileSync(LAYOUT, "utf8")): Hexagon[] {
  const rows = readRecords<{ area: string; column: string; row: string }>(LAYOUT, csv);
  const byArea = new Map(rows.map(({ area, column, row }) => [area, { column: Number(column), row: Number(row) }]));
  return places.map(({ id, name }) => {
    const hexagon = byArea.get(id);
    if (hexagon === undefined) throw new Error(`${LAYOUT}: no hexagon for ${name} (${id})`);
    return hexagon;
  });
}

/** Sorted by authority, moved to the top left as far as goes without changing who touches whom. */
export function writeLayout({ places }: World, hexagons: readonly Hexagon[]): string {
  const left = Math.min(...hexagons.map(({ column }) => column));
  const top = Math.min(...hexagons.map(({ row }) => row));
  // Rows are moved by pairs: every odd one is pushed to the right.
  const up = top - (top % 2);
  const lines = places.map(({ id }, i) => `${id},${hexagons[i]!.column - left},${hexagons[i]!.row - up}`);
  return `${["area,column,row", ...lines.toSorted()].join("\n")}\n`;
}
