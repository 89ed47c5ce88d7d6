import type { constituencies } from "../../src/sources/places.ts";
import type { RowOf } from "../../src/sources/source.ts";
import { toCsv } from "./csv.ts";

/** Constituencies with the authorities that each lies in. */
export function constituenciesCsv(rows: readonly RowOf<typeof constituencies>[]): string {
  const lines = rows.map(({ values: { code, name, region }, areas }) => ({
    code,
    name,
    region,
    areas: areas.join(" "),
  }));
  return toCsv(["code", "name", "region", "areas"], lines, ({ code }) => code);
}
