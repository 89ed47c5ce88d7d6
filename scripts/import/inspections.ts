import { ofstedHistory, ofstedLatest } from "../../src/sources/ofsted.ts";
import type { RowOf } from "../../src/sources/source.ts";
import { toCsv } from "./csv.ts";

const judged = ["inspected", "published", "kind", "overall", "leaders", "protection", "inCare", "careLeavers"] as const;

type LatestRow = RowOf<typeof ofstedLatest>;

/** Every inspection on record; the latest file adds those that the history lacks. */
export function inspectionsCsv(history: readonly RowOf<typeof ofstedHistory>[], latest: readonly LatestRow[]): string {
  const seen = new Set(history.map(keyOf));
  const lines = [
    ...history.map((row) => ({ area: row.areas[0]!, ...row.values, source: ofstedHistory.id })),
    ...latest
      .filter((row) => !seen.has(keyOf(row)))
      .map((row) => ({ area: row.areas[0]!, ...row.values, kind: "", source: ofstedLatest.id })),
  ];
  return toCsv(["area", ...judged, "source"], lines, ({ area, inspected }) => `${area}/${inspected}`);
}

const keyOf = ({ areas, values }: LatestRow) => `${areas[0]}/${values.inspected}`;
