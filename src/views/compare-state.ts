/** What a comparison shows, and how its address says so. Pure: an odd address gives a state like any other. */
import { nearestNames } from "../core/nearest-names.ts";
import { ENGLAND, itemOf, offeredItems, setPrefixOf, type ComparePlaces } from "./compare-places.ts";

export interface CompareState {
  /** Words of places and sets, as {@link itemOf} reads them, at least one. */
  readonly areas: readonly string[];
  /** ids of indicators, at least one */
  readonly indicators: readonly string[];
  readonly view: View;
  /** The year that a chart of one year shows; null for the latest of each indicator. */
  readonly year: number | null;
  /** Whether scales begin at zero. */
  readonly zero: boolean;
  /** Places in colour, where the reader has chosen them; else the first six named. */
  readonly colour: readonly string[] | null;
}

/** Over the years, in one year, or as a table. */
export const VIEWS = ["years", "year", "table"] as const;
export type View = (typeof VIEWS)[number];

/** What may be named: words of an address are held against it. */
export interface Known {
  readonly places: ComparePlaces;
  readonly indicators: readonly { readonly id: string; readonly title: string }[];
  readonly years: readonly number[];
}

/** Something an address asks for that is not here. */
export interface Unknown {
  readonly name: "areas" | "indicators" | "year" | "view" | "zero" | "colour";
  /** "place", "figure", "year" … */
  readonly what: string;
  readonly word: string;
  /** What may have been meant: [word of the address, what a reader calls it]. */
  readonly nearest: readonly (readonly [word: string, name: string])[];
}

/** Figures beyond these are left out, and the reader is told; places beyond these are grey. */
export const MOST = { indicators: 8, colours: 6 } as const;

export const USUAL: CompareState = {
  areas: [ENGLAND, "regions"],
  indicators: ["cla-rate"],
  view: "years",
  year: null,
  zero: true,
  colour: null,
};

const words = (query: URLSearchParams, name: string): string[] => [
  ...new Set(
    query
      .getAll(name)
      .flatMap((text) => text.split(","))
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  ),
];

function nearestOf(word: string, offered: readonly (readonly [string, string])[]) {
  const found = nearestNames(
    word,
    offered.map(([one]) => one),
  );
  return found.map((one) => offered.find(([token]) => token === one)!);
}

/** Splits words into those that are known and those that are not. */
function sorted(
  given: readonly string[],
  isKnown: (word: string) => boolean,
  tell: (word: string) => Unknown,
): { readonly known: readonly string[]; readonly unknown: readonly Unknown[] } {
  return { known: given.filter(isKnown), unknown: given.filter((word) => !isKnown(word)).map(tell) };
}

/** A word that no place or set has, with those it may have meant: sets for what begins as a set does, else places. */
export function unknownPlace(word: string, places: ComparePlaces): Unknown {
  const prefix = setPrefixOf(word);
  const offered = offeredItems(places).filter(({ token }) =>
    prefix === undefined ? setPrefixOf(token) === undefined : token.startsWith(prefix),
  );
  const named = offered.map(({ token, name }) => [token, name] as const);
  return { name: "areas", what: "place", word, nearest: nearestOf(word, named) };
}

function readAreas(query: URLSearchParams, { places }: Known) {
  return sorted(
    words(query, "areas"),
    (word) => itemOf(word, places) !== undefined,
    (word) => unknownPlace(word, places),
  );
}

function readIndicators(query: URLSearchParams, { indicators }: Known) {
  const offered = indicators.map(({ id, title }) => [id, title] as const);
  return sorted(
    words(query, "indicators"),
    (word) => offered.some(([id]) => id === word),
    (word) => ({ name: "indicators", what: "figure", word, nearest: nearestOf(word, offered) }),
  );
}

/** "2024", or "2023-24": the year in which the period ends. Null for anything else. */
function yearOf(word: string): number | null {
  const [, first, second] = /^(\d{4})(?:-(\d\d))?$/.exec(word) ?? [];
  if (first === undefined) return null;
  return second === undefined ? Number(first) : Number(first) + 1;
}

function readYear(query: URLSearchParams, { years }: Known): { year: number | null; unknown: readonly Unknown[] } {
  const word = query.get("year")?.trim() ?? "";
  if (word === "" || word === "latest") return { year: null, unknown: [] };
  const year = yearOf(word);
  if (year !== null && years.includes(year)) return { year, unknown: [] };
  const near = years.toSorted((a, b) => Math.abs(a - (year ?? Infinity)) - Math.abs(b - (year ?? Infinity)));
  const nearest = (year === null ? years.toReversed() : near).slice(0, 3).map((one) => [`${one}`, `${one}`] as const);
  return { year: null, unknown: [{ name: "year", what: "year", word, nearest }] };
}

/** One of some words; the first where the address says nothing. */
function readWord<T extends string>(
  query: URLSearchParams,
  name: "view" | "zero",
  all: readonly [T, ...T[]],
  what: string,
): { readonly word: T; readonly unknown: readonly Unknown[] } {
  const given = query.get(name)?.trim() ?? "";
  const found = all.find((one) => one === given);
  const isOdd = given !== "" && found === undefined;
  const nearest = all.map((one) => [one, one] as const);
  return { word: found ?? all[0], unknown: isOdd ? [{ name, what, word: given, nearest }] : [] };
}

/** Single places that are named have a colour to take; England has its ink, and sets are grey. */
function readColour(query: URLSearchParams, areas: readonly string[], { places }: Known) {
  if (!query.has("colour")) return { colour: null, unknown: [] };
  const { known, unknown } = sorted(
    words(query, "colour"),
    (word) => word !== ENGLAND && areas.includes(word) && itemOf(word, places)?.isSet === false,
    (word) => ({ name: "colour" as const, what: "place to colour", word, nearest: [] }),
  );
  return { colour: known.slice(0, MOST.colours), unknown };
}

/**
 * The state an address asks for, and what it asks for in vain. What is unknown is left at what it would be without; the
 * rest stays as asked. An address that names no place that is here gets England and its regions. `beyond` are figures
 * that are known and too many.
 */
export function readState(
  query: URLSearchParams,
  known: Known,
): { readonly state: CompareState; readonly unknown: readonly Unknown[]; readonly beyond: readonly string[] } {
  const areas = readAreas(query, known);
  const indicators = readIndicators(query, known);
  const year = readYear(query, known);
  const view = readWord(query, "view", VIEWS, "way of showing");
  const zero = readWord(query, "zero", ["yes", "no"], "scale");
  const chosen = areas.known.length > 0 ? areas.known : USUAL.areas;
  const colour = readColour(query, chosen, known);
  return {
    state: {
      areas: chosen,
      indicators: indicators.known.length > 0 ? indicators.known.slice(0, MOST.indicators) : USUAL.indicators,
      view: view.word,
      year: year.year,
      zero: zero.word === "yes",
      colour: colour.colour,
    },
    unknown: [areas, indicators, year, view, zero, colour].flatMap(({ unknown }) => unknown),
    beyond: indicators.known.slice(MOST.indicators),
  };
}

/** The address of a state: "areas=blackpool,england&indicators=cla-rate", with what differs from the usual. */
export function writeState({ areas, indicators, view, year, zero, colour }: CompareState): string {
  const parts: readonly (readonly [string, string] | null)[] = [
    ["areas", areas.join(",")],
    ["indicators", indicators.join(",")],
    view === USUAL.view ? null : ["view", view],
    year === null ? null : ["year", `${year}`],
    zero ? null : ["zero", "no"],
    colour === null ? null : ["colour", colour.join(",")],
  ];
  // Commas stay as they are: an address is read by people.
  return parts.flatMap((part) => (part === null ? [] : [`${part[0]}=${part[1]}`])).join("&");
}

/** The comparison page showing some places on some figures, as it usually does. */
export const compareAddress = (areas: readonly string[], indicators: readonly string[]): string =>
  `/compare/?${writeState({ ...USUAL, areas, indicators })}`;
