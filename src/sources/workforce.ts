import { count, figure } from "./columns.ts";
import { DFE, OGL, eesArea, eesColumns, eesCoverage, eesKey } from "./ees.ts";
import { defineSource, type PrintedRate } from "./source.ts";

/**
 * Rates are computed by the publisher from unrounded staff numbers; those in
 * the file have one decimal. Above the authority level the parts do not cover
 * the same authorities, so only authorities can be checked.
 */
function fromStaff<const K extends string>(
  column: K,
  numerator: K,
  denominator: readonly K[],
  per: number,
): PrintedRate<K> {
  return {
    column,
    numerator,
    denominator,
    per,
    rounding: 0.1,
    countRounding: { national: Infinity, regional: Infinity, authority: 0.1 },
  };
}

export const workforce = defineSource({
  id: "csww",
  publisher: DFE,
  release: "Children’s social work workforce",
  table: "Indicators: caseload, vacancies, agency workers, turnover",
  edition: "2025",
  published: null,
  licence: OGL,
  page: "https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce",
  file: "dfe/csww_indicators_2017_to_2025.csv",
  columns: {
    ...eesColumns,
    inPost: ["inpost_fte", figure()],
    leavers: ["leavers_fte", figure()],
    turnoverRate: ["turnover_rate_fte", figure()],
    agency: ["agency_fte", figure()],
    agencyRate: ["agency_rate_fte", figure()],
    vacancies: ["vacancy_fte", figure()],
    vacancyRate: ["vacancy_rate_fte", figure()],
    caseHolders: ["case_holders_fte", figure()],
    cases: ["cases", count()],
    caseload: ["caseload_fte", figure()],
  },
  key: eesKey,
  area: eesArea,
  coverage: eesCoverage("09-30", 2017, 2025),
  printed: [
    fromStaff("caseload", "cases", ["caseHolders"], 1),
    fromStaff("vacancyRate", "vacancies", ["inPost", "vacancies"], 100),
    fromStaff("agencyRate", "agency", ["inPost", "agency"], 100),
    fromStaff("turnoverRate", "leavers", ["inPost"], 100),
  ],
  notes: [
    "Full-time equivalents on 30 September, rounded to one decimal; rates are the publisher’s, from unrounded numbers.",
    "Kingston upon Thames and Richmond upon Thames make one return; so do North and West Northamptonshire.",
  ],
});
