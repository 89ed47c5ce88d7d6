/** The one file that the search box fetches. It serves the site's own scripts and may change at any time. */
import { placeGroups } from "./places.ts";

/** Name, address of the page, what it is, then other names. */
export type PlaceRow = readonly [name: string, address: string, what: string, ...also: string[]];

export interface SearchIndex {
  /** In groups: of equal matches an earlier group goes first. */
  readonly groups: readonly (readonly PlaceRow[])[];
}

export function searchIndex(): SearchIndex {
  return {
    groups: placeGroups().map((group) =>
      group.map(({ name, address, what, also }): PlaceRow => [name, address, what, ...also]),
    ),
  };
}
