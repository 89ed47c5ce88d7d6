/** What a reader must know of an indicator: its own caveats, and which authorities gave no return. */
import { existedOn } from "../core/area.ts";
import { periodKinds } from "../core/period.ts";
import { list } from "../core/words.ts";
import { areaOf, type IndicatorData } from "../data.ts";

/**
 * "No return gives a figure for Luton in 2022-23; Middlesbrough and Wandsworth in 2024-25." Null where every authority
 * has a figure each year. For money only: elsewhere there are too many, and other reasons.
 */
export function missingReturns({ indicator, observations }: IndicatorData): string | null {
  if (indicator.family !== "spending") return null;
  const { day, label } = periodKinds[indicator.period];
  const missing = observations.filter(({ area, year, value }) => {
    const of = areaOf(area);
    return value.status === "not-returned" && of.level === "authority" && existedOn(of, `${year}-${day}`);
  });
  if (missing.length === 0) return null;
  const years = [...Map.groupBy(missing, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  const say = years.map(
    ([year, of]) => `${list(of.map(({ area }) => areaOf(area).inText).toSorted())} in ${label(year)}`,
  );
  return `No return gives a figure for ${say.join("; ")}.`;
}

/** Caveats as a reader sees them. */
export function caveatsOf(data: IndicatorData): readonly string[] {
  const missing = missingReturns(data);
  return missing === null ? data.indicator.caveats : [...data.indicator.caveats, missing];
}
