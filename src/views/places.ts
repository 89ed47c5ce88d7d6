/** Every place that a reader may look for: what it is, where its page is, and by what other names it is known. */
import { addressOf, constituencyAddress } from "../core/address.ts";
import type { Area } from "../core/area.ts";
import { capital, list, listPlaces, numberWord } from "../core/words.ts";
import {
  aliases,
  areaOf,
  authorities,
  constituencies,
  counties,
  england,
  formerAuthorities,
  regions,
  type Constituency,
} from "../data.ts";

export interface ListedPlace {
  readonly name: string;
  /** Of its page, from the root. */
  readonly address: string;
  /** "County council, South East"; "Constituency, in Hampshire". */
  readonly what: string;
  /** Other names, those of towns and counties among them. */
  readonly also: readonly string[];
}

/** "Unitary authority, North West"; "London borough, Inner London". */
function authorityWords(area: Area): string {
  const kind = area.kind === "City of London" ? "City corporation" : capital(area.kind!);
  return `${kind}, ${areaOf(area.subregion ?? area.region!).name}`;
}

/** "County council until 2023, now Cumberland, and Westmorland and Furness". */
function formerWords(area: Area): string {
  const successors = area.successors.map((link) => areaOf(link.area).inText);
  return `${capital(area.kind!)} until ${area.to!.slice(0, 4)}, now ${listPlaces(successors)}`;
}

function regionWords(area: Area): string {
  if (area.level === "national") return "The whole country";
  return area.region === null ? "Region" : `Part of ${areaOf(area.region).inText}`;
}

/** "Constituency, in Hampshire". */
export const constituencyWords = ({ areas }: Constituency): string =>
  `Constituency, in ${listPlaces(areas.map(({ inText }) => inText))}`;

function placeOf(area: Area, words: (area: Area) => string): ListedPlace {
  const own = [...(aliases.get(area.id) ?? []), ...(area.name === area.short ? [] : [area.name])];
  const lying = counties.filter((county) => county.areas.includes(area)).map(({ name }) => name);
  return { name: area.short, address: addressOf(area), what: words(area), also: [...new Set([...own, ...lying])] };
}

/** All places in groups: of equal matches an earlier group goes first. Within a group by name. */
export function placeGroups(): readonly (readonly ListedPlace[])[] {
  const groups = [
    authorities.map((area) => placeOf(area, authorityWords)),
    [england, ...regions].map((area) => placeOf(area, regionWords)),
    constituencies.map((one) => ({
      name: one.name,
      address: constituencyAddress(one),
      what: constituencyWords(one),
      also: [],
    })),
    formerAuthorities.map((area) => placeOf(area, formerWords)),
  ];
  return groups.map((group) => group.toSorted(byName));
}

/** As a dictionary: case, accents and apostrophes do not count. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, "en-GB");

/** A letter and the places whose names begin with it, by name. */
export interface Letter {
  readonly letter: string;
  readonly places: readonly ListedPlace[];
}

/** All places from A to Z. Places of one name stay in the order of their groups. */
export function placesByLetter(): readonly Letter[] {
  const letters = Map.groupBy(placeGroups().flat().toSorted(byName), ({ name }) => name.charAt(0).toUpperCase());
  return [...letters].map(([letter, places]) => ({ letter, places }));
}

/** "153 authorities, 543 constituencies and nine regions". */
export function placesInWords(): string {
  const whole = regions.filter(({ region }) => region === null).length;
  return list([
    `${authorities.length} authorities`,
    `${constituencies.length} constituencies`,
    `${numberWord(whole)} regions`,
  ]);
}
