/** Where the authorities are: their boundaries, and one point each. */
import { Unexpected, text } from "./columns.ts";
import { OGL } from "./ees.ts";
import { everyAuthority } from "./places.ts";
import { defineSource, type AreaRef } from "./source.ts";
import { topologyCells } from "./topology.ts";

const release = {
  publisher: "Office for National Statistics",
  release: "Counties and unitary authorities, boundaries of 2024",
  edition: "2024",
  published: null,
  licence: OGL,
  page: "https://geoportal.statistics.gov.uk/",
  key: ["code"],
  printed: [],
  // The boundaries of 2024 are those of today's authorities.
  coverage: everyAuthority("2025-03-31"),
  area: ({ code, name }: { readonly code: string; readonly name: string }): AreaRef => ({
    level: "authority",
    code,
    dfe: "",
    name,
    headers: { code: "new_la_code", dfe: "" },
  }),
} as const;

const areaColumns = { code: ["new_la_code", text], name: ["la_name", text] } as const;

/** Degrees, within a range that no place in England leaves: a swapped pair stops the import. */
const degrees = (low: number, high: number) => (raw: string) => {
  const value = Number(raw);
  if (raw === "" || !(value >= low && value <= high)) throw new Unexpected(`degrees from ${low} to ${high}`);
  return value;
};

/** Rows are geometries of the topology, the first of them row 2, as if below a header. */
export const boundaries = defineSource({
  ...release,
  id: "boundaries-2024",
  table: "Boundaries, super-generalised, as a topology",
  file: "geography/upper_tier_authorities_2024.topojson",
  cells: topologyCells,
  columns: areaColumns,
  notes: [
    "Contains OS data © Crown copyright and database right 2024.",
    "Simplified further here, for maps a few hundred pixels wide: not for measuring.",
  ],
});

export const centroids = defineSource({
  ...release,
  id: "centroids-2024",
  table: "Centroids of the same authorities",
  file: "geography/upper_tier_authority_centroids.csv",
  columns: { ...areaColumns, longitude: ["longitude", degrees(-7, 2)], latitude: ["latitude", degrees(49, 56)] },
  notes: ["Contains OS data © Crown copyright and database right 2024."],
});
