/** One line of /search.json: name, path part of its page, what it is, other names. */
export type Place = readonly [name: string, slug: string, what: string, alt: string];

/** Letters, digits and single spaces: no accents, no capitals, no punctuation; "&" is "and", "Saint" is "St". */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .trim();
}

/** Whether one letter added, left out, changed, or swapped with the next turns one word into the other, or nothing. */
export function withinOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length < 2 && restB.length < 2) return true;
  return restA.length === 2 && restB.length === 2 && restA === restB[1]! + restB[0]!;
}

/** Whether `typed`, perhaps unfinished, could be the beginning of `word` with one slip. Short words allow none. */
function misspells(typed: string, word: string): boolean {
  if (typed.length < 4) return word.startsWith(typed);
  return [-1, 0, 1].some((more) => withinOneEdit(typed, word.slice(0, typed.length + more)));
}

/** Lower is better: 0 the name begins so, 1 every word begins a word, 2 somewhere inside (from three letters on), 3 one slip; else Infinity. */
function rank(query: string, [name, , , alt]: Place): number {
  const text = plain(`${name} ${alt}`);
  const words = text.split(" ");
  const typed = query.split(" ");
  if (plain(name).startsWith(query)) return 0;
  if (typed.every((part) => words.some((word) => word.startsWith(part)))) return 1;
  if (query.length > 2 && text.includes(query)) return 2;
  if (typed.every((part) => words.some((word) => misspells(part, word)))) return 3;
  return Infinity;
}

/** The places that answer a query, best first, in the order given among equals. Slips count only if nothing else fits. */
export function matchPlaces(query: string, places: readonly Place[]): Place[] {
  const wanted = plain(query);
  if (wanted === "") return [];
  const ranked = places.map((place) => ({ place, rank: rank(wanted, place) })).sort((a, b) => a.rank - b.rank);
  const worst = (ranked[0]?.rank ?? 0) < 3 ? 2 : 3;
  return ranked.filter((found) => found.rank <= worst).map(({ place }) => place);
}
