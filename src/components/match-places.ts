/**
 * Finds places by what a reader types. The index is made ready once, when it is fetched: names as plain words. A key
 * then only compares.
 */
import type { PlaceRow, SearchIndex } from "../views/search-index.ts";
import { plain, tellingWords, withoutKind } from "./plain-text.ts";
import { LONGEST, slips, slipsAllowed } from "../core/slips.ts";

/** A name by which a place is found. */
interface Label {
  readonly name: string;
  readonly text: string;
  /** Without spaces. */
  readonly joined: string;
  readonly words: readonly string[];
  /** Whether it is the place's own name, not another by which it is known. */
  readonly own: boolean;
}

export interface Place {
  readonly name: string;
  readonly address: string;
  readonly what: string;
  /** Of equal matches the lower group goes first: authorities, regions, constituencies, former authorities. */
  readonly group: number;
  readonly labels: readonly Label[];
}

export interface Match {
  readonly place: Place;
  /** The other name that was found, if it was not the place's own: "Hull". */
  readonly by: string | null;
}

export const placesOf = ({ groups }: SearchIndex): Place[] =>
  groups.flatMap((rows, group) => rows.map((row) => placeOf(row, group)));

function placeOf([name, address, what, ...also]: PlaceRow, group: number): Place {
  return { name, address, what, group, labels: [name, ...also].map((one, i) => labelOf(one, i === 0)) };
}

function labelOf(name: string, own: boolean): Label {
  const text = plain(name);
  // Plain text has "on" for "upon"; a slip in "upon" must still find it.
  const also = /\bupon\b/i.test(name) ? ["upon"] : [];
  return { name, text, joined: text.replaceAll(" ", ""), words: [...text.split(" "), ...also], own };
}

/** What is typed, made ready. */
interface Query {
  readonly text: string;
  readonly joined: string;
  readonly words: readonly string[];
}

function queryOf(text: string): Query {
  return { text, joined: text.replaceAll(" ", ""), words: tellingWords(text) };
}

/** How well a label answers: lower is better, in this order of what counts. Null where it does not. */
type Closeness = readonly [rank: number, alias: number, left: number];

/** 0 the whole name, 1 it begins so, 2 every word begins one of its words, 3 somewhere inside, from three letters on. */
function closeness({ joined, words }: Query, label: Label): Closeness | null {
  const left = label.joined.length - joined.length;
  const rank = label.joined.startsWith(joined)
    ? Math.min(left, 1)
    : words.every((word) => label.words.some((one) => one.startsWith(word)))
      ? 2
      : joined.length > 2 && label.joined.includes(joined)
        ? 3
        : null;
  return rank === null ? null : [rank, Number(!label.own), left];
}

/** The same where every word may be misspelt: rank is the slips in all. `slipsOf` is one function a word typed. */
function misspelt({ joined }: Query, label: Label, slipsOf: readonly SlipsOf[]): Closeness | null {
  let all = 0;
  for (const slipsIn of slipsOf) {
    let least = Infinity;
    for (const word of label.words) least = Math.min(least, slipsIn(word));
    all += least;
    if (all === Infinity) return null;
  }
  return [all, Number(!label.own), Math.abs(label.joined.length - joined.length)];
}

type SlipsOf = (word: string) => number;

/** Many names share their words: each is compared with what is typed once. */
function slipsOnce(typed: string): SlipsOf {
  const known = new Map<string, number>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) known.set(word, (found = slips(typed, word, slipsAllowed(typed))));
    return found;
  };
}

interface Found extends Match {
  readonly close: Closeness;
}

/** The best label of each place that answers, places in order. */
function answers(places: readonly Place[], of: (label: Label) => Closeness | null): Match[] {
  const found: Found[] = [];
  for (const place of places) {
    let best: Found | null = null;
    for (const label of place.labels) {
      const close = of(label);
      if (close !== null && (best === null || compare(close, best.close) < 0))
        best = { place, close, by: label.own ? null : label.name };
    }
    if (best !== null) found.push(best);
  }
  return found.sort(inOrder);
}

const compare = (a: Closeness, b: Closeness): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/**
 * By rank, then by kind of place, then own names before others, then by how little is left to type: "bla" is Blackpool
 * before Blackburn with Darwen. Equals stay in the order of the index, by name.
 */
const inOrder = (a: Found, b: Found): number =>
  a.close[0] - b.close[0] || a.place.group - b.place.group || compare(a.close, b.close);

/** What comes after the longest name is not read, so that no text takes long. */
const readable = (typed: string): string => plain(typed.slice(0, LONGEST)).slice(0, LONGEST);

/** The places that answer, best first. Slips count only if nothing else fits. */
export function matchPlaces(typed: string, places: readonly Place[]): Match[] {
  const text = readable(typed);
  if (text === "") return [];
  for (const one of new Set([text, withoutKind(text)])) {
    const query = queryOf(one);
    const found = answers(places, (label) => closeness(query, label));
    if (found.length > 0) return found;
  }
  const query = queryOf(withoutKind(text));
  const slipsOf = query.words.map(slipsOnce);
  return answers(places, (label) => misspelt(query, label, slipsOf));
}

/** Names that are no further off than this share of their letters are near. */
const NEAR = 0.5;
const NEAREST = 5;

/** Where nothing answers: the places whose names are nearest in spelling, up to five; none where none is near. */
export function nearestPlaces(typed: string, places: readonly Place[]): Match[] {
  const text = withoutKind(readable(typed));
  const { joined } = queryOf(text);
  if (joined.length < 3) return [];
  const near = answers(places, (label) => {
    const length = Math.max(joined.length, label.joined.length);
    const off = slips(joined, label.joined, length * NEAR, false) / length;
    return off > NEAR ? null : [off, Number(!label.own), 0];
  });
  return near.slice(0, NEAREST);
}
