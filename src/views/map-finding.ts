/** What a map shows at a glance: whether the highest and the lowest lie together. */
import { units, type Unit } from "../core/unit.ts";
import { capital, numberWord } from "../core/words.ts";
import { areaOf, regions, type IndicatorData } from "../data.ts";
import { membersOf } from "./map.ts";

/** How much more often than by its number of authorities a region must appear to be named. */
const OVER = 1.5;

const NOUNS: Readonly<Record<Unit["what"], string>> = {
  rate: "rates",
  share: "shares",
  figure: "figures",
  number: "numbers",
  spending: "amounts",
};

/**
 * "Of the 31 highest rates, 18 are in the North East or North West; of the 30 lowest, 18 are in London". Of an end that
 * is spread over England: "the 30 lowest lie in eight of the nine regions".
 */
export function mapFinding(data: IndicatorData, by: "figure" | "ratio" = "figure"): string {
  const classes = membersOf(data, by);
  const all = classes.flat();
  const noun = NOUNS[units[data.indicator.unit].what];
  const [high, low] = [classes.at(-1)!, classes[0]!];
  const [highWords, lowWords] = [gatheredWords(high, all, noun), gatheredWords(low, all)];
  const highest = highWords ?? `the ${high.length} highest ${noun} lie in ${regionsWords(high)} regions`;
  const lowest = lowWords ?? `the ${low.length} lowest lie in ${regionsWords(low)} regions`;
  const both = `the ${high.length} highest ${noun} lie in ${regionsWords(high)} regions, the ${low.length} lowest in ${countWords(low)}`;
  const said = highWords === null && lowWords === null ? both : `${highest}; ${lowest}`;
  return by === "ratio" ? `Allowing for deprivation, ${said}` : capital(said);
}

/** "of the 30 lowest, 18 are in London"; null where they are spread. */
function gatheredWords(members: readonly string[], all: readonly string[], noun?: string): string | null {
  const gathered = gatheredIn(members, all);
  if (gathered === null) return null;
  const which = noun === undefined ? "lowest" : `highest ${noun}`;
  return `of the ${members.length} ${which}, ${numberWord(gathered.count)} are in ${gathered.names}`;
}

const NINE = regions.filter(({ region }) => region === null).length;

const regionCount = (members: readonly string[]): number => new Set(members.map((id) => areaOf(id).region)).size;

/** "eight", "all nine". */
const countWords = (members: readonly string[]): string =>
  regionCount(members) === NINE ? `all ${numberWord(NINE)}` : numberWord(regionCount(members));

/** "eight of the nine", "all nine". */
const regionsWords = (members: readonly string[]): string =>
  regionCount(members) === NINE ? countWords(members) : `${countWords(members)} of the ${numberWord(NINE)}`;

interface Gathered {
  readonly count: number;
  /** "London", "the North East or North West" */
  readonly names: string;
}

/**
 * The region, or else the two, that hold at least half of these authorities and clearly more than of all: the fuller
 * first, of equals the one with fewer authorities.
 */
export function gatheredIn(members: readonly string[], all: readonly string[]): Gathered | null {
  const shareOfAll = (ids: readonly string[]) => (ids.length / all.length) * members.length;
  const byRegion = (ids: readonly string[]) => Map.groupBy(ids, (id) => areaOf(id).region!);
  const everywhere = byRegion(all);
  const single = [...byRegion(members)].map(([region, own]) => ({
    regions: [region],
    count: own.length,
    expected: shareOfAll(everywhere.get(region)!),
  }));
  const rich = single.filter(({ count, expected }) => count >= OVER * expected);
  const pairs = rich.flatMap((a, i) =>
    rich.slice(i + 1).map((b) => ({
      regions: [...a.regions, ...b.regions].toSorted(),
      count: a.count + b.count,
      expected: a.expected + b.expected,
    })),
  );
  const fullest = (found: typeof single) =>
    found
      .filter(({ count, expected }) => count >= members.length / 2 && count >= OVER * expected)
      .toSorted((a, b) => b.count - a.count || a.expected - b.expected)[0];
  const found = fullest(single) ?? fullest(pairs);
  return found === undefined ? null : { count: found.count, names: eitherOf(found.regions) };
}

/** "the North East or North West", "the East Midlands or London". */
function eitherOf(ids: readonly string[]): string {
  const names = ids
    .map((id) => areaOf(id).inText)
    .toSorted((a, b) => Number(b.startsWith("the ")) - Number(a.startsWith("the ")));
  const [first, second] = names;
  if (second === undefined) return first!;
  return `${first} or ${second.startsWith("the ") ? second.slice(4) : second}`;
}
