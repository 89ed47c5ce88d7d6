/** Text as the search compares it, so that spelling by the way does not count. */

/**
 * Letters, digits and single spaces: no accents, no capitals, no punctuation; "&" is "and", "Saint" is "St", "upon" is
 * "on".
 */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .replace(/\bupon\b/g, "on")
    .trim();
}

/** "kent" for "kent county council", "hackney" for "london borough of hackney"; the text itself if nothing would be left. */
export function withoutKind(text: string): string {
  const name = text
    .replace(/\b((county|city|borough|metropolitan|district|unitary) )*council\b/g, " ")
    .replace(/\b((london|royal|metropolitan) )*borough( of)?\b/g, " ")
    .replace(/\b(county|city) of\b/g, " ")
    .replace(/\bconstituency\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
  return name === "" ? text : name;
}

const SMALL = new Set(["and", "in", "of", "on", "the"]);

/** Words that tell places apart: "isle wight". All of them where there is no other. */
export function tellingWords(text: string): string[] {
  const words = text.split(" ");
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length === 0 ? words : telling;
}
