/** Names that a word nobody knows may have meant. */
import { slugOf } from "./slug.ts";

/**
 * Edits that turn one word into another: a letter added, left out or changed, or two neighbours swapped
 * (optimal string alignment; Boytsov 2011, Indexing methods for approximate dictionary searching).
 */
export function edits(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = row[j - 1]! + Number(from[i - 1] !== to[j - 1]);
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, changed, isSwap ? before[j - 2]! + 1 : Infinity);
    }
    before = row;
    row = next;
  }
  return row[to.length]!;
}

/** No name of the site is longer: what is beyond cannot make a word nearer. */
const LONGEST = 60;

/** How far a word is from a name: edits of the whole, or of as much of the name as was typed, a little dearer. */
function distance(word: string, name: string): number {
  return Math.min(edits(word, name), edits(word, name.slice(0, word.length)) + 0.5);
}

/**
 * Names nearest to a word, nearest first, the order given among equals. Always some, for a reader who is told that a
 * word was not found is owed a way on; none for a word without letters or figures.
 *
 * @param names ids or names; compared without capitals, accents and signs
 */
export function nearestNames(word: string, names: readonly string[], count = 3): string[] {
  const wanted = slugOf(word).slice(0, LONGEST);
  if (wanted === "") return [];
  return names
    .map((name) => ({ name, far: distance(wanted, slugOf(name)) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ name }) => name);
}
