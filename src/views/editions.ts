import { list } from "../core/words.ts";
import { england, sourceOf, type IndicatorData } from "../data.ts";

/** "2025 (2021 to 2025), 2023 (2019 and 2020) and 2013": the editions that most areas' figures come from, newest first. */
export function editionsInWords(data: IndicatorData): string {
  const years = Map.groupBy(data.years.toReversed(), (year) => editionOf(data, year));
  return list(
    [...years].map(([edition, found]) => {
      const span = spanOf(found);
      return span === edition ? edition : `${edition} (${span})`;
    }),
  );
}

/** Years in which England's figure is of another edition than most areas', by edition: "2013 to 2020", "2024". */
export function englandApart(data: IndicatorData): { readonly years: string; readonly edition: string }[] {
  const own = (year: number) => sourceOf(data.at(england.id, year)!.source).edition;
  const apart = Map.groupBy(
    data.years.filter((year) => own(year) !== editionOf(data, year)),
    own,
  );
  return [...apart].map(([edition, years]) => ({ edition, years: spanOf(years) }));
}

/** The edition of the source that gives most areas' figures of a year. */
function editionOf({ observations }: IndicatorData, year: number): string {
  const bySource = Map.groupBy(
    observations.filter((o) => o.year === year),
    ({ source }) => source,
  );
  const [[most]] = [...bySource].toSorted((a, b) => b[1].length - a[1].length) as [[string, unknown]];
  return sourceOf(most).edition;
}

function spanOf(years: readonly number[]): string {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (from === to) return String(from);
  return to - from === 1 ? `${from} and ${to}` : `${from} to ${to}`;
}
