import { known, type Cell } from "../core/cell.ts";
import { lineOf, type SpendingLine } from "../spending/lines.ts";
import { BEFORE_2009, SPENDING_YEARS } from "../spending/table.ts";
import { amount, financialYear, section251Markers, text, Unexpected, type Column } from "./columns.ts";
import { DFE, eesArea, eesColumns, OGL } from "./ees.ts";
import { toolArea } from "./interactive-tool.ts";
import { everyAuthority } from "./places.ts";
import { defineSource, type AreaRef } from "./source.ts";

/** The line a description names: null for one that is only for information. */
const spendingLine: Column<SpendingLine | null> = (raw) => {
  const line = lineOf(raw);
  if (line === undefined) {
    throw new Unexpected(
      "a line of section 251 that src/spending/lines.ts knows",
      "Add the wording to the line’s names there, or to those that are only for information.",
    );
  }
  return line;
};

const pounds = amount(section251Markers);

/** What a line's money went on and came from, under the names that Table A1 and the open-data file give them. */
const amounts = {
  own: ["own_provision", pounds],
  private: ["private_provision", pounds],
  otherPublic: ["other_public_sector_provision", pounds],
  voluntary: ["voluntary_provision", pounds],
  total: ["total_expenditure", pounds],
  income: ["income", pounds],
  net: ["net_current_expenditure", pounds],
} as const;

const release = {
  publisher: DFE,
  release: "Section 251 outturn",
  licence: OGL,
  page: "https://explore-education-statistics.service.gov.uk/find-statistics/la-and-school-expenditure",
  published: null,
  printed: [],
} as const;

/** Formed in April 2009 out of the two of {@link BEFORE_2009}. */
const FORMED_2009 = { "822": "Bedford", "823": "Central Bedfordshire", "895": "Cheshire East", "896": "Cheshire West" };

const authority = (row: { dfe: string; name: string }): AreaRef => ({
  level: "authority",
  code: "",
  dfe: row.dfe,
  name: row.name,
  headers: { code: "", dfe: "old_la_code" },
});

/** One year of Table A1. */
function tableA1(end: number) {
  const year = `${end - 1}-${String(end % 100).padStart(2, "0")}`;
  const authorities = everyAuthority(`${end}-03-31`);
  return defineSource({
    ...release,
    id: `s251-a1-${end}`,
    table: `Table A1, ${year}: every line, by authority`,
    edition: year,
    file: `s251/s251_outturn_table_a1_${year}.csv`,
    columns: {
      year: ["financial_year", financialYear],
      dfe: ["old_la_code", text],
      name: ["la_name", text],
      description: ["description", text],
      line: ["description", spendingLine],
      ...amounts,
    },
    key: ["dfe", "description"],
    // The two of before 2009 are not areas here: their rows count towards England only.
    area: (row) => (row.dfe in BEFORE_2009 ? null : authority(row)),
    coverage: {
      ...authorities,
      part: "description" as const,
      absent: { ...authorities.absent, ...(end === 2009 ? FORMED_2009 : {}) },
    },
    notes: [
      "In pounds, cash. There is no row for England: it is the sum of the authorities that made a return.",
      "Total is gross; net current expenditure is after income.",
    ],
  });
}

export const tablesA1 = Array.from({ length: 11 }, (_, i) => tableA1(2009 + i));

export const categoryTotals = defineSource({
  ...release,
  id: "s251-totals",
  release: "Section 251 outturn, as republished in the Local Authority Interactive Tool",
  table: "Category totals 2016-17 to 2024-25, by authority, region and England",
  edition: "2024-25",
  page: "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait",
  file: "s251/s251_category_totals_2016-17_to_2024-25.csv",
  columns: {
    year: ["time_period", financialYear],
    level: ["geographic_level", text],
    dfe: ["old_la_code", text],
    name: ["la_name", text],
    description: ["description_of_expenditure", text],
    line: ["description_of_expenditure", spendingLine],
    total: ["total_expenditure", pounds],
  },
  key: ["year", "dfe", "description"],
  coverage: {
    day: (row) => `${row.year}-03-31`,
    days: SPENDING_YEARS.filter((year) => year >= 2017).map((year) => `${year}-03-31`),
    part: "description",
    absent: {},
  },
  area: toolArea,
  notes: [
    "In pounds, cash, gross. Provision and income are not given.",
    "A dash marks an authority that did not exist, or made no return: Middlesbrough and Wandsworth in 2024-25.",
    "The rows of England and the North East for 2017-18 are £60m above the sum of their authorities, all of it in private residential care.",
  ],
});

/** DfE's download of all lines by authority, under its own name. It is not supplied: whoever has it adds it. */
export const openAuthorities = defineSource({
  ...release,
  id: "s251-open",
  release: "Section 251 outturn, open data",
  table: "Children’s and young people’s services, all lines, by authority, region and England",
  edition: "2021-22",
  file: "s251/s251_childrens_young_peoples_services_la_regional_national3.csv",
  optional: true,
  columns: {
    ...eesColumns,
    year: ["time_period", financialYear],
    description: ["description_of_expenditure", text],
    line: ["description_of_expenditure", spendingLine],
    // Its wording changes between years, the line does not.
    lineId: ["description_of_expenditure", (raw: string) => spendingLine(raw)?.id ?? ""],
    ...amounts,
  },
  key: ["year", "level", "region", "dfe", "description"],
  area: eesArea,
  coverage: {
    day: (row) => `${row.year}-03-31`,
    days: Array.from({ length: 7 }, (_, i) => `${2016 + i}-03-31`),
    part: "lineId",
    absent: {},
  },
  notes: ["In pounds, cash."],
});

/** Millions in the England file, where the authority edition has pounds: everything is kept in pounds. */
const millions: Column<Cell> = (raw) => {
  const cell = pounds(raw);
  return cell.value === null ? cell : known(Math.round(cell.value * 1e8) / 100, cell.status);
};

export const openEngland = defineSource({
  ...release,
  id: "s251-open-england",
  release: "Section 251 outturn, open data",
  table: "Children’s and young people’s services, all lines, England",
  edition: "2021-22",
  file: "s251/s251_childrens_young_peoples_services_national_2015-16_to_2021-22.csv",
  columns: {
    year: ["time_period", financialYear],
    description: ["description_of_expenditure", text],
    line: ["description_of_expenditure", spendingLine],
    country: ["country_code", text],
    own: ["own_provision", millions],
    private: ["private_provision", millions],
    otherPublic: ["other_public_sector_provision", millions],
    voluntary: ["voluntary_provision", millions],
    total: ["total_expenditure", millions],
    income: ["income", millions],
    net: ["net_current_expenditure", millions],
  },
  key: ["year", "description"],
  area: (row) => ({
    level: "national",
    code: row.country,
    dfe: "",
    name: "England",
    headers: { code: "country_code", dfe: "" },
  }),
  coverage: null,
  notes: ["In millions of pounds with two decimals, cash."],
});

export const deflators = defineSource({
  ...release,
  id: "hmt-deflators",
  publisher: "HM Treasury",
  release: "GDP deflators at market prices, and money GDP",
  table: "Financial years, 2024-25 = 100",
  edition: "March 2026",
  page: "https://www.gov.uk/government/collections/gdp-deflators-at-market-prices-and-money-gdp",
  file: "hmt/gdp_deflators_2026-03.csv",
  columns: {
    year: ["financial_year", financialYear],
    index: ["gdp_deflator_2024_25_100", pounds],
    status: ["status", text],
  },
  key: ["year"],
  area: null,
  coverage: null,
  notes: ["The deflator moved oddly in 2020-21 and 2021-22: see the figures in cash too."],
});
