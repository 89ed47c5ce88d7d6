/** What a comparison says: its finding, and the notes under it. Higher and lower, never better and worse. */
import { periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { capital, list, listNames, numberWord, possessive } from "../core/words.ts";
import type { View } from "./compare-state.ts";
import { countedBy, type ComparePlace, type ComparePlaces } from "./compare-places.ts";
import { countedByWords } from "./counted-by.ts";
import { flaggedOf, stretchWords } from "./gaps.ts";
import type { CompareMiddle, CompareSeries, CompareView } from "./types.ts";

type Known = CompareSeries & { readonly now: { readonly value: number } };

const hasFigure = (series: CompareSeries): series is Known => series.now.value !== null;

/**
 * The year in figures: "Children looked after on 31 March: Blackpool 184 and England 67 in 2025". Up to three places in
 * colour are named, highest first, with the middle of their neighbours; of more, the ends of what is drawn.
 */
export function compareFinding(view: CompareView): string {
  const { label, long } = periodKinds[view.period];
  const say = units[view.unit].prose;
  // A name and its figure stay on one line.
  const of = (series: Known) => `${series.name}\u00a0${say(series.now.value)}`;
  const shown = view.rows.filter(hasFigure);
  if (shown.length === 0) return `${view.title}: none of these places has a figure for ${long(view.year)}`;
  const coloured = shown.filter(({ ink }) => typeof ink === "number");
  const isFew = coloured.length > 0 && coloured.length <= FEW_COLOURED;
  const parts = isFew
    ? [...coloured.map(of), ...view.middles.flatMap((middle) => middleOf(middle, say))]
    : endsOf(
        shown.filter(({ ink }) => ink !== "england"),
        of,
      );
  const england = shown.filter(({ ink }) => ink === "england").map(of);
  return `${view.title}: ${list([...parts, ...england])} in\u00a0${label(view.year)}`;
}

/** Places in colour that a finding can name one by one. */
const FEW_COLOURED = 3;

/** "the median of Blackpool’s neighbours 126" */
const middleOf = ({ of, median }: CompareMiddle, say: (value: number) => string): string[] =>
  median === null ? [] : [`the median of ${possessive(of.inText)} neighbours\u00a0${say(median)}`];

/** "highest Hartlepool 157", "lowest Northumberland 77" of places in order; one or none as they are. */
function endsOf(others: readonly Known[], of: (series: Known) => string): string[] {
  const [high, low] = [others[0], others.at(-1)];
  if (high === undefined || low === undefined || high === low) return others.map(of);
  return [`highest ${of(high)}`, `lowest ${of(low)}`];
}

/** A lead word and a sentence for the margin. */
export interface CompareNote {
  readonly lead: string;
  readonly text: string;
}

/**
 * What must stand beside the chart: what is missing, what the middle is, how to read it, where it is from.
 *
 * @param shown a chart of one year has its missing figures in its rows
 * @param names whether neighbours are named: once on a page is enough
 */
export function compareNotes(
  view: CompareView,
  all: ComparePlaces,
  { shown, names }: { readonly shown: View; readonly names: boolean },
): readonly CompareNote[] {
  const missing = shown === "year" ? null : missingWords(view);
  const flagged = flaggedWords(view, shown);
  return [
    ...yearNote(view),
    ...view.middles.flatMap((middle) => middleNotes(view, middle, all, names)),
    ...(missing === null ? [] : [{ lead: "No figure:", text: `${missing}.` }]),
    ...(flagged === null ? [] : [{ lead: "Flagged:", text: `${flagged}.` }]),
    ...view.breaks.map(({ year, label }) => ({
      lead: `Break at ${periodKinds[view.period].label(year)}:`,
      text: `${label}. Do not read the lines across it.`,
    })),
    ...(view.caveats[0] === undefined ? [] : [{ lead: "Read with care.", text: view.caveats[0] }]),
    {
      lead: "A high figure",
      text: "is not a verdict. Need follows deprivation, practice differs, and the figures do not tell one from the other.",
    },
    ...(shown === "year" ? [{ lead: `${view.index.short}:`, text: `${view.index.of}, in per cent.` }] : []),
    { lead: "Source.", text: `${view.source}.` },
  ];
}

function yearNote({ lacksYear, period, year, years }: CompareView): CompareNote[] {
  if (lacksYear === null) return [];
  const { label } = periodKinds[period];
  const span = `${label(years[0]!)} to ${label(years.at(-1)!)}`;
  return [{ lead: `Not ${lacksYear}.`, text: `This figure has the years ${span}; ${label(year)} is shown.` }];
}

/** The ten by name with how close they are, their middle, and who counts the place in turn. */
function middleNotes(view: CompareView, middle: CompareMiddle, all: ComparePlaces, names: boolean): CompareNote[] {
  const { of } = middle;
  const lead = `${possessive(of.name)} neighbours`;
  if (!names) return [{ lead: `${lead}.`, text: middleWords(view, middle) }];
  return [
    { lead, text: `in DfE’s model of ${all.model}: ${closenessWords(of.slug, all)}. ${middleWords(view, middle)}` },
    { lead: "In turn", text: inTurnWords(of, all) },
  ];
}

/** "five authorities count Blackpool among their ten: …" */
export function inTurnWords(of: Pick<ComparePlace, "slug" | "inText">, all: ComparePlaces): string {
  const names = countedBy(of, all).map(({ name }) => name);
  const words = countedByWords(names.length, of.inText);
  return names.length === 0 ? `${words}.` : `${words}: ${listNames(names)}.`;
}

/** "very close Stoke-on-Trent, Hartlepool; close Torbay" */
export function closenessWords(slug: string, all: ComparePlaces): string {
  const neighbours = all.places.find((place) => place.slug === slug)?.neighbours ?? [];
  const nameOf = new Map(all.places.map(({ slug, name }) => [slug, name]));
  return [...Map.groupBy(neighbours, ([, closeness]) => closeness)]
    .map(([closeness, members]) => `${closeness.toLowerCase()} ${members.map(([one]) => nameOf.get(one)).join(", ")}`)
    .join("; ");
}

/** "31 March 2025: median 126.0, mean 124.6; all ten have a figure." */
function middleWords({ unit, period, year }: CompareView, { median, mean, count, all }: CompareMiddle): string {
  const when = capital(periodKinds[period].long(year));
  if (median === null || mean === null) return `${when}: none of the ${numberWord(all)} has a figure.`;
  const say = units[unit].table;
  const having =
    count === all
      ? `all ${numberWord(all)} have`
      : `${numberWord(count)} of the ${numberWord(all)} ${count === 1 ? "has" : "have"}`;
  return `${when}: median ${say(median)}, mean ${say(mean)}; ${having} a figure.`;
}

/** More than these are counted and not named: the table has them. */
const MOST_NAMED = 4;

/** "Hackney 2021 to 2022 not available; and 3 more, in the table": who has years without a figure, and why; null for nobody. */
export const missingWords = ({ series, period }: CompareView): string | null =>
  namedWords(series, ({ gaps }) => stretchWords(gaps, period));

/** "England 2022-23 incomplete": figures that are not plain, of all years or of the one that is shown; null for none. */
export function flaggedWords({ series, period, year }: CompareView, shown: View): string | null {
  const within = (points: CompareSeries["points"]) =>
    shown === "year" ? points.filter((point) => point.year === year) : points;
  return namedWords(series, ({ points }) => stretchWords(flaggedOf({ points: within(points) }), period));
}

/** Places of which something is to be said, those in ink first; of many the rest is counted. Null for none. */
function namedWords(series: readonly CompareSeries[], say: (one: CompareSeries) => string): string | null {
  const words = series
    .toSorted((a, b) => Number(a.ink === "grey") - Number(b.ink === "grey"))
    .flatMap((one) => (say(one) === "" ? [] : [`${one.name} ${say(one)}`]));
  if (words.length === 0) return null;
  const rest = words.length - MOST_NAMED;
  return [...words.slice(0, MOST_NAMED), ...(rest > 0 ? [`and ${rest} more, in the table`] : [])].join("; ");
}
