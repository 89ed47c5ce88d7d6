/** Ways of grouping section 251 lines, each as somebody has used it. Groups are data: pages, downloads and tests follow. */

export type Basis = "gross" | "net";

export interface SpendingGroup {
  readonly id: string;
  readonly title: string;
  /** Completes "spending on …". */
  readonly on: string;
  /** Whether it stands for stepping in late or for helping early: decides the colour. */
  readonly side: "late" | "early";
  /** ids of lines, all of them totals since 2012-13 */
  readonly lines: readonly string[];
  /**
   * Year (ending) before 2012-13 → ids of the lines that come nearest to `lines` in its layout. A year in which the
   * table held nothing of the kind is not there. These are bridges to look across: a change over one says so beside itself.
   */
  readonly bridge: Readonly<Record<number, readonly string[]>>;
}

export interface Grouping {
  readonly id: string;
  /** Who groups so, to be cited. */
  readonly usedBy: string;
  /** The same in a word or two, for a control. */
  readonly shortUser: string;
  /** Gross spending, or net current expenditure after income. */
  readonly basis: Basis;
  /** The first year (ending) from which its lines mean the same. */
  readonly since: number;
  readonly groups: readonly SpendingGroup[];
  /** What a reader must know of it, as a sentence. */
  readonly note: string;
}

const LATE = ["looked-after-total", "safeguarding-total", "youth-justice"];
const EARLY = ["under-5-total", "family-support-total", "young-people-total"];
/** The first year (ending) of the lines in use today. */
export const FIRST_COMPARABLE = 2013;
/** DfE's category totals take over from Table A1. */
export const SOURCE_CHANGES = { year: 2017, label: "source changes" } as const;

type Bridge = SpendingGroup["bridge"];

/** Adoption and special guardianship were counted outside looked-after children, in 2008-09 asylum seekers too. */
const LOOKED_AFTER_BEFORE: Bridge = {
  2009: ["looked-after-total", "adoption", "special-guardianship", "asylum-total"],
  2010: ["looked-after-total", "adoption", "special-guardianship"],
  2011: ["looked-after-total", "adoption", "special-guardianship"],
  2012: ["looked-after-total", "adoption", "special-guardianship"],
};
/** Social work was part of strategy, then a line of its own, then safeguarding. */
const SAFEGUARDING_BEFORE: Bridge = {
  2009: ["safeguarding-total", "strategy-total"],
  2010: ["safeguarding-total", "strategy-total"],
  2011: ["safeguarding-total", "strategy-total", "social-work"],
  2012: ["safeguarding-total", "strategy-total"],
};
/** Sure Start and young people's services came into the table in 2010-11. */
const EARLY_BEFORE: Bridge = { 2011: EARLY, 2012: EARLY };
const OTHER = [...EARLY, "other-services"];
const OTHER_BEFORE: Bridge = { 2011: OTHER, 2012: OTHER };
const LATE_BEFORE: Bridge = Object.fromEntries(
  [2009, 2010, 2011, 2012].map((year) => [
    year,
    [...LOOKED_AFTER_BEFORE[year]!, ...SAFEGUARDING_BEFORE[year]!, "youth-justice"],
  ]),
);

export const groupings: readonly Grouping[] = [
  {
    id: "statutory",
    usedBy: "The Independent Review of Children’s Social Care, The Case for Change, 2021",
    shortUser: "Independent Review",
    basis: "gross",
    since: FIRST_COMPARABLE,
    groups: [
      { id: "statutory", title: "Statutory", on: "statutory services", side: "late", lines: LATE, bridge: LATE_BEFORE },
      {
        id: "non-statutory",
        title: "Non-statutory",
        on: "non-statutory services",
        side: "early",
        lines: OTHER,
        bridge: OTHER_BEFORE,
      },
    ],
    note: "The Review also prints a version without youth justice.",
  },
  {
    id: "intervention",
    usedBy: "Pro Bono Economics for the Children’s Charities Coalition",
    shortUser: "Pro Bono Economics",
    basis: "net",
    since: FIRST_COMPARABLE,
    groups: [
      {
        id: "late",
        title: "Late intervention",
        on: "late intervention",
        side: "late",
        lines: LATE,
        bridge: LATE_BEFORE,
      },
      {
        id: "early",
        title: "Early intervention",
        on: "early intervention",
        side: "early",
        lines: EARLY,
        bridge: EARLY_BEFORE,
      },
    ],
    note: "Other children’s and families’ services are in neither group.",
  },
  {
    id: "webb-bywaters",
    usedBy: "Webb and Bywaters, 2018",
    shortUser: "Webb and Bywaters",
    basis: "gross",
    since: FIRST_COMPARABLE,
    groups: [
      {
        id: "looked-after",
        title: "Looked after",
        on: "looked-after children",
        side: "late",
        lines: ["looked-after-total"],
        bridge: LOOKED_AFTER_BEFORE,
      },
      {
        id: "safeguarding",
        title: "Safeguarding",
        on: "safeguarding",
        side: "late",
        lines: ["safeguarding-total"],
        bridge: SAFEGUARDING_BEFORE,
      },
      { id: "other", title: "Other", on: "other services", side: "early", lines: OTHER, bridge: OTHER_BEFORE },
    ],
    note: "Youth justice is in none of the three.",
  },
];

/** Lines of a group in a year, those of today or the bridge's; null where the year's table held nothing of the kind. */
export function linesIn(group: SpendingGroup, year: number): readonly string[] | null {
  return year >= FIRST_COMPARABLE ? group.lines : (group.bridge[year] ?? null);
}

/** @throws {Error} if there is no such grouping or group */
export function groupOf(grouping: string, group: string): SpendingGroup {
  const found = groupings.find((g) => g.id === grouping)?.groups.find((g) => g.id === group);
  if (found === undefined) throw new Error(`no spending group "${grouping}/${group}" in src/spending/groups.ts`);
  return found;
}
