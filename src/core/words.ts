/** Small words for sentences made from figures. British usage, typographic apostrophes. */
import { formatNumber } from "./unit.ts";

const SMALL = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
];
const ORDINALS = ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** A whole number in words up to thirteen, in figures above. */
export const numberWord = (n: number): string => SMALL[n] ?? String(n);

/** "", "second", … "tenth", "11th": goes before "highest". */
export const ordinalBefore = (rank: number): string => ORDINALS[rank] ?? ordinalNumber(rank);

function suffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return "th";
  return { 1: "st", 2: "nd", 3: "rd" }[n % 10] ?? "th";
}

/** "1st", "22nd", "113th". */
export const ordinalNumber = (rank: number): string => `${rank}${suffix(rank)}`;

/** "Blackpool’s", "the Isles of Scilly’s", "Kingston upon Thames’s". */
export const possessive = (name: string): string => `${name}’s`;

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  const last = items.at(-1)!;
  // "a, b, and c and d": a last item that holds an "and" is set apart.
  return `${items.slice(0, -1).join(", ")}${items.length > 2 && last.includes(" and ") ? "," : ""} and ${last}`;
}

/** Names in a sentence. One that holds a list itself stands last, where it cannot be taken for several. */
export const listNames = (names: readonly string[]): string =>
  list(names.toSorted((a, b) => Number(a.includes(",")) - Number(b.includes(","))));

/**
 * Names of places in a sentence, each told apart where one holds an "and": "Cumberland, and Westmorland and Furness".
 * As {@link list} otherwise. A name that is a list itself stands last.
 */
export function listPlaces(names: readonly string[], html: (name: string) => string = (name) => name): string {
  const sorted = names.toSorted((a, b) => Number(a.includes(",")) - Number(b.includes(",")));
  const told = sorted.map(html);
  if (names.length < 2 || !names.some((name) => name.includes(" and "))) return list(told);
  return `${told.slice(0, -1).join(", ")}, and ${told.at(-1)}`;
}

/** First letter small, for a title inside a sentence; names such as Sure Start stay. */
export const uncapital = (text: string): string =>
  text.startsWith("Sure Start") ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** First letter large; the rest as it is. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How one figure stands to another, for a ratio of the two: "1.7 times", "three times", "0.4 times". */
export function times(ratio: number): string {
  if (ratio >= 10) return `${Math.round(ratio)} times`;
  const one = Math.round(ratio * 10) / 10;
  return Number.isInteger(one) ? `${numberWord(one)} times` : `${one.toFixed(1)} times`;
}

/** "rose by 12%", "hardly changed". */
export function movement(from: number, to: number): string {
  const percent = (to / from - 1) * 100;
  return Math.abs(percent) < 2
    ? "hardly changed"
    : `${percent > 0 ? "rose" : "fell"} by ${formatNumber(Math.abs(percent), 0)}%`;
}

/** An ISO date as "30 October 2025". @throws {RangeError} on anything else, which would read "Invalid Date" */
export function longDate(iso: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) throw new RangeError(`a date must be like 2025-10-30: "${iso}"`);
  return new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** Shares that have a word of their own, widest first. */
const PARTS: readonly (readonly [share: number, word: string])[] = [
  [3 / 4, "three quarters"],
  [2 / 3, "two thirds"],
  [1 / 2, "half"],
  [1 / 3, "a third"],
  [1 / 4, "a quarter"],
  [1 / 5, "a fifth"],
  [1 / 10, "a tenth"],
];

/** A share, in a word within a hundredth of one and else in per cent: 0.196 is "a fifth", 0.28 is "28%". */
export function partWords(share: number): string {
  const word = PARTS.find(([part]) => Math.abs(part - share) < 0.01)?.[1];
  return word ?? `${formatNumber(share * 100, 0)}%`;
}
