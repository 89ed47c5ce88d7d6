import { addressOf } from "../core/address.ts";
import type { Area } from "../core/area.ts";
import { list } from "../core/words.ts";

/**
 * Areas as linked names in one sentence, as HTML. A string, because a formatter
 * may break a line between a link and the comma after it, which would print a space.
 */
export function areaLinks(
  areas: readonly Area[],
  name: (area: Area) => string = (area) => area.name,
  between?: string,
): string {
  const links = areas.map((area) => `<a href="${addressOf(area)}">${name(area)}</a>`);
  return between === undefined ? list(links) : links.join(between);
}
