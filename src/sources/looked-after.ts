import type { AreaLevel } from "../core/area.ts";
import { count, dfeOldMarkers, figure, level, oneOf, text, year } from "./columns.ts";
import { DFE, OGL, ROUNDED_TO_TEN, eesArea, eesColumns, eesCoverage, eesKey, onOneDay } from "./ees.ts";
import { defineSource, type AreaRef } from "./source.ts";

const PAGE =
  "https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions";
const RELEASE = "Children looked after in England including adoptions";

/** The three counts of the open-data files, as each edition words them, in one vocabulary. */
const groups = {
  "Children looked after on 31 March each year": "atMarch",
  "Children looked after at 31 March each year": "atMarch",
  "Children starting to be looked after each year": "started",
  "Children ceasing to be looked after each year": "ceased",
} as const;

type LookedAfterGroup = (typeof groups)[keyof typeof groups];

export const groupOf = (wording: keyof typeof groups): LookedAfterGroup => groups[wording];

const wordings = oneOf(...(Object.keys(groups) as (keyof typeof groups)[]));

// Names differ between editions, so each column lists what both call it.
const openColumns = {
  ...eesColumns,
  group: [["population_type", "population_count"], wordings],
  population: ["population_estimate", count()],
  children: [["children_count", "number"], count()],
  rate: ["rate_per_10000", figure()],
} as const;

const open = {
  publisher: DFE,
  release: RELEASE,
  licence: OGL,
  page: PAGE,
  columns: openColumns,
  key: [...eesKey, "group"],
  area: eesArea,
} as const;

const ROUNDED =
  "England and regional counts are rounded to the nearest 10; authority counts are not. Rates are printed whole.";

export const lookedAfter2025 = defineSource({
  ...open,
  id: "cla-2025",
  table: "Children starting, looked after at 31 March and ceasing: number and rate per 10,000",
  edition: "2025",
  published: null,
  file: "dfe/cla_number_and_rate_per_10k_children_2021_to_2025.csv",
  coverage: { ...eesCoverage("03-31", 2021, 2025), part: "group" },
  printed: [
    {
      column: "rate",
      numerator: "children",
      denominator: ["population"],
      per: 10_000,
      rounding: 0.5,
      countRounding: ROUNDED_TO_TEN,
    },
  ],
  notes: [ROUNDED, "Authorities appear in all years; z marks those in which they did not exist."],
});

export const lookedAfter2023 = defineSource({
  ...open,
  id: "cla-2023",
  table: "Children starting, looked after at 31 March and ceasing: number and rate per 10,000",
  edition: "2023",
  published: null,
  file: "dfe/cla_number_and_rate_per_10k_children_2019_to_2023.csv",
  coverage: { ...eesCoverage("03-31", 2019, 2023), part: "group" },
  printed: lookedAfter2025.printed,
  notes: [ROUNDED, "Used for 2019 and 2020; the 2025 edition replaces it from 2021."],
});

/** The old files give London's halves the code of London: the letter beside it tells them apart. */
function oldArea(row: { level: AreaLevel; code: string; order: string; name: string }): AreaRef {
  const halves: Record<string, string> = { H: "E13000001", I: "E13000002" };
  const headers = { code: "New_geog_code", dfe: "geog_c" };
  if (row.level === "authority") return { level: row.level, code: row.code, dfe: row.order, name: row.name, headers };
  return { level: row.level, code: halves[row.order] ?? row.code, dfe: "", name: row.name, headers };
}

const oldPlace = {
  code: ["New_geog_code", text],
  level: ["geog_l", level],
  order: ["geog_c", text],
  name: ["geog_n", text],
} as const;

const SCILLY = { "420": "The Isles of Scilly are not in the underlying data before 2019" };
const oldCount = count(dfeOldMarkers);

export const WIDE_YEARS = [2014, 2015, 2016, 2017, 2018] as const;
type WideYear = (typeof WIDE_YEARS)[number];

/** One column a year, named by prefix and year, as the old layout has them. */
function perYear<const N extends string>(name: N, prefix: string) {
  return Object.fromEntries(WIDE_YEARS.map((y) => [`${name}${y}`, [`${prefix}${y}`, oldCount]])) as unknown as Record<
    `${N}${WideYear}`,
    readonly [string, typeof oldCount]
  >;
}

export const lookedAfter2018 = defineSource({
  id: "cla-2018",
  publisher: DFE,
  release: RELEASE,
  table: "Underlying data CLA2018: looked after at 31 March, 2014 to 2018",
  edition: "2018",
  published: null,
  licence: OGL,
  page: PAGE,
  file: "dfe/CLA2018.csv",
  columns: {
    ...oldPlace,
    ...perYear("children", "CLA_Mar"),
    ...perYear("population", "CLA_Pop"),
    ...perYear("rate", "CLA_Rate"),
  },
  key: ["level", "order"],
  area: oldArea,
  coverage: { ...onOneDay("2018-03-31"), absent: SCILLY },
  printed: WIDE_YEARS.map((y) => ({
    column: `rate${y}` as const,
    numerator: `children${y}` as const,
    denominator: [`population${y}`] as const,
    per: 10_000,
    rounding: 0.5,
    countRounding: ROUNDED_TO_TEN,
  })),
  notes: [
    ROUNDED,
    "Populations are those of the 2018 edition: the printed rates differ a little from those on today’s estimates.",
  ],
});

export const lookedAfter2013 = defineSource({
  id: "cla-2013",
  publisher: DFE,
  release: RELEASE,
  table: "Underlying data SFR36/2013: looked after at 31 March 2013",
  edition: "2013",
  published: null,
  licence: OGL,
  page: PAGE,
  file: "dfe/SFR36_CLA2013.csv",
  columns: { ...oldPlace, children: ["CLA_Mar2013", oldCount] },
  key: ["level", "order"],
  area: oldArea,
  coverage: { ...onOneDay("2013-03-31"), absent: SCILLY },
  printed: [],
  notes: ["Numbers only: no population and no rate."],
});

export const lookedAfterEngland = defineSource({
  id: "cla-england-2024",
  publisher: DFE,
  release: RELEASE,
  table: "Time series 1994 to 2024, England",
  edition: "2024",
  published: null,
  licence: OGL,
  page: PAGE,
  file: "dfe/cla_time_series_1994_to_2024.csv",
  columns: {
    year: ["time_period", year],
    level: ["geographic_level", level],
    country: ["country_code", text],
    group: ["population_count", text],
    children: ["number", count()],
  },
  key: ["year", "group"],
  area: (row) => ({
    level: row.level,
    code: row.country,
    dfe: "",
    name: "England",
    headers: { code: "country_code", dfe: "" },
  }),
  coverage: null,
  printed: [],
  notes: ["England only. Newer than the editions of 2013, 2018 and 2023, so it gives England’s row of 2013 to 2020."],
});
