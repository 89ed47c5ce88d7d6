import { enquiriesC4, factorsC3, needB1, plansD3, plansD5, population, referralsC1 } from "./children-in-need.ts";
import {
  lookedAfter2013,
  lookedAfter2018,
  lookedAfter2023,
  lookedAfter2025,
  lookedAfterEngland,
} from "./looked-after.ts";
import { childrenByTenth, deprivation, lowIncome, neighbourhoodRates } from "./deprivation.ts";
import { boundaries, centroids } from "./geography.ts";
import { ofstedHistory, ofstedLatest } from "./ofsted.ts";
import { constituencies, neighbours } from "./places.ts";
import { categoryTotals, deflators, openAuthorities, openEngland, tablesA1 } from "./section-251.ts";
import type { AnySource } from "./source.ts";
import { workforce } from "./workforce.ts";

/** Every published table the project reads, in the order the data page lists them. */
export const sources: readonly AnySource[] = [
  needB1,
  referralsC1,
  factorsC3,
  enquiriesC4,
  plansD3,
  plansD5,
  population,
  lookedAfter2025,
  lookedAfter2023,
  lookedAfter2018,
  lookedAfter2013,
  lookedAfterEngland,
  workforce,
  neighbours,
  constituencies,
  boundaries,
  centroids,
  ofstedLatest,
  ofstedHistory,
  categoryTotals,
  ...tablesA1.toReversed(),
  openAuthorities,
  openEngland,
  deflators,
  ...deprivation.toReversed(),
  lowIncome,
  childrenByTenth,
  neighbourhoodRates,
];
