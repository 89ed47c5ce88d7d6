/** Words around a map: what it shows, what it leaves out, what its shading by ratio means. */
import { periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { capital, numberWord } from "../core/words.ts";
import { sourceOf, type IndicatorData } from "../data.ts";
import { withoutFigure } from "./england-sentences.ts";
import { MAP_INDEX } from "./map.ts";
import type { MapKey, MapView } from "./types.ts";

/**
 * "Per 10,000 children aged 0 to 17, 31 March 2025. Each hexagon an authority, near its place; five classes of 30 or 31."
 *
 * @param measure what is measured, where the page does not say: "Children looked after,"
 */
export function mapSubtitle(data: IndicatorData, key: MapKey, by: "figure" | "ratio" = "figure", measure = ""): string {
  const { unit, period } = data.indicator;
  const when = periodKinds[period].long(data.latest);
  const what =
    by === "figure"
      ? `${units[unit].name}, ${when}`
      : `how many times what a line through all authorities gives for the deprivation of their children (${MAP_INDEX.short}), ${when}`;
  return `${measure === "" ? capital(what) : `${measure} ${what}`}. Each hexagon an authority, near its place; ${classesWords(key)}. The heavy line is London.`;
}

/** "five classes of 30 or 31", "four classes of 15 to 45". */
function classesWords({ classes }: MapKey): string {
  const counts = classes.map(({ count }) => count);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const sizes = least === most ? String(least) : `${least}\u00a0${most - least === 1 ? "or" : "to"}\u00a0${most}`;
  return `${numberWord(classes.length)} classes of ${sizes}`;
}

/** How many authorities the classes of a map hold. */
export const inClasses = ({ classes }: MapKey): number => classes.reduce((total, { count }) => total + count, 0);

/** "City of London (suppressed) and the Isles of Scilly (not applicable)"; of many, where they are listed. */
export function mapWithout(data: IndicatorData): string {
  const without = withoutFigure(data);
  if (without.length === 0) return "";
  if (without.length > 4) return `${without.length} authorities, listed with the reason under the ranking`;
  return `${without.slice(0, -1).join(", ")}${without.length > 1 ? " and " : ""}${without.at(-1)}`;
}

/** What the ratio is, in the words of a note. */
export function ratioNote({ byFigure, byRatio }: MapView): string {
  const more = (byRatio?.without ?? 0) - byFigure.without;
  const left =
    more === 0 ? "" : ` ${capital(numberWord(more))} with a figure of zero ${more === 1 ? "has" : "have"} no ratio.`;
  return `each figure is divided by what one line through all authorities gives for its score on ${MAP_INDEX.short}, which has every authority of today and counts income after housing costs; that raises London.${left} What is left is everything else, chance among it: association is not cause.`;
}

/** "Office for National Statistics, boundaries of 2024. Contains OS data …": for whatever draws the boundaries. */
export function boundariesSource(): string {
  const { publisher, release, notes } = sourceOf("boundaries-2024");
  return `Boundaries: ${publisher}, ${release.charAt(0).toLowerCase()}${release.slice(1)}. ${notes[0]!.replace(/\.$/, "")}`;
}
