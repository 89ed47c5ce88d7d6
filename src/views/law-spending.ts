/** Spending beside the weaker test: what authorities spend for each child that their neighbourhoods would have in care. */
import { financialYear } from "../core/period.ts";
import { formatNumber } from "../core/unit.ts";
import { dataOf } from "../data.ts";
import { standardisedOf } from "../gradients/standardised.ts";
import { ratioSlope } from "../stats/ratio-slope.ts";

export interface ExpectedSpending {
  readonly area: string;
  readonly deprivation: number;
  /** statutory spending, pounds in real terms */
  readonly pounds: number;
  /** children looked after that the test expects */
  readonly expected: number;
}

/** Authorities with a return for the latest year and an expected count of the March it ends in, least deprived first. */
export function expectedSpending(): { readonly year: number; readonly places: readonly ExpectedSpending[] } {
  const spending = dataOf("spend-statutory");
  const year = spending.latest;
  const places = standardisedOf("cla-rate", year).places.flatMap(({ area, deprivation, expected }) => {
    const pounds = spending.at(area.id, year)?.numerator?.value;
    return pounds == null ? [] : [{ area: area.id, deprivation, pounds, expected }];
  });
  return { year, places: places.toSorted((a, b) => a.deprivation - b.deprivation) };
}

/** Whether the resource for each expected child falls with deprivation: thirds pooled, and the trend with its interval. */
export function expectedSpendingSentence(): string {
  const { year, places } = expectedSpending();
  const at = (share: number) => Math.round(share * places.length);
  const pooled = [0, 1, 2].map((i) => {
    const part = places.slice(at(i / 3), at((i + 1) / 3));
    const sum = (of: (place: ExpectedSpending) => number) => part.reduce((total, place) => total + of(place), 0);
    return `£${formatNumber(Math.round(sum(({ pounds }) => pounds) / sum(({ expected }) => expected) / 1000), 0)},000`;
  });
  const { factor, lower, upper } = ratioSlope(
    places.map(({ pounds, expected, deprivation }) => ({ ratio: pounds / expected, score: deprivation })),
  );
  const say = (value: number) => formatNumber(value, 2);
  return `In ${financialYear(year)} statutory spending was ${pooled[0]!} for each child that the test expects in care in the least deprived third of authorities, ${pooled[1]!} in the middle and ${pooled[2]!} in the most deprived: ×${say(factor)} for each standard deviation (${say(lower)} to ${say(upper)}). It stands or falls with the same rates.`;
}
