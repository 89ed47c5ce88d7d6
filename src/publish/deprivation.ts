/** What gradients and the weaker test are computed from: scores, children by tenth of neighbourhoods, rates of the study. */
import { areaOf, areas, childrenByTenth, deprivationOf, lowIncomeOf, neighbourhoodRates } from "../data.ts";
import { STANDARDISED } from "../gradients/standardised.ts";
import { defineFile } from "./file.ts";

const cell = (value: number | null): string => (value === null ? "" : String(value));
const score = (measure: "idaci" | "idaciRank" | "imd", edition: 2015 | 2019 | 2025) => (id: string) =>
  cell(deprivationOf(id, measure, edition));

export const deprivationFile = defineFile<string>({
  path: "deprivation.csv",
  title: "Indices of deprivation and children by tenth of neighbourhoods",
  holds: "Each authority’s scores on the indices used, with printed ranks, and its children by tenth of neighbourhoods",
  columns: {
    area_code: (id) => areaOf(id).code,
    dfe_code: (id) => areaOf(id).dfe,
    area_name: (id) => areaOf(id).name,
    idaci_2015: score("idaci", 2015),
    idaci_2015_rank: score("idaciRank", 2015),
    idaci_2019: score("idaci", 2019),
    idaci_2019_rank: score("idaciRank", 2019),
    idaci_2025: score("idaci", 2025),
    imd_2019: score("imd", 2019),
    low_income_2025: (id) => cell(lowIncomeOf(id, 2025)),
    ...Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        `children_tenth_${i + 1}`,
        (id: string) => cell(childrenByTenth(id)?.[i] ?? null),
      ]),
    ),
  },
  numbers: [
    ...["idaci_2015", "idaci_2015_rank", "idaci_2019", "idaci_2019_rank", "idaci_2025", "imd_2019", "low_income_2025"],
    ...Array.from({ length: 10 }, (_, i) => `children_tenth_${i + 1}`),
  ],
  rows: () => areas.filter(({ level }) => level === "authority").map(({ id }) => id),
});

interface StudyRate {
  readonly indicator: string;
  readonly tenth: number;
  readonly rate: number;
}

export const studyRatesFile = defineFile<StudyRate>({
  path: "neighbourhood-rates.csv",
  title: "Rates by tenth of neighbourhoods in 18 authorities, 31 March 2015",
  holds:
    "Looked after and plans per 10,000 children by tenth of neighbourhoods, as the study of 18 authorities printed them",
  columns: {
    indicator: ({ indicator }) => indicator,
    tenth: ({ tenth }) => String(tenth),
    rate: ({ rate }) => String(rate),
  },
  numbers: ["tenth", "rate"],
  rows: () =>
    STANDARDISED.flatMap((indicator) =>
      neighbourhoodRates(indicator).map((rate, i) => ({ indicator, tenth: i + 1, rate })),
    ),
});
