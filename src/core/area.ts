export type AreaLevel = "national" | "regional" | "authority";

export type AuthorityKind =
  "unitary authority" | "county council" | "metropolitan district" | "London borough" | "City of London";

/** How one authority became another. */
export type LinkKind = "recode" | "split" | "merger" | "transfer";

/** An ONS code and the days it was in force; an open end is null. */
export interface AreaCode {
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface AreaLink {
  /** `id` of the other area. */
  readonly area: string;
  readonly kind: LinkKind;
  /** First day of the successor. */
  readonly date: string;
  /** What moved, where the kind does not say it all. */
  readonly note: string;
}

export interface Area {
  /** DfE's three-digit code for an authority, the ONS code for England and regions. Steady through recodes. */
  readonly id: string;
  /** ONS code now in force, or the last one in force for a former authority. */
  readonly code: string;
  /** DfE three-digit code; empty for England and regions. */
  readonly dfe: string;
  /** Names addresses. Never changes. */
  readonly slug: string;
  /** Official name, as the Department for Education writes it now. */
  readonly name: string;
  /** Name for a heading: "Bristol", not "Bristol, City of". */
  readonly short: string;
  /** Name inside a sentence: "the Isle of Wight". */
  readonly inText: string;
  readonly level: AreaLevel;
  /** null for England and regions */
  readonly kind: AuthorityKind | null;
  /** id of the region an authority lies in (London, not Inner or Outer); null for England and regions */
  readonly region: string | null;
  /** id of Inner or Outer London for a London authority, else null */
  readonly subregion: string | null;
  /** First and last day, null where it is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly codes: readonly AreaCode[];
  readonly predecessors: readonly AreaLink[];
  readonly successors: readonly AreaLink[];
}

export const ENGLAND = "E92000001";

/** Whether the area existed on a day (ISO date). */
export function existedOn(area: Pick<Area, "from" | "to">, day: string): boolean {
  return (area.from === null || area.from <= day) && (area.to === null || day <= area.to);
}
