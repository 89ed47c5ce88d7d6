/** Names that a word nobody knows may have meant. */
import { LONGEST, slips } from "./slips.ts";
import { slugOf } from "./slug.ts";

/** How far a word is from a name: slips of the whole, or of as much of the name as was typed, a little dearer. */
function distance(word: string, name: string): number {
  return Math.min(slips(word, name, LONGEST, false), slips(word, name, LONGEST) + 0.5);
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
    .map((name) => ({ name, far: distance(wanted, slugOf(name).slice(0, LONGEST)) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ name }) => name);
}
