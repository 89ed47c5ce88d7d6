/** One figure of a comparison: a state and an indicator's file made into what is drawn, said and tabled. */
import { mean, median } from "d3";
import { periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { capital } from "../core/words.ts";
import { cellOf, limitsOf, type CompareFile } from "./compare-file.ts";
import { ENGLAND, itemOf, type ComparePlace, type ComparePlaces, type Item } from "./compare-places.ts";
import { MOST, type CompareState } from "./compare-state.ts";
import { gapsOf } from "./gaps.ts";
import type { CompareMiddle, CompareSeries, CompareView } from "./types.ts";

/** What a state names, in its order. */
export const itemsOf = ({ areas }: CompareState, all: ComparePlaces): readonly Item[] =>
  areas.flatMap((token) => itemOf(token, all) ?? []);

/** Places in colour: those that the reader chose, or the first six that are named themselves. England has its own ink. */
export function coloursOf(state: CompareState, all: ComparePlaces): readonly string[] {
  const named = itemsOf(state, all).flatMap(({ isSet, token }) => (isSet || token === ENGLAND ? [] : [token]));
  return (state.colour ?? named).slice(0, MOST.colours);
}

/** Every place named, by itself or in a set, once. */
function placesOf(state: CompareState, all: ComparePlaces): readonly ComparePlace[] {
  const items = itemsOf(state, all);
  const inOrder = [...items.filter(({ isSet }) => !isSet), ...items.filter(({ isSet }) => isSet)];
  return [...new Set(inOrder.flatMap(({ members }) => members))];
}

/** The year to show: in a chart of one year the one asked for, where the indicator has it; else its latest. */
function yearShown(state: CompareState, { years }: CompareFile): { year: number; lacksYear: number | null } {
  const latest = years.at(-1)!;
  const year = state.view === "year" ? state.year : null;
  if (year === null || years.includes(year)) return { year: year ?? latest, lacksYear: null };
  return { year: latest, lacksYear: year };
}

/** One place: its years, and the year that is shown. */
function seriesOf(place: ComparePlace, file: CompareFile, year: number, colours: readonly string[]): CompareSeries {
  const { slug, name, deprivation } = place;
  const points = file.years.map((one) => ({ year: one, cell: cellOf(file, slug, one) }));
  const at = colours.indexOf(slug);
  return {
    slug,
    name,
    ink: slug === ENGLAND ? "england" : at < 0 ? "grey" : at,
    points,
    gaps: gapsOf({ points }),
    now: cellOf(file, slug, year),
    limits: limitsOf(file, slug, year),
    deprivation,
  };
}

export function compareView(state: CompareState, file: CompareFile, all: ComparePlaces): CompareView {
  const colours = coloursOf(state, all);
  const shown = yearShown(state, file);
  const series = placesOf(state, all).map((place) => seriesOf(place, file, shown.year, colours));
  const sets = itemsOf(state, all);
  const { id, title, counts, unit, period, years, breaks, source, caveats, interval } = file;
  return {
    kind: "compare",
    ...{ id, title, counts, unit, period, years, breaks, source, caveats, interval },
    ...shown,
    zero: state.zero,
    series,
    rows: series.toSorted((a, b) => (b.now.value ?? -Infinity) - (a.now.value ?? -Infinity)),
    middles: sets.flatMap(({ of, members }) => (of === null ? [] : [middleOf(of, members, file, shown.year)])),
    index: all.index,
  };
}

function middleOf(of: ComparePlace, members: readonly ComparePlace[], file: CompareFile, year: number): CompareMiddle {
  const values = members.flatMap(({ slug }) => cellOf(file, slug, year).value ?? []);
  return { of, median: median(values) ?? null, mean: mean(values) ?? null, count: values.length, all: members.length };
}

/** "Per 10,000 children aged 0 to 17: children at 31 March, 2013 to 2025." What the unit says already is not said twice. */
export function compareSubtitle(
  { unit, counts, period, years, year }: CompareView,
  view: CompareState["view"],
): string {
  const { label, long } = periodKinds[period];
  const when = view === "year" ? long(year) : `${label(years[0]!)} to ${label(years.at(-1)!)}`;
  const of = counts === units[unit].short ? "" : `: ${counts}`;
  return `${capital(units[unit].name)}${of}${view === "year" ? ";" : ","} ${when}.`;
}
