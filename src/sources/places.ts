import { text } from "./columns.ts";
import { DFE, OGL, onOneDay } from "./ees.ts";
import { defineSource } from "./source.ts";

export const neighbourRanks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
type NeighbourRank = (typeof neighbourRanks)[number];

const neighbourColumns = Object.fromEntries(
  neighbourRanks.flatMap((rank) => [
    [`neighbour${rank}`, [`SN_${rank}`, text]],
    [`closeness${rank}`, [`SN_${rank}P`, text]],
  ]),
) as unknown as Record<`neighbour${NeighbourRank}` | `closeness${NeighbourRank}`, readonly [string, typeof text]>;

export const neighbours = defineSource({
  id: "neighbours",
  publisher: DFE,
  release: "Children’s services statistical neighbour benchmarking model",
  table: "Ten nearest authorities and how close",
  edition: "2025",
  published: null,
  licence: OGL,
  page: "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait",
  file: "geography/statistical_neighbours_2025.csv",
  columns: { dfe: ["old_la_code", text], name: ["la_name", text], ...neighbourColumns },
  key: ["dfe"],
  area: (row) => ({
    level: "authority",
    code: "",
    dfe: row.dfe,
    name: row.name,
    headers: { code: "", dfe: "old_la_code" },
  }),
  // The model is of the authorities of its year.
  coverage: everyAuthority("2025-03-31"),
  printed: [],
  notes: ["The model looks at the people and places of an authority, not at its services. It is applied to all years."],
});

/** England and regions have no neighbours, constituencies or inspections. */
export function everyAuthority(day: string) {
  const codes = ["E92000001", "E13000001", "E13000002", ...Array.from({ length: 9 }, (_, i) => `E1200000${i + 1}`)];
  return { ...onOneDay(day), absent: Object.fromEntries(codes.map((code) => [code, "not an authority"])) };
}

export const constituencies = defineSource({
  id: "constituencies",
  publisher: "Crown copyright lookup, as supplied; the file does not name its publisher",
  release: "Parliamentary constituencies of 2024 and the authorities they lie in",
  table: "English constituencies and upper-tier authorities",
  edition: "2024",
  published: null,
  licence: OGL,
  page: "https://geoportal.statistics.gov.uk/",
  file: "geography/parliamentary_constituencies_2024.csv",
  columns: {
    code: ["constituency_code", text],
    name: ["constituency_name", text],
    names: ["la_names", text],
    codes: ["new_la_codes", text],
    dfe: ["old_la_codes", text],
    region: ["region_name", text],
  },
  key: ["code"],
  area: (row) => ({
    level: "authority",
    code: row.codes,
    dfe: row.dfe,
    name: row.names,
    headers: { code: "new_la_codes", dfe: "old_la_codes" },
  }),
  coverage: everyAuthority("2025-03-31"),
  printed: [],
  notes: ["A constituency may lie in several authorities. Figures are for authorities, never for constituencies."],
});
