/** Findings over the ranking and the regions of an indicator. */
import { units } from "../core/unit.ts";
import { capital, numberWord } from "../core/words.ts";
import { areaOf, regions, type IndicatorData } from "../data.ts";
import { cellAt } from "./series.ts";
import type { RankingView } from "./types.ts";

/** What the top of the ranking says, and how sure it is. */
export function rankingFinding({ rows }: RankingView): string {
  const ranked = rows.filter((row) => row.rank !== null);
  const first = ranked[0]!;
  const name = areaOf(first.id).inText;
  const shared = ranked.filter((row) => row.rank === 1).length;
  if (shared > 1) return `${capital(numberWord(shared))} authorities share the first place`;
  const missing = rows.length - ranked.length;
  if (missing > rows.length / 4)
    return `${capital(numberWord(missing))} of ${rows.length} authorities have no figure; of the rest ${name} has the highest`;
  if (first.ranks === null) return `${capital(name)} comes first of ${ranked.length} authorities with a figure`;
  const [, lowest] = first.ranks;
  if (lowest === 1) return `No other authority’s interval reaches that of ${name}`;
  // Nobody lies certainly above the first: whoever does not lie certainly below it overlaps with it.
  const others = lowest - 1;
  return `${capital(name)} ranks first; its interval overlaps ${others === 1 ? "that of one other" : `those of ${numberWord(others)} others`}`;
}

/** The regions at the two ends, of the nine. */
export function regionsFinding(data: IndicatorData): string {
  const say = units[data.indicator.unit].prose;
  const nine = regions
    .filter((region) => region.region === null)
    .map((region) => ({ region, cell: cellAt(data, region, data.latest) }))
    .flatMap(({ region, cell }) => (cell.value === null ? [] : [{ region, value: cell.value }]))
    .toSorted((a, b) => b.value - a.value);
  const high = nine[0];
  const low = nine.at(-1);
  if (high === undefined || low === undefined) throw new Error(`${data.indicator.id}: no region has a figure`);
  if (say(high.value) === say(low.value)) return `All nine regions have ${say(high.value)}`;
  return `Of the nine regions ${high.region.inText} has the highest figure, ${say(high.value)}, and ${low.region.inText} the lowest, ${say(low.value)}`;
}
