/** Ways of grouping section 251 lines, each as somebody has used it. Groups are data: pages, downloads and tests follow. */

export type Basis = "gross" | "net";

export interface SpendingGroup {
  readonly id: string;
  readonly title: string;
  /** ids of lines, all of them totals since 2012-13 */
  readonly lines: readonly string[];
}

export interface Grouping {
  readonly id: string;
  readonly title: string;
  /** Who groups so, to be cited. */
  readonly usedBy: string;
  /** Gross spending, or net current expenditure after income. */
  readonly basis: Basis;
  /** The first year (ending) from which its lines mean the same. */
  readonly since: number;
  readonly groups: readonly SpendingGroup[];
  readonly note: string;
}

const LATE = ["looked-after-total", "safeguarding-total", "youth-justice"];
const EARLY = ["under-5-total", "family-support-total", "young-people-total"];
const FIRST_COMPARABLE = 2013;

export const groupings: readonly Grouping[] = [
  {
    id: "statutory",
    title: "Statutory and non-statutory",
    usedBy: "The Independent Review of Children’s Social Care, The Case for Change, 2021",
    basis: "gross",
    since: FIRST_COMPARABLE,
    groups: [
      { id: "statutory", title: "Statutory", lines: LATE },
      { id: "non-statutory", title: "Non-statutory", lines: [...EARLY, "other-services"] },
    ],
    note: "The Review also prints a version without youth justice.",
  },
  {
    id: "intervention",
    title: "Late and early intervention",
    usedBy: "Pro Bono Economics for the Children’s Charities Coalition",
    basis: "net",
    since: FIRST_COMPARABLE,
    groups: [
      { id: "late", title: "Late intervention", lines: LATE },
      { id: "early", title: "Early intervention", lines: EARLY },
    ],
    note: "Other children’s and families’ services are in neither group.",
  },
  {
    id: "webb-bywaters",
    title: "Looked after, safeguarding, other",
    usedBy: "Webb and Bywaters, 2018",
    basis: "gross",
    since: FIRST_COMPARABLE,
    groups: [
      { id: "looked-after", title: "Looked after", lines: ["looked-after-total"] },
      { id: "safeguarding", title: "Safeguarding", lines: ["safeguarding-total"] },
      { id: "other", title: "Other", lines: [...EARLY, "other-services"] },
    ],
    note: "Youth justice is in none of the three.",
  },
];

/** @throws {Error} if there is no such grouping or group */
export function groupOf(grouping: string, group: string): SpendingGroup {
  const found = groupings.find((g) => g.id === grouping)?.groups.find((g) => g.id === group);
  if (found === undefined) throw new Error(`no spending group "${grouping}/${group}" in src/spending/groups.ts`);
  return found;
}
