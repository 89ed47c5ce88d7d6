import { median } from "d3";
import { periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { capital, numberWord } from "../core/words.ts";
import { authorities, type IndicatorData } from "../data.ts";
import { dotsOf, missingCount } from "./standing.ts";

/** The middle authority then and now, with its peak between: over the columns of dots. */
export function medianFinding(data: IndicatorData): string {
  const { what, prose: say } = units[data.indicator.unit];
  const { label } = periodKinds[data.indicator.period];
  const missing = missingCount(data);
  // Figures are withheld where counts are small, so the middle of the rest would be of the wrong authorities.
  if (missing > authorities.length / 4)
    return `${capital(numberWord(missing))} of ${authorities.length} authorities have no figure: small numbers are withheld`;
  const middle =
    missing > authorities.length / 10 ? "Of those with a figure, the middle authority’s" : "The middle authority’s";
  const all = medians(data);
  const [first, last] = [all[0]!, all.at(-1)!];
  const peak = all.reduce((a, b) => (b.value > a.value ? b : a));
  const then = `${say(first.value)} in ${label(first.year)}`;
  if (Math.abs(last.value / first.value - 1) < 0.02 || say(first.value) === say(last.value))
    return `${middle} ${what} is ${say(last.value)}, much as in ${label(first.year)}`;
  if (peak.value > Math.max(first.value * 1.05, last.value * 1.02))
    return `${middle} ${what} rose from ${then} to ${say(peak.value)} in ${label(peak.year)}, and is now ${say(last.value)}`;
  return `${middle} ${what} ${last.value > first.value ? "rose" : "fell"} from ${then} to ${say(last.value)} in ${label(last.year)}`;
}

/** The middle authority of each year. */
function medians(data: IndicatorData): { year: number; value: number }[] {
  return data.years.flatMap((year) => {
    const value = median(dotsOf(data, year), (dot) => dot.value);
    return value === undefined ? [] : [{ year, value }];
  });
}
