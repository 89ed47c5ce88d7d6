/**
 * Keeps hyphenated words on one line: 2012-13, non-statutory, Stoke-on-Trent. A span rather than joining characters,
 * so that a search in the page and a copied sentence hold only what is seen.
 *
 * @param html our own text, perhaps with tags; what stands inside a tag is left alone
 */
export function whole(html: string): string {
  return html.replace(/<[^>]*>|[\p{L}\d]+(?:-[\p{L}\d]+)+/gu, (part) =>
    part.startsWith("<") ? part : `<span class="nobr">${part}</span>`,
  );
}
