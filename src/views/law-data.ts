import { existedOn, type Area } from "../core/area.ts";
import { authorities, dataOf, formerAuthorities, neighbourhoodRates } from "../data.ts";
import { isLondon } from "../gradients/authorities.ts";
import { STANDARDISED, standardisedOf } from "../gradients/standardised.ts";
import type { LawData } from "./law.ts";

/** The year of the study, one between, and the latest. */
const years = () => [2015, 2021, dataOf(STANDARDISED[0]).latest];

/** Authorities that stood in a year and have no count of it. */
function withoutCount(indicator: string, year: number): readonly Area[] {
  const data = dataOf(indicator);
  return [...authorities, ...formerAuthorities].filter(
    (area) => existedOn(area, `${year}-03-31`) && data.at(area.id, year)?.numerator?.value == null,
  );
}

/** What the weaker test is computed from: children by tenth of neighbourhoods, counts, and the study's rates. */
export function lawData(): LawData {
  const found = STANDARDISED.flatMap((indicator) =>
    years().map((year) => {
      const { places, without } = standardisedOf(indicator, year);
      return { name: `${indicator}/${year}`, indicator, year, of: places, unknown: without };
    }),
  );
  const all = new Map(found.flatMap(({ of }) => of.map(({ area, children }) => [area, children] as const)));
  const places = [...all].map(([area, children]) => ({
    id: area.id,
    name: area.short,
    london: isLondon(area),
    children,
  }));
  return {
    rates: { "cla-rate": neighbourhoodRates("cla-rate"), "cpp-rate": neighbourhoodRates("cpp-rate") },
    years: years(),
    places,
    without: Object.fromEntries(
      found.map(({ name, indicator, year, unknown }) => [
        name,
        [...unknown, ...withoutCount(indicator, year)].map((area) => area.inText),
      ]),
    ),
    counts: Object.fromEntries(
      found.map(({ name, of }) => {
        const byId = new Map(
          of.map(({ area, observed, rate }) => [area.id, [observed, Number(rate.toPrecision(12))] as const]),
        );
        return [name, places.map(({ id }) => byId.get(id) ?? null)];
      }),
    ),
  };
}

export { usualLaw as defaultLaw } from "./law-choice.ts";
