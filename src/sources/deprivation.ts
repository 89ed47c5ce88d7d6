/** Indices of deprivation: average scores of upper-tier authorities. A score of one edition cannot be set beside another's. */
import { count, figure, text, Unexpected, year } from "./columns.ts";
import { DFE, OGL, onOneDay } from "./ees.ts";
import { toolArea } from "./interactive-tool.ts";
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

/** Published as a percentage, without counts; London is not given as Inner and Outer. */
export const lowIncome = defineSource({
  publisher: DFE,
  licence: OGL,
  published: null,
  printed: [],
  id: "low-income",
  release: "Children in low-income families, as republished in the Local Authority Interactive Tool",
  table: "Children in low-income families, per cent, by authority",
  edition: "2025",
  page: "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait",
  file: "deprivation/children_in_low_income_families_2022_to_2025.csv",
  columns: {
    year: ["year", year],
    dfe: ["old_la_code", text],
    name: ["area", text],
    percent: ["value", figure()],
  },
  key: ["year", "dfe"],
  area: toolArea,
  coverage: {
    day: (row) => `${row.year}-03-31`,
    days: [2022, 2023, 2024, 2025].map((end) => `${end}-03-31`),
    absent: {},
  },
  notes: ["A percentage as the tool prints it; it gives no counts and no intervals."],
});

/** Tenths of neighbourhoods by deprivation, 1 the most deprived. */
export const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const tenth = (raw: string) => {
  const found = TENTHS.find((n) => String(n) === raw);
  if (found === undefined) throw new Unexpected("a tenth from 1 to 10");
  return found;
};

/** A tenth without a row has no neighbourhood of the authority: no children, and not an unknown number of them. */
export const childrenByTenth = defineSource({
  publisher: "ONS and MHCLG",
  licence: OGL,
  published: null,
  printed: [],
  id: "children-by-imd-2019",
  release: "Mid-2020 population estimates of neighbourhoods, and English indices of deprivation 2019",
  table: "Children aged 0 to 17 by national tenth (IMD 2019) of the neighbourhood they live in",
  edition: "mid-2020",
  page: "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019",
  file: "deprivation/children_by_imd_2019_decile.csv",
  columns: {
    code: ["new_la_code", text],
    name: ["la_name", text],
    tenth: ["imd_2019_decile", tenth],
    children: ["children_0_to_17_mid_2020", count()],
    neighbourhoods: ["neighbourhoods", count()],
  },
  key: ["code", "tenth"],
  area: release.area,
  coverage: coverageOn("2023-12-31"),
  notes: ["Authorities as they were in 2023. One place in a tenth says nothing about a family in it."],
});

/** What the study of 18 authorities found by tenth of neighbourhoods; not of any authority in particular. */
export const neighbourhoodRates = defineSource({
  publisher: "Child Welfare Inequalities Project",
  licence: "Cited figures",
  published: null,
  printed: [],
  id: "neighbourhood-rates-2015",
  release: "Bywaters and the Child Welfare Inequalities Project team, Final Report, 2020",
  table: "Rates per 10,000 children by national tenth of neighbourhoods, 18 English authorities, 31 March 2015",
  edition: "2015",
  page: "https://www.nuffieldfoundation.org/",
  file: "deprivation/neighbourhood_intervention_rates_2015.csv",
  columns: {
    measure: ["measure", studyMeasure],
    tenth: ["imd_decile_1_is_most_deprived", tenth],
    rate: ["rate_per_10000", figure()],
  },
  key: ["measure", "tenth"],
  area: null,
  coverage: null,
  notes: ["Figures of the study, dated 31 March 2015, not ours. Looked after is foster and residential care."],
});

/** Which of our indicators a rate of the study is nearest to. */
function studyMeasure(raw: string): "cla-rate" | "cpp-rate" {
  if (raw.startsWith("looked after")) return "cla-rate";
  if (raw === "child protection plan") return "cpp-rate";
  throw new Unexpected("looked after, or child protection plan");
}

/** Oldest first. */
export const deprivation = [deprivation2015, deprivation2019, deprivation2025] as const;
