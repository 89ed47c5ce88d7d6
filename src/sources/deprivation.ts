/** Indices of deprivation: average scores of upper-tier authorities. A score of one edition cannot be set beside another's. */
import { figure, text } from "./columns.ts";
import { OGL, onOneDay } from "./ees.ts";
import { everyAuthority } from "./places.ts";
import { defineSource, type AreaRef } from "./source.ts";

const release = {
  publisher: "Ministry of Housing, Communities and Local Government",
  licence: OGL,
  published: null,
  printed: [],
  key: ["code"],
  columns: {
    code: ["new_la_code", text],
    name: ["la_name", text],
    idaci: ["idaci_average_score", figure()],
    imd: ["imd_average_score", figure()],
  },
  area: ({ code, name }: { readonly code: string; readonly name: string }): AreaRef => ({
    level: "authority",
    code,
    dfe: "",
    name,
    headers: { code: "new_la_code", dfe: "" },
  }),
} as const;

const coverageOn = (day: string) => ({ ...everyAuthority(day), ...onOneDay(day) });
const WHAT =
  "Average score of the Income Deprivation Affecting Children Index and of the Index of Multiple Deprivation";

/** The printed rank settles what scores of three decimals leave equal. Carried-up scores have none. */
const ranked = { ...release.columns, idaciRank: ["idaci_rank_of_average_score", figure()] } as const;

export const deprivation2015 = defineSource({
  ...release,
  columns: ranked,
  id: "iod-2015",
  release: "English indices of deprivation 2015",
  table: `${WHAT}, by upper-tier authority (File 11)`,
  edition: "2015",
  page: "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2015",
  file: "deprivation/indices_of_deprivation_2015_upper_tier.csv",
  coverage: coverageOn("2015-03-31"),
  notes: ["Authorities as they were in 2015. Income is before housing costs."],
});

export const deprivation2019 = defineSource({
  ...release,
  columns: ranked,
  id: "iod-2019",
  release: "English indices of deprivation 2019",
  table: `${WHAT}, by upper-tier authority (File 11)`,
  edition: "2019",
  page: "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019",
  file: "deprivation/indices_of_deprivation_2019_upper_tier.csv",
  coverage: coverageOn("2019-12-31"),
  notes: ["Authorities as they were in 2019. Income is before housing costs."],
});

export const deprivation2025 = defineSource({
  ...release,
  id: "iod-2025",
  release: "English indices of deprivation 2025",
  table: `${WHAT}, by district, carried up to authorities weighted by children aged 0 to 15`,
  edition: "2025",
  page: "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025",
  file: "deprivation/indices_of_deprivation_2025_upper_tier_derived.csv",
  coverage: coverageOn("2025-03-31"),
  notes: [
    "Income is after housing costs, which raises London: not comparable with earlier editions.",
    "A county’s score is the average of its districts, weighted by children, and not the publisher’s own.",
  ],
});

/** Oldest first. */
export const deprivation = [deprivation2015, deprivation2019, deprivation2025] as const;
