/**
 * The weaker test of the inverse intervention law as a reader can turn it: which children, which year, with London or
 * without, and how steep the gradient between neighbourhoods is taken to be. Reads no file: the build and a browser
 * make the same charts and sentences from the same code.
 */
import { formatNumber } from "../core/unit.ts";
import { list, listNames } from "../core/words.ts";
import { fifths } from "../stats/fifths.ts";
import { ratioSlope, tenthScore, type RatioSlope } from "../stats/ratio-slope.ts";
import { standardise } from "../stats/standardise.ts";
import type { ScatterPoint, ScatterView } from "./types.ts";

export type LawIndicator = "cla-rate" | "cpp-rate";

/** An authority whose neighbourhoods are known. */
export interface LawPlace {
  readonly id: string;
  readonly name: string;
  readonly london: boolean;
  /** by tenth of neighbourhoods, the most deprived first */
  readonly children: readonly number[];
}

export interface LawData {
  /** Rates of the study by tenth of neighbourhoods, the most deprived first. */
  readonly rates: Readonly<Record<LawIndicator, readonly number[]>>;
  readonly years: readonly number[];
  readonly places: readonly LawPlace[];
  /** "cla-rate/2025" → count and rate per 10,000 of each place; null where it has none that year. */
  readonly counts: Readonly<Record<string, readonly (readonly [observed: number, rate: number] | null)[]>>;
  /** "cla-rate/2025" → names of authorities of the year that are not in it. */
  readonly without: Readonly<Record<string, readonly string[]>>;
}

export interface LawChoice {
  readonly indicator: LawIndicator;
  readonly year: number;
  readonly london: "with" | "without";
  /** Power that the study's rates are raised to: 1 as published, 0 no gradient. */
  readonly steepness: number;
}

export const lawIndicators: Readonly<Record<LawIndicator, { readonly short: string; readonly children: string }>> = {
  "cla-rate": { short: "looked after", children: "Children looked after" },
  "cpp-rate": { short: "plans", children: "Children on a child protection plan" },
};

/** The slider's reach, and the answers that stand under it. */
export const STEEPNESS = { min: 0.4, max: 1.4, step: 0.05, marks: [0.4, 0.6, 0.8, 1, 1.2, 1.4] } as const;

interface Tested extends LawPlace {
  readonly observed: number;
  /** per 10,000 children */
  readonly rate: number;
  readonly expected: number;
  /** observed ÷ expected */
  readonly ratio: number;
  /** Higher is more deprived. */
  readonly deprivation: number;
}

/** Places of a choice, least deprived first. Expected counts are scaled to the places shown. */
export function testedPlaces(choice: LawChoice, data: LawData): readonly Tested[] {
  const counts = data.counts[`${choice.indicator}/${choice.year}`];
  if (counts === undefined) throw new Error(`no counts of ${choice.indicator} in ${choice.year}`);
  const places = data.places.flatMap((place, i) => {
    const count = counts[i];
    if (count == null || (choice.london === "without" && place.london)) return [];
    return [{ ...place, observed: count[0], rate: count[1] }];
  });
  const { places: expected } = standardise(places, data.rates[choice.indicator], choice.steepness);
  return places
    .map((place, i) => ({ ...place, ...expected[i]!, deprivation: tenthScore(place.children) }))
    .toSorted((a, b) => a.deprivation - b.deprivation);
}

/** How observed ÷ expected changes with deprivation, in one choice. */
export function lawSlope(choice: LawChoice, data: LawData): RatioSlope {
  return ratioSlope(testedPlaces(choice, data).map(({ ratio, deprivation }) => ({ ratio, score: deprivation })));
}

const factorWords = (factor: number) => `×${formatNumber(factor, 2)}`;

/** Where on the slider no slope is left; null where that lies beyond it. */
export function levelSteepness(choice: LawChoice, data: LawData): number | null {
  let [low, high] = [STEEPNESS.min as number, STEEPNESS.max as number];
  const at = (steepness: number) => lawSlope({ ...choice, steepness }, data).factor - 1;
  if (at(low) < 0 || at(high) > 0) return null;
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (at(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** What the two charts show beside each other, as far as the slope can be told from none. */
export function lawFinding(choice: LawChoice, data: LawData): string {
  const { lower, upper } = lawSlope(choice, data);
  const start = "Rates rise with deprivation. Set against what the 2015 gradient between neighbourhoods would give,";
  if (upper < 1) return `${start} they fall`;
  return lower > 1 ? `${start} they still rise` : `${start} no trend is left`;
}

/** Never more than "consistent with": the test is weak, and stands or falls with the gradient it is given. */
export function lawSentence(choice: LawChoice, data: LawData): string {
  const { factor, lower, upper } = lawSlope(choice, data);
  const at = formatNumber(choice.steepness, choice.steepness % 1 === 0 ? 0 : 2);
  const size = formatNumber(Math.abs(factor - 1) * 100, 0);
  const start = `At ${at}, observed over expected is ${size}% ${factor < 1 ? "lower" : "higher"} for each standard deviation of deprivation (${factorWords(factor)}, ${formatNumber(lower, 2)} to ${formatNumber(upper, 2)}):`;
  if (upper < 1) return `${start} consistent with the first claim, level.`;
  if (lower > 1) return `${start} the opposite of what the first claim would give.`;
  return `${start} no trend that can be told from none.`;
}

/** Where no slope is left, in words that hold for every choice of figures. */
export function levelSentence(choice: LawChoice, data: LawData): string {
  const level = levelSteepness(choice, data);
  return level === null
    ? "No steepness within the slider’s reach leaves no trend."
    : `At about ${formatNumber(level, 2)} no trend is left.`;
}

/** Steepness and what the trend becomes, with its interval: every answer is readable without moving anything. */
export function steepnessAnswers(
  choice: LawChoice,
  data: LawData,
): readonly { readonly at: string; readonly factor: string; readonly range: string }[] {
  return STEEPNESS.marks.map((steepness) => {
    const { factor, lower, upper } = lawSlope({ ...choice, steepness }, data);
    return {
      at: formatNumber(steepness, steepness === 1 ? 0 : 1),
      factor: factorWords(factor),
      range: `${formatNumber(lower, 2)} to ${formatNumber(upper, 2)}`,
    };
  });
}

/** Observed over expected of each fifth of authorities, least deprived first. */
function pooledFifths(choice: LawChoice, data: LawData): readonly string[] {
  return fifths(testedPlaces(choice, data), ({ deprivation }) => -deprivation).map((part) =>
    formatNumber(total(part, ({ observed }) => observed) / total(part, ({ expected }) => expected), 2),
  );
}

/** How the fifths and the crude rates go, and how it was on the study's own date: what the figure of today stands beside. */
export function lawBeside(choice: LawChoice, data: LawData): string {
  const crude = ratioSlope(
    testedPlaces(choice, data).map(({ rate, deprivation }) => ({ ratio: rate, score: deprivation })),
  );
  const first = lawSlope({ ...choice, year: data.years[0]! }, data);
  const parts = pooledFifths(choice, data);
  return `In fifths, least deprived first, observed over expected is ${list(parts)}. Crude rates change by ${factorWords(crude.factor)} for each standard deviation. In ${data.years[0]}, the year of the study, observed over expected changes by ${factorWords(first.factor)} (${formatNumber(first.lower, 2)} to ${formatNumber(first.upper, 2)}): part of what has moved since may be a flatter gradient.`;
}

/** Who of the year is not in the charts. */
export function lawLeftOut(choice: LawChoice, data: LawData): string {
  const names = data.without[`${choice.indicator}/${choice.year}`] ?? [];
  return names.length === 0 ? "Nobody." : `${listNames(names)}, without a count or without known neighbourhoods.`;
}

/** Children that a published rate was divided by, in ten thousands; a rate of none is of the children who live there. */
const tenThousands = ({ observed, rate, children }: Tested) =>
  rate > 0 ? observed / rate : children.reduce((a, b) => a + b, 0) / 10_000;

/** Each third of the order, pooled: what was counted over what it is divided by. */
function thirds(places: readonly Tested[], by: (place: Tested) => number, say: (value: number) => string) {
  const at = (share: number) => Math.round(share * places.length);
  return [0, 1, 2].map((i) => {
    const part = places.slice(at(i / 3), at((i + 1) / 3));
    const value = total(part, ({ observed }) => observed) / total(part, by);
    return { from: part[0]!.deprivation, to: part.at(-1)!.deprivation, y: value, text: say(value) };
  });
}

const total = (places: readonly Tested[], of: (place: Tested) => number) =>
  places.reduce((sum, place) => sum + of(place), 0);

function pointsOf(places: readonly Tested[], y: (place: Tested) => number): ScatterPoint[] {
  return places.map((place) => ({
    id: place.id,
    name: place.name,
    x: place.deprivation,
    y: y(place),
    weight: place.children.reduce((a, b) => a + b, 0),
    open: place.london,
  }));
}

const ENDS = { kind: "ends", low: "Least deprived", high: "Most deprived" } as const;
const highest = (places: readonly Tested[], y: (place: Tested) => number) =>
  places.reduce((a, b) => (y(b) > y(a) ? b : a)).id;

const SHARED = { kind: "scatter", across: ENDS, line: [], curves: [], corner: null } as const;

/** Rates by place: the scatter that cannot show it. */
const crudeView = (places: readonly Tested[]): ScatterView => ({
  ...SHARED,
  title: "Rate per 10,000: why a scatter cannot show it",
  note: "Authorities with more deprived neighbourhoods have higher rates.",
  unit: "per10k",
  points: pointsOf(places, ({ rate }) => rate),
  max: Math.max(...places.map(({ rate }) => rate)),
  levels: thirds(places, tenThousands, (value) => formatNumber(value, 0)),
  reference: null,
  named: [highest(places, ({ rate }) => rate)],
});

/** Observed over expected by place: the weaker test. */
const ratioView = (places: readonly Tested[]): ScatterView => ({
  ...SHARED,
  title: "Observed over expected: the weaker test",
  note: "Expected from the 2015 rates of their neighbourhoods.",
  unit: "ratio",
  points: pointsOf(places, ({ ratio }) => ratio),
  max: Math.max(2, ...places.map(({ ratio }) => ratio)),
  levels: thirds(
    places,
    ({ expected }) => expected,
    (value) => formatNumber(value, 2),
  ),
  reference: 1,
  named: [highest(places, ({ ratio }) => ratio), highest(places, ({ ratio }) => -ratio)],
});

/** Why a scatter cannot show it, and the weaker test: the same authorities in the same order. */
export function lawViews(
  choice: LawChoice,
  data: LawData,
): { readonly crude: ScatterView; readonly tested: ScatterView } {
  const places = testedPlaces(choice, data);
  return { crude: crudeView(places), tested: ratioView(places) };
}

/** What, when, how many, and how they are ordered. */
export function lawSubtitle(choice: LawChoice, data: LawData): string {
  const { length } = testedPlaces(choice, data);
  const where = choice.london === "with" ? `${length} authorities` : `${length} authorities outside London`;
  return `${lawIndicators[choice.indicator].children} at 31 March ${choice.year}, ${where} by the average tenth of their children’s neighbourhoods. Heavy lines and figures: each third, pooled. Open circles: London.`;
}

/** Every authority of a choice, most deprived first. */
export function lawTable(choice: LawChoice, data: LawData) {
  return {
    caption: `${lawIndicators[choice.indicator].children}, 31 March ${choice.year}: observed over expected at steepness ${formatNumber(choice.steepness, 2)}, most deprived neighbourhoods first`,
    columns: ["Authority", "Rate per 10,000", "Observed", "Expected", "Ratio"],
    rows: testedPlaces(choice, data)
      .toReversed()
      .map(({ name, rate, observed, expected, ratio }) => [
        name,
        formatNumber(rate, 1),
        formatNumber(observed, 0),
        formatNumber(expected, 1),
        formatNumber(ratio, 2),
      ]),
  };
}
