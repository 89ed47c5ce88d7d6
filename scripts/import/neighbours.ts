import type { Area } from "../../src/core/area.ts";
import { neighbourRanks, neighbours } from "../../src/sources/places.ts";
import { ImportProblem } from "../../src/sources/problem.ts";
import type { RowOf } from "../../src/sources/source.ts";
import { toCsv } from "./csv.ts";

/** The ten statistical neighbours of each authority, one a line, nearest first. */
export function neighboursCsv(rows: readonly RowOf<typeof neighbours>[], areas: readonly Area[]): string {
  const known = new Set(areas.map((area) => area.id));
  const lines = rows.flatMap(({ values, areas: [area], line }) =>
    neighbourRanks.map((rank) => {
      const neighbour = values[`neighbour${rank}`];
      if (!known.has(neighbour)) throw unknownNeighbour(neighbour, rank, line);
      return { area: area!, rank, neighbour, closeness: values[`closeness${rank}`] };
    }),
  );
  const key = ({ area, rank }: (typeof lines)[number]) => `${area}/${String(rank).padStart(2, "0")}`;
  return toCsv(["area", "rank", "neighbour", "closeness"], lines, key);
}

function unknownNeighbour(code: string, rank: number, row: number): ImportProblem {
  return new ImportProblem({
    file: neighbours.file,
    row,
    column: `SN_${rank}`,
    found: `"${code}"`,
    expected: "the DfE code of a known authority",
    todo: "Check the code against the publisher's model; if the authority is new, add it to data/reference/areas.csv.",
  });
}
