import type { Match } from "./match-places.ts";

/** "Unitary authority, North West", and the other name that was found, where one was: "… · Hull". */
export const matchWords = ({ place, by }: Match): string => (by === null ? place.what : `${place.what} · ${by}`);

/** How many there are, as it is heard: "8 of 23 places", "1 place". */
export function countWords(shown: number, all: number): string {
  if (all === 0) return "No place of this name. Enter offers the nearest.";
  return shown < all ? `${shown} of ${all} places` : `${all} ${all === 1 ? "place" : "places"}`;
}

/** One line of the list under the search box. */
export function optionOf(match: Match, index: number): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `find-option-${index}`;
  item.role = "option";
  item.textContent = match.place.name;
  const small = document.createElement("span");
  small.textContent = matchWords(match);
  item.append(small);
  return item;
}
