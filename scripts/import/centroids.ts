import type { centroids } from "../../src/sources/geography.ts";
import type { RowOf } from "../../src/sources/source.ts";
import { toCsv } from "./csv.ts";
import { toPlane } from "./plane.ts";

/**
 * One point an authority on the plane of the boundaries.
 *
 * @param edge ids of those at the edge of England
 */
export function centroidsCsv(rows: readonly RowOf<typeof centroids>[], edge: ReadonlySet<string>): string {
  const lines = rows.map(({ values: { longitude, latitude }, areas: [area] }) => {
    const [x, y] = toPlane(longitude, latitude).map(Math.round);
    return { area: area!, x: x!, y: y!, edge: edge.has(area!) ? "yes" : "no" };
  });
  return toCsv(["area", "x", "y", "edge"], lines, ({ area }) => area);
}
