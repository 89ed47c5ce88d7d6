/** What a reader can choose of the shift, and how an address says it. Pure: the build and a browser share it. */
import { financialYear } from "../core/period.ts";
import { groupings, type Basis, type Grouping } from "../spending/groups.ts";
import { askedBy, oneOf } from "./asked.ts";

/** England's spending by line in cash, with what turns it into real terms and into £ for each child. */
export interface ShiftData {
  /** Financial years, by the year each ends in. */
  readonly years: readonly number[];
  /** GDP deflator of each year. */
  readonly index: readonly number[];
  /** Children aged 0 to 17 at the mid-year within each; null before the first estimate on today's basis. */
  readonly children: readonly (number | null)[];
  /** Line → pounds of each year; null where the year's files have no such amount. */
  readonly gross: Readonly<Record<string, readonly (number | null)[]>>;
  readonly net: Readonly<Record<string, readonly (number | null)[]>>;
  /** Line → years whose published sum lacks an authority that gave no amount. */
  readonly incomplete: Readonly<Record<string, readonly number[]>>;
}

/** What a reader can choose. */
export interface Choice {
  /** id of a grouping */
  readonly groups: string;
  readonly basis: Basis;
  readonly per: "child" | "total";
  /** The year (ending) in whose prices, or none: cash. */
  readonly prices: number | "cash";
}

export function defaultChoice(data: ShiftData): Choice {
  return { groups: groupings[0]!.id, basis: groupings[0]!.basis, per: "child", prices: data.years.at(-1)! };
}

/** @throws {Error} if there is no such grouping */
export function groupingOf(id: string): Grouping {
  const found = groupings.find((grouping) => grouping.id === id);
  if (found === undefined) throw new Error(`no grouping "${id}" in src/spending/groups.ts`);
  return found;
}

/** Choices that an address can name, in the order in which it names them. */
const NAMES = ["groups", "basis", "per", "prices"] as const;

/**
 * The choice an address asks for. What it names that does not exist is left at
 * what it would be without, and told: "prices 1999".
 */
export function readChoice(
  query: URLSearchParams,
  data: ShiftData,
): { readonly choice: Choice; readonly unknown: readonly string[] } {
  const usual = defaultChoice(data);
  const { of, unknown } = askedBy(query);
  const groups = of("groups", oneOf(...groupings.map(({ id }) => id)), usual.groups);
  const choice: Choice = {
    groups,
    // A grouping comes with the basis of those who use it, until a reader chooses another.
    basis: of("basis", oneOf("gross", "net"), groupingOf(groups).basis),
    per: of("per", oneOf("child", "total"), usual.per),
    prices: of(
      "prices",
      (word) => (word === "cash" ? word : data.years.find((year) => financialYear(year) === word)),
      usual.prices,
    ),
  };
  return { choice, unknown };
}

/** The query of an address that asks for a choice; empty for the default. */
export function writeChoice(choice: Choice, data: ShiftData): string {
  const usual = { ...defaultChoice(data), basis: groupingOf(choice.groups).basis };
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = choice[name];
    if (value !== usual[name]) query.set(name, typeof value === "number" ? financialYear(value) : value);
  }
  return String(query);
}
