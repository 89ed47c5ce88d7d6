/** The social gradient as the deprivation page shows it: scatters, measures, fifths, and how the gradient moved. */
import { sum } from "d3";
import { periodKinds } from "../core/period.ts";
import { formatNumber, units } from "../core/unit.ts";
import { listNames, numberWord } from "../core/words.ts";
import { dataOf, type IndicatorData } from "../data.ts";
import { isLondon, placedAuthorities, type Group, type Placed } from "../gradients/authorities.ts";
import { allGradients, type GradientRow } from "../gradients/gradients.ts";
import { deprivationIndices, type DeprivationIndex } from "../gradients/indices.ts";
import { fifths } from "../stats/fifths.ts";
import { MEASURES, type GradientMeasure } from "../stats/gradient-measures.ts";
import { weightedLine } from "../stats/line.ts";
import { Z95 } from "../stats/z.ts";
import type { ScatterView } from "./types.ts";

const rowsBy = new Map<string, GradientRow>();

/** One measure of one gradient; undefined where there is none. */
export function gradientRow(
  indicator: string,
  year: number,
  index: string,
  group: Group,
  measure: GradientMeasure,
): GradientRow | undefined {
  if (rowsBy.size === 0)
    for (const row of allGradients())
      rowsBy.set([row.indicator, row.year, row.index, row.group, row.measure].join("/"), row);
  return rowsBy.get([indicator, year, index, group, measure].join("/"));
}

/** Points along the fitted line at which its interval is drawn. */
const STEPS = 12;

function lineThrough(placed: readonly Placed[]) {
  const line = weightedLine(placed.map(({ score, value }) => ({ x: score, y: value, weight: 1 })));
  const [low, high] = [placed.at(-1)!.score, placed[0]!.score];
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const x = low + ((high - low) * i) / STEPS;
    const reach = Z95 * line.errorAt(x);
    return { x, y: line.at(x), lower: line.at(x) - reach, upper: line.at(x) + reach };
  });
}

/** Authorities against an index. `maxScore` and `max` let two charts share both scales. */
export function gradientScatter(
  data: IndicatorData,
  year: number,
  index: DeprivationIndex,
  { maxScore, max }: { readonly maxScore: number; readonly max: number },
): ScatterView {
  const { placed } = placedAuthorities(data, year, index);
  const r = gradientRow(data.indicator.id, year, index.id, "all", "r");
  const points = placed.map(({ area, score, value, weight }) => ({
    id: area.id,
    name: area.short,
    x: score,
    y: value,
    weight,
    open: isLondon(area),
  }));
  const line = lineThrough(placed);
  const fit = weightedLine(placed.map(({ score, value }) => ({ x: score, y: value, weight: 1 })));
  const below = points.reduce((a, b) => (b.y - fit.at(b.x) < a.y - fit.at(a.x) ? b : a));
  return {
    kind: "scatter",
    title: index.short,
    note: index.isShare ? `Per cent of ${index.of}` : index.of,
    unit: data.indicator.unit,
    points,
    across: { kind: index.isShare ? "percent" : "score", max: maxScore },
    max,
    line,
    curves: [],
    levels: [],
    reference: null,
    corner: r === undefined ? null : { big: `r = ${formatNumber(r.value, 2)}`, small: `${r.n} authorities` },
    named: [
      ...points
        .toSorted((a, b) => b.y - a.y)
        .slice(0, 3)
        .map(({ id }) => id),
      below.id,
    ],
  };
}

/** Two indices beside each other on the same two scales. */
export function gradientTwins(data: IndicatorData, year: number, pair: readonly DeprivationIndex[]): ScatterView[] {
  const all = pair.flatMap((index) => placedAuthorities(data, year, index).placed);
  const scales = {
    maxScore: Math.max(...all.map(({ score }) => score)),
    max: Math.max(...all.map(({ value }) => value)),
  };
  return pair.map((index) => gradientScatter(data, year, index, scales));
}

const MEASURE_WORDS: Readonly<Record<GradientMeasure, { readonly title: string; readonly decimals: number }>> = {
  slope_per_sd: { title: "Slope, for a standard deviation of the index", decimals: 1 },
  r: { title: "Correlation, r", decimals: 2 },
  sii: { title: "Slope index of inequality", decimals: 1 },
  rii: { title: "Relative index of inequality", decimals: 2 },
  concentration_index: { title: "Concentration index", decimals: 3 },
  fifths_ratio: { title: "Most to least deprived fifth, ratio", decimals: 2 },
};

/** "0.67 (0.58 to 0.75)". */
function withInterval(row: GradientRow | undefined, decimals: number): string {
  if (row === undefined) return "no index: fewer than 100 authorities";
  const say = (value: number) => formatNumber(value, decimals);
  return row.lower === null || row.upper === null
    ? say(row.value)
    : `${say(row.value)} (${say(row.lower)} to ${say(row.upper)})`;
}

/** Measures down, indices across, all authorities and those outside London. */
export function measuresTable(data: IndicatorData, year: number, pair: readonly DeprivationIndex[]) {
  const groups: readonly (readonly [Group, string])[] = [
    ["all", "all"],
    ["outside-london", "outside London"],
  ];
  return {
    caption: `${data.indicator.title}, ${periodKinds[data.indicator.period].long(year)}: measures of the gradient with 95% intervals`,
    columns: ["Measure", ...pair.flatMap((index) => groups.map(([, words]) => `${index.short}, ${words}`))],
    rows: MEASURES.map((measure) => [
      MEASURE_WORDS[measure].title,
      ...pair.flatMap((index) =>
        groups.map(([group]) =>
          withInterval(gradientRow(data.indicator.id, year, index.id, group, measure), MEASURE_WORDS[measure].decimals),
        ),
      ),
    ]),
  };
}

/** Pooled figure of each fifth of authorities, most deprived first. */
export function fifthsTable(data: IndicatorData, year: number, pair: readonly DeprivationIndex[]) {
  const say = units[data.indicator.unit].table;
  const pooled = pair.map((index) =>
    fifths(placedAuthorities(data, year, index).placed, ({ score }) => score).map(
      (group) => sum(group, ({ value, weight }) => value * weight) / sum(group, ({ weight }) => weight),
    ),
  );
  return {
    caption: `${data.indicator.title}, ${periodKinds[data.indicator.period].long(year)}, ${units[data.indicator.unit].name}: pooled by fifth of authorities`,
    columns: ["Fifth", ...pair.map(({ short }) => short)],
    rows: ["Most deprived", "Second", "Third", "Fourth", "Least deprived"].map((name, i) => [
      name,
      ...pooled.map((rates) => say(rates[i]!)),
    ]),
  };
}

/** "Cumberland and …: formed after the index." Null where every authority with a figure has a score. */
export function withoutScore(data: IndicatorData, year: number, index: DeprivationIndex): string | null {
  const { withoutScore: areas } = placedAuthorities(data, year, index);
  return areas.length === 0
    ? null
    : `Not in ${index.short}, whose boundaries are older: ${listNames(areas.map(({ inText }) => inText))}.`;
}

export interface MovedRow {
  readonly id: string;
  readonly title: string;
  readonly then: GradientRow;
  readonly now: GradientRow;
}

/** The relative index of each indicator of demand, first year and latest, steepest now first. */
export function movedRows(index: string): readonly MovedRow[] {
  return DEMAND.flatMap((id): MovedRow[] => {
    const data = dataOf(id);
    const [then, now] = [data.years[0]!, data.latest].map((year) => gradientRow(id, year, index, "all", "rii"));
    return then === undefined || now === undefined ? [] : [{ id, title: data.indicator.short, then, now }];
  }).toSorted((a, b) => b.now.value - a.now.value);
}

const DEMAND = [
  "referrals-rate",
  "cin-rate",
  "section-47-rate",
  "conferences-rate",
  "cpp-started-rate",
  "cpp-rate",
  "cla-rate",
];

/** "In five of seven the gradient is less steep than in 2013": what the chart shows, no more. */
export function movedFinding(rows: readonly MovedRow[]): string {
  const flatter = rows.filter(({ then, now }) => now.value < then.value).length;
  const first = rows[0]!.then.year;
  return flatter * 2 >= rows.length
    ? `In ${numberWord(flatter)} of ${numberWord(rows.length)} measures the gradient is less steep than in ${first}`
    : `In ${numberWord(rows.length - flatter)} of ${numberWord(rows.length)} measures the gradient is steeper than in ${first}`;
}

/** Of how many the first year lies outside the interval of the latest. */
export function movedNote(rows: readonly MovedRow[]): string {
  const beyond = rows.filter(
    ({ then, now }) => now.lower !== null && now.upper !== null && (then.value < now.lower || then.value > now.upper),
  );
  return beyond.length === 0
    ? "None of the changes is larger than the interval."
    : `The change is larger than the interval for ${listNames(beyond.map(({ title }) => title.toLowerCase()))} alone.`;
}

export const indexPair = (ids: readonly string[]): readonly DeprivationIndex[] =>
  ids.map((id) => deprivationIndices.find((index) => index.id === id)!);
