/**
 * Keeps hyphenated words and days on one line: 2012-13, Stoke-on-Trent, 31 March. A span rather than joining characters,
 * so that a search in the page and a copied sentence hold only what is seen.
 *
 * @param html our own text, perhaps with tags; what stands inside a tag is left alone
 */
export function whole(html: string): string {
  return html.replace(/<[^>]*>|[\p{L}\d]+(?:-[\p{L}\d]+)+|\b\d{1,2} (?:March|June|September)\b/gu, (part) =>
    part.startsWith("<") ? part : `<span class="nobr">${part}</span>`,
  );
}
