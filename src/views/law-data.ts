import { existedOn, type Area } from "../core/area.ts";
import { authorities, dataOf, formerAuthorities, neighbourhoodRates } from "../data.ts";
import { isLondon } from "../gradients/authorities.ts";
import { STANDARDISED, standardisedOf, type StandardisedPlace } from "../gradients/standardised.ts";
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

/** [count, published rate] of some places in their order; null for one without. */
function countsOf(
  places: readonly { readonly id: string }[],
  of: readonly StandardisedPlace[],
): LawData["counts"][string] {
  const byId = new Map(
    of.map(({ area, observed, rate }) => [area.id, [observed, Number(rate.toPrecision(12))] as const]),
  );
  return places.map(({ id }) => byId.get(id) ?? null);
}

/** What the weaker test is computed from: children by tenth of neighbourhoods, counts, and the study's rates. */
export function lawData(): LawData {
  const found = STANDARDISED.flatMap((indicator) =>
    years().map((year) => {
      const { places, without } = standardisedOf(indicator, year);
      const gone = [...without, ...withoutCount(indicator, year)].map(({ inText }) => inText);
      return { name: `${indicator}/${year}`, of: places, gone };
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
    without: Object.fromEntries(found.map(({ name, gone }) => [name, gone])),
    counts: Object.fromEntries(found.map(({ name, of }) => [name, countsOf(places, of)])),
  };
}

export { usualLaw as defaultLaw } from "./law-choice.ts";
