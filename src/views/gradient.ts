/**
 * The social gradient as a reader chooses it: which indicator, which year, against which index. Reads no file: the build
 * and a browser make the same charts, sentences and tables from the same figures.
 */
import { formatNumber, units, withLimits, type UnitId } from "../core/unit.ts";
import { listNames } from "../core/words.ts";
import { fifths } from "../stats/fifths.ts";
import { MEASURES, type GradientMeasure } from "../stats/gradient.ts";
import { weightedLine } from "../stats/line.ts";
import { Z95 } from "../stats/z.ts";
import { oneOf, type Asked } from "./asked.ts";
import type { ScatterView } from "./types.ts";

/** value, lower, upper, authorities; limits null where draws could not give them. */
export type MeasureCells = readonly [value: number, lower: number | null, upper: number | null, n: number];

/** One indicator in every year. */
export interface GradientFile {
  readonly id: string;
  readonly title: string;
  readonly unit: UnitId;
  /** [as an address names it, as a sentence does] */
  readonly years: readonly (readonly [label: string, long: string])[];
  readonly areas: readonly (readonly [id: string, name: string, inText: string, london: 0 | 1])[];
  /** year → area → figure and the denominator that weighs it; null where there is none */
  readonly figures: readonly (readonly (readonly [value: number, weight: number] | null)[])[];
  /** year → "idaci-2019/all" → measures, in the order of {@link MEASURES} */
  readonly measures: readonly Readonly<Record<string, readonly (MeasureCells | null)[]>>[];
}

/** Indices of deprivation, with the score of every authority, and its rank where the publisher prints one (0 where not). */
export interface ScoresFile {
  readonly indices: readonly {
    readonly id: string;
    readonly short: string;
    readonly of: string;
    readonly isShare: boolean;
    readonly note: string;
    readonly scores: Readonly<Record<string, readonly [score: number, rank: number]>>;
  }[];
}

type Index = ScoresFile["indices"][number];

export interface GradientChoice {
  /** id of the indicator */
  readonly of: string;
  /** label of the year */
  readonly in: string;
  /** id of the index of the first chart; the second is always the newest */
  readonly by: string;
}

/** Beside whatever a reader chooses: the newest index, after housing costs. */
const BESIDE = "idaci-2025";
export const USUAL_INDEX = "idaci-2019";

export interface GradientInput {
  readonly file: GradientFile;
  readonly scores: ScoresFile;
}

const indexOf = ({ scores }: GradientInput, id: string): Index => {
  const found = scores.indices.find((index) => index.id === id);
  if (found === undefined) throw new Error(`no index "${id}"`);
  return found;
};

/** The year and the index that an address asks for; the latest and the usual where it does not, or asks in vain. */
export function readGradient(asked: Asked, of: string, { file, scores }: GradientInput, usual: string): GradientChoice {
  const labels = file.years.map(([label]) => label);
  return {
    of,
    in: asked.of("in", oneOf(...labels), labels.at(-1)!),
    by: asked.of("by", oneOf(...scores.indices.map(({ id }) => id)), usual),
  };
}

/** The chosen index and the one beside it; only that one where it is chosen. */
function pairOf(choice: GradientChoice, input: GradientInput): readonly Index[] {
  return [...new Set([choice.by, BESIDE])].map((id) => indexOf(input, id));
}

const yearAt = (choice: GradientChoice, { file }: GradientInput) =>
  file.years.findIndex(([label]) => label === choice.in);

interface Place {
  readonly id: string;
  readonly name: string;
  readonly london: boolean;
  readonly score: number;
  readonly value: number;
  readonly weight: number;
}

/** Authorities with a figure and a score, most deprived first, and names of those without a score. */
function placesOf(choice: GradientChoice, input: GradientInput, index: Index) {
  const figures = input.file.figures[yearAt(choice, input)]!;
  const without: string[] = [];
  const places: (Place & { readonly rank: number })[] = [];
  for (const [i, [id, name, inText, london]] of input.file.areas.entries()) {
    const figure = figures[i];
    if (figure == null) continue;
    const score = index.scores[id];
    if (score === undefined) without.push(inText);
    else
      places.push({
        id,
        name,
        london: london === 1,
        value: figure[0],
        weight: figure[1],
        score: score[0],
        rank: score[1],
      });
  }
  return {
    places: places.toSorted((a, b) => b.score - a.score || a.rank - b.rank || (a.id < b.id ? -1 : 1)),
    without,
  };
}

const cellsOf = (choice: GradientChoice, input: GradientInput, index: Index, group: string, measure: GradientMeasure) =>
  input.file.measures[yearAt(choice, input)]?.[`${index.id}/${group}`]?.[MEASURES.indexOf(measure)] ?? null;

/** Points along the fitted line at which its interval is drawn. */
const STEPS = 12;

interface Placed {
  readonly index: Index;
  readonly places: readonly Place[];
}

/** The fitted line between the lowest and the highest score, with its 95% interval. */
function lineOf(fit: ReturnType<typeof weightedLine>, low: number, high: number): ScatterView["line"] {
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const x = low + ((high - low) * i) / STEPS;
    const reach = Z95 * fit.errorAt(x);
    return { x, y: fit.at(x), lower: fit.at(x) - reach, upper: fit.at(x) + reach };
  });
}

const pointOf = ({ id, name, score, value, weight, london }: Place) => ({
  ...{ id, name, weight },
  x: score,
  y: value,
  open: london,
});

/** One chart of the pair; `max` and `widest` are the ends of scales that both share. */
function viewOf(
  { index, places }: Placed,
  unit: UnitId,
  r: MeasureCells | null,
  max: number,
  widest: number,
): ScatterView {
  const points = places.map(pointOf);
  const fit = weightedLine(points.map(({ x, y }) => ({ x, y, weight: 1 })));
  const below = points.reduce((a, b) => (b.y - fit.at(b.x) < a.y - fit.at(a.x) ? b : a));
  const above = points.toSorted((a, b) => b.y - a.y).slice(0, 3);
  return {
    ...{ kind: "scatter", unit, points, max, curves: [], levels: [], reference: null },
    title: index.short,
    note: `${index.isShare ? "per cent of " : ""}${index.of}`,
    across: { kind: index.isShare ? "percent" : "score", max: widest },
    line: lineOf(fit, places.at(-1)!.score, places[0]!.score),
    corner: r === null ? null : { big: `r = ${formatNumber(r[0], 2)}`, small: `${r[3]} authorities` },
    named: [...above, below].map(({ id }) => id),
  };
}

/** The charts of a choice, on one scale up; and across where both indices are shares. */
export function gradientViews(choice: GradientChoice, input: GradientInput): readonly ScatterView[] {
  const pair = pairOf(choice, input).map((index): Placed => ({ index, ...placesOf(choice, input, index) }));
  const max = Math.max(0, ...pair.flatMap(({ places }) => places.map(({ value }) => value)));
  return pair.map((placed) => {
    const alike = pair.filter(({ index }) => index.isShare === placed.index.isShare);
    const widest = Math.max(0, ...alike.flatMap(({ places }) => places.map(({ score }) => score)));
    const r = cellsOf(choice, input, placed.index, "all", "r");
    return viewOf(placed, input.file.unit, r, max, widest);
  });
}

/** How strong a correlation is called. No better or worse: how closely dots lie to a line. */
function strength(r: number): string {
  const size = Math.abs(r);
  return size >= 0.6 ? "strong" : size >= 0.4 ? "moderate" : size >= 0.2 ? "weak" : "hardly there";
}

/** "The link with deprivation is strong on IDACI 2019 and moderate on IDACI 2025", the same for both said once. */
export function gradientFinding(choice: GradientChoice, input: GradientInput): string {
  const found = pairOf(choice, input).flatMap((index) => {
    const r = cellsOf(choice, input, index, "all", "r");
    return r === null
      ? []
      : [{ index, words: `${strength(r[0])}${r[0] < 0 && Math.abs(r[0]) >= 0.2 ? " and turned round" : ""}` }];
  });
  if (found.length === 0) return "Fewer than 100 authorities have a figure: no gradient is computed";
  const [first, second] = found;
  const start = `${input.file.title}: the link with deprivation is ${first!.words} on ${first!.index.short}`;
  return second === undefined
    ? start
    : second.words === first!.words
      ? `${start} and on ${second.index.short}`
      : `${start}, ${second.words} on ${second.index.short}`;
}

export function gradientSubtitle(choice: GradientChoice, input: GradientInput): string {
  const { title, unit, years } = input.file;
  return `${title}, ${units[unit].name}, ${years[yearAt(choice, input)]![1]}, against deprivation. Dots by what the figure is divided by; open circles: London. Line: least squares, each authority once, with its 95% interval.`;
}

/** What a measure is called, and with how many decimals it is written. */
export const MEASURE_WORDS: Readonly<Record<GradientMeasure, { readonly title: string; readonly decimals: number }>> = {
  slope_per_sd: { title: "Slope, for a standard deviation of the index", decimals: 1 },
  r: { title: "Correlation, r", decimals: 2 },
  sii: { title: "Slope index of inequality", decimals: 1 },
  rii: { title: "Relative index of inequality", decimals: 2 },
  concentration_index: { title: "Concentration index", decimals: 3 },
  fifths_ratio: { title: "Most to least deprived fifth, ratio", decimals: 2 },
};

function words(cells: MeasureCells | null, decimals: number): string {
  if (cells === null) return "none";
  const [value, lower, upper] = cells;
  return withLimits(value, { lower, upper }, (number) => formatNumber(number, decimals));
}

const GROUP_WORDS = [
  ["all", "all"],
  ["outside-london", "outside London"],
] as const;

const FIFTHS = ["Most deprived fifth", "Second", "Third", "Fourth", "Least deprived fifth"];

/** The pooled figure of a group: each authority by what its figure is divided by. */
function pooledOf(places: readonly Place[]): number {
  const sum = (of: (place: Place) => number) => places.reduce((total, place) => total + of(place), 0);
  return sum(({ value, weight }) => value * weight) / sum(({ weight }) => weight);
}

/** Measures down, indices across, all authorities and those outside London; and the pooled figure of each fifth. */
export function gradientTable(choice: GradientChoice, input: GradientInput) {
  const { title, unit, years } = input.file;
  const pair = pairOf(choice, input);
  const pooled = pair.map((index) => fifths(placesOf(choice, input, index).places, ({ score }) => score).map(pooledOf));
  const cells = (measure: GradientMeasure) =>
    pair.flatMap((index) =>
      GROUP_WORDS.map(([group]) =>
        words(cellsOf(choice, input, index, group, measure), MEASURE_WORDS[measure].decimals),
      ),
    );
  return {
    caption: `${title}, ${years[yearAt(choice, input)]![1]}: measures of the gradient with 95% intervals, and fifths of authorities pooled`,
    columns: ["Measure", ...pair.flatMap((index) => GROUP_WORDS.map(([, group]) => `${index.short}, ${group}`))],
    rows: [
      ...MEASURES.map((measure) => [MEASURE_WORDS[measure].title, ...cells(measure)]),
      ...FIFTHS.map((name, i) => [name, ...pooled.flatMap((figures) => [units[unit].table(figures[i]!), ""])]),
    ],
  };
}

/** What is to be known of each index, and who is not in it. */
export function gradientNotes(choice: GradientChoice, input: GradientInput): readonly string[] {
  return pairOf(choice, input).map((index) => {
    const { without } = placesOf(choice, input, index);
    return `${index.short}. ${index.note}${without.length === 0 ? "" : ` Not in it: ${listNames(without)}.`}`;
  });
}
