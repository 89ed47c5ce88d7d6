/** What a comparison knows of places, and what a word of its address means. Reads no file: the page brings the list. */
import { numberWord } from "../core/words.ts";

export interface ComparePlace {
  readonly slug: string;
  /** "Dorset (until 2019)" */
  readonly name: string;
  /** Inside a sentence: "the Isle of Wight". */
  readonly inText: string;
  readonly level: "national" | "regional" | "authority";
  /** Whether it is an authority that is no more. */
  readonly former: boolean;
  /** slugs of the regions it lies in: London and Inner London */
  readonly regions: readonly string[];
  /** Its score of deprivation as a share: 0.36 is 36% of children. Null where there is none. */
  readonly deprivation: number | null;
  /** Its ten statistical neighbours, nearest first: [slug, how close in the model's words]. */
  readonly neighbours: readonly (readonly [slug: string, closeness: string])[];
}

export interface ComparePlaces {
  readonly places: readonly ComparePlace[];
  /** Edition of the model of neighbours. */
  readonly model: string;
  /** What the scores are: "IDACI 2025", of "children aged 0 to 15 in income-deprived families". */
  readonly index: { readonly short: string; readonly of: string };
}

/** One word of the address: a place, or a set of places that are drawn quietly behind it. */
export interface Item {
  readonly token: string;
  /** "Blackpool", "The ten statistical neighbours of Blackpool" */
  readonly name: string;
  readonly isSet: boolean;
  /** Whose neighbours they are, if they are anybody's. */
  readonly of: ComparePlace | null;
  readonly members: readonly ComparePlace[];
}

/** Slug of the one place with an ink of its own. */
export const ENGLAND = "england";

const NEIGHBOURS_OF = "neighbours-of-";
const AUTHORITIES_IN = "authorities-in-";

/** Words of the address for the ten neighbours of an authority, and for the authorities of a region. */
export const neighboursSet = (slug: string): string => `${NEIGHBOURS_OF}${slug}`;
export const authoritiesSet = (slug: string): string => `${AUTHORITIES_IN}${slug}`;

/** What a word that may be misspelt begins with, if it begins as the words of sets do. */
export const setPrefixOf = (word: string): string | undefined =>
  [NEIGHBOURS_OF, AUTHORITIES_IN].find((prefix) => word.startsWith(prefix));
const ALL = "all-authorities";
const REGIONS = "regions";

const isCurrent = ({ level, former }: ComparePlace) => level === "authority" && !former;

/** Inner and Outer London lie in a region themselves. */
const isRegion = ({ level, regions }: ComparePlace) => level === "regional" && regions.length === 0;

type Index = ReadonlyMap<string, ComparePlace>;

const indexes = new WeakMap<ComparePlaces, Index>();

function indexOf(all: ComparePlaces): Index {
  const found = indexes.get(all) ?? new Map(all.places.map((place) => [place.slug, place]));
  indexes.set(all, found);
  return found;
}

/** What a word means; undefined where it means nothing. */
export function itemOf(token: string, all: ComparePlaces): Item | undefined {
  const places = indexOf(all);
  const place = places.get(token);
  if (place !== undefined) return { token, name: place.name, isSet: false, of: null, members: [place] };
  const set = (name: string, members: readonly ComparePlace[], of: ComparePlace | null = null): Item | undefined =>
    members.length === 0 ? undefined : { token, name, isSet: true, of, members };
  if (token === ALL) return set("All authorities", all.places.filter(isCurrent));
  if (token === REGIONS) return set("The regions", all.places.filter(isRegion));
  if (token.startsWith(NEIGHBOURS_OF)) {
    const whose = places.get(token.slice(NEIGHBOURS_OF.length));
    const members = whose?.neighbours.flatMap(([slug]) => places.get(slug) ?? []) ?? [];
    return set(`The ${numberWord(members.length)} statistical neighbours of ${whose?.inText}`, members, whose);
  }
  if (token.startsWith(AUTHORITIES_IN)) {
    const region = places.get(token.slice(AUTHORITIES_IN.length));
    const members = all.places.filter((one) => isCurrent(one) && one.regions.includes(region?.slug ?? ""));
    return set(`Authorities in ${region?.inText}`, members);
  }
  return undefined;
}

/** Every word there is, with what a reader calls it: what the field for a place offers. */
export function offeredItems(all: ComparePlaces): readonly Item[] {
  const tokens = [
    ...all.places.map(({ slug }) => slug),
    ...all.places.filter(({ neighbours }) => neighbours.length > 0).map(({ slug }) => neighboursSet(slug)),
    ...all.places.filter(({ level }) => level === "regional").map(({ slug }) => authoritiesSet(slug)),
    REGIONS,
    ALL,
  ];
  return tokens.flatMap((token) => itemOf(token, all) ?? []);
}

/** Authorities that count this one among their ten, nearest first. */
export function countedBy({ slug }: Pick<ComparePlace, "slug">, all: ComparePlaces): readonly ComparePlace[] {
  return all.places
    .map((place) => ({ place, rank: place.neighbours.findIndex(([neighbour]) => neighbour === slug) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}
