/** Measures of deprivation that a gradient can be drawn against. One entry here, and choices, files and tests follow. */
import { deprivationOf, lowIncomeOf } from "../data.ts";

export interface DeprivationIndex {
  /** In files and addresses. */
  readonly id: string;
  readonly title: string;
  /** For a control. */
  readonly short: string;
  /** What a score is, for an axis: "children in income-deprived families". */
  readonly of: string;
  /** Whether scores are shares, to be written as percentages. */
  readonly isShare: boolean;
  /** Whose score is higher is more deprived; null where the edition does not have the authority. */
  readonly scoreOf: (area: string) => number | null;
  /** Settles what printed scores leave equal: 1 the most deprived. */
  readonly rankOf: (area: string) => number | null;
  /** What a reader must know of it, as a sentence. */
  readonly note: string;
}

const BEFORE_COSTS = "Income is counted before housing costs.";

function idaci(edition: 2015 | 2019 | 2025, note: string): DeprivationIndex {
  return {
    id: `idaci-${edition}`,
    title: `Income Deprivation Affecting Children Index ${edition}`,
    short: `IDACI ${edition}`,
    of: "children aged 0 to 15 in income-deprived families",
    isShare: true,
    scoreOf: (area) => deprivationOf(area, "idaci", edition),
    rankOf: (area) => deprivationOf(area, "idaciRank", edition),
    note,
  };
}

/** The newest year of the percentages of low-income families. */
const LOW_INCOME_YEAR = 2025;

export const deprivationIndices: readonly DeprivationIndex[] = [
  idaci(2015, `${BEFORE_COSTS} Authorities as they were in 2015.`),
  idaci(2019, `${BEFORE_COSTS} Authorities as they were in 2019.`),
  idaci(
    2025,
    "Income is counted after housing costs, which raises London. Scores of counties are averages of their districts, weighted by children.",
  ),
  {
    id: "imd-2019",
    title: "Index of Multiple Deprivation 2019",
    short: "IMD 2019",
    of: "average score",
    isShare: false,
    scoreOf: (area) => deprivationOf(area, "imd", 2019),
    rankOf: () => null,
    note: `Seven kinds of deprivation, of all ages. ${BEFORE_COSTS}`,
  },
  {
    id: `low-income-${LOW_INCOME_YEAR}`,
    title: `Children in low-income families, ${LOW_INCOME_YEAR}`,
    short: `Low income ${LOW_INCOME_YEAR}`,
    of: "children in low-income families",
    isShare: true,
    scoreOf: (area) => lowIncomeOf(area, LOW_INCOME_YEAR),
    rankOf: () => null,
    note: "A percentage of children in low-income families, as DfE’s tool prints it.",
  },
];

/** @throws {Error} if there is no such index */
export function indexOf(id: string): DeprivationIndex {
  const found = deprivationIndices.find((index) => index.id === id);
  if (found === undefined) throw new Error(`no deprivation index "${id}" in src/gradients/indices.ts`);
  return found;
}
