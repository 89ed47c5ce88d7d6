import type { SearchIndex } from "../views/search-index.ts";
import { placesOf, type Place } from "./match-places.ts";

let places: Promise<readonly Place[]> | undefined;

/** All places, fetched once. A failed fetch gives none and is tried again when next asked: the form still works. */
export function loadPlaces(): Promise<readonly Place[]> {
  places ??= fetch("/search.json")
    .then((response) => response.json() as Promise<SearchIndex>)
    .then(placesOf)
    .catch(() => {
      places = undefined;
      return [];
    });
  return places;
}
