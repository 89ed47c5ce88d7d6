/** Gradients, residuals, the weaker test and the spread of authorities: what the pages of deprivation and variation rest on. */
import { periodKinds } from "../core/period.ts";
import { areaOf, dataOf } from "../data.ts";
import { allGradients, type GradientRow } from "../gradients/gradients.ts";
import { allResiduals, type ResidualRow } from "../gradients/residuals.ts";
import { STANDARDISED, standardisedOf, type StandardisedPlace } from "../gradients/standardised.ts";
import { allVariation, type VariationRow } from "../gradients/variation.ts";
import { defineFile } from "./file.ts";

interface OfPeriod {
  readonly indicator: string;
  readonly year: number;
}

const period = ({ indicator, year }: OfPeriod): string => periodKinds[dataOf(indicator).indicator.period].label(year);
const id = ({ indicator }: OfPeriod): string => indicator;
/** Full precision is that of the draws: ten significant digits hold it, and halve the file. */
const number = (value: number | null): string => (value === null ? "" : String(Number(value.toPrecision(10))));

export const gradientFile = defineFile<GradientRow>({
  path: "gradient.csv",
  title: "The social gradient of each indicator and year",
  holds:
    "Slope, correlation, slope and relative index of inequality, concentration index and ratio of fifths, by index of deprivation, with 95% intervals",
  columns: {
    indicator: id,
    period,
    index: ({ index }) => index,
    group: ({ group }) => group,
    measure: ({ measure }) => measure,
    value: ({ value }) => number(value),
    lower: ({ lower }) => number(lower),
    upper: ({ upper }) => number(upper),
    n: ({ n }) => String(n),
  },
  numbers: ["value", "lower", "upper", "n"],
  rows: allGradients,
});

export const residualsFile = defineFile<ResidualRow>({
  path: "residuals.csv",
  title: "More or less than deprivation alone suggests",
  holds: "Each authority’s figure over the one that its deprivation would give, by indicator, year and index",
  columns: {
    indicator: id,
    period,
    index: ({ index }) => index,
    area_code: ({ area }) => areaOf(area).code,
    dfe_code: ({ area }) => areaOf(area).dfe,
    ratio: ({ ratio }) => number(ratio),
    lower: ({ lower }) => number(lower),
    upper: ({ upper }) => number(upper),
  },
  numbers: ["ratio", "lower", "upper"],
  rows: allResiduals,
});

type StandardisedRow = StandardisedPlace & OfPeriod;

export const standardisedFile = defineFile<StandardisedRow>({
  path: "standardised.csv",
  title: "Observed over expected from neighbourhoods",
  holds:
    "Children looked after and on plans in each authority over what the neighbourhoods its children live in would give",
  columns: {
    indicator: id,
    period,
    area_code: ({ area }) => area.code,
    dfe_code: ({ area }) => area.dfe,
    observed: ({ observed }) => String(observed),
    expected: ({ expected }) => number(expected),
    ratio: ({ ratio }) => number(ratio),
    lower: ({ interval }) => number(interval.lower),
    upper: ({ interval }) => number(interval.upper),
  },
  numbers: ["observed", "expected", "ratio", "lower", "upper"],
  rows: () =>
    STANDARDISED.flatMap((indicator) =>
      dataOf(indicator).years.flatMap((year) =>
        standardisedOf(indicator, year).places.map((place) => ({ indicator, year, ...place })),
      ),
    ),
});

export const variationFile = defineFile<VariationRow>({
  path: "variation.csv",
  title: "How far apart authorities are",
  holds:
    "Highest and lowest, 90th to 10th percentile, weighted coefficient of variation, and the share that deprivation accounts for, by indicator and year",
  columns: {
    indicator: id,
    period,
    measure: ({ measure }) => measure,
    value: ({ value }) => number(value),
    lower: ({ lower }) => number(lower),
    upper: ({ upper }) => number(upper),
    n: ({ n }) => String(n),
  },
  numbers: ["value", "lower", "upper", "n"],
  rows: allVariation,
});
