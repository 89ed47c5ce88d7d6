/** How spending moved in each fifth of authorities by deprivation, and how much of the change for each child is of children. */
import { sum as add } from "d3";
import { existedOn, type Area } from "../core/area.ts";
import { financialYear } from "../core/period.ts";
import { formatNumber, percentChange } from "../core/unit.ts";
import { listNames, movement } from "../core/words.ts";
import { authorities, dataOf, deprivationOf, formerAuthorities, type IndicatorData } from "../data.ts";
import { groupings } from "../spending/groups.ts";
import { fifths } from "../stats/fifths.ts";
import { cellAt } from "./series.ts";
import type { FifthsRow, FifthsView } from "./types.ts";

/** In the middle of the years compared, and before housing costs as the years before it. */
export const FIFTHS_INDEX = 2019;
const NAMES = ["Most deprived", "Second", "Third", "Fourth", "Least deprived"];

const sides = () => groupings[0]!.groups.map(({ id, title, side }) => ({ title, side, data: dataOf(`spend-${id}`) }));

/** The authorities of each fifth, and those that are in none, with why. */
export interface FifthsMembers {
  readonly groups: readonly (readonly Area[])[];
  /** Formed since the first year: their change would be one of boundaries too. */
  readonly formedSince: readonly Area[];
  /** Without a figure in the first year or the last. */
  readonly without: readonly Area[];
}

/** Years and indicators unless told: those of the page. */
export function fifthsMembers(
  data: readonly IndicatorData[] = sides().map((side) => side.data),
  [then, now]: readonly [number, number] = [data[0]!.years[0]!, data[0]!.latest],
): FifthsMembers {
  // Those that have been abolished since the last year are compared too.
  const pool = [...authorities, ...formerAuthorities].filter((area) => existedOn(area, `${now}-03-31`));
  const formedSince = pool.filter((area) => !existedOn(area, `${then}-03-31`));
  const without = pool.filter(
    (area) =>
      !formedSince.includes(area) &&
      data.some((one) => [then, now].some((year) => cellAt(one, area, year).value === null)),
  );
  const compared = pool.filter((area) => !formedSince.includes(area) && !without.includes(area));
  // Scores are printed to three decimals; the printed rank settles what they leave equal.
  const ranked = compared.toSorted((a, b) => rankOf(a) - rankOf(b));
  return { groups: fifths(ranked, scoreOf), formedSince, without };
}

const scoreOf = (area: Area): number => printedOf(area, "idaci");
const rankOf = (area: Area): number => printedOf(area, "idaciRank");

function printedOf(area: Area, measure: "idaci" | "idaciRank"): number {
  const value = deprivationOf(area.id, measure, FIFTHS_INDEX);
  if (value === null) throw new Error(`${area.name} has no ${measure} ${FIFTHS_INDEX} in data/tables/deprivation.csv`);
  return value;
}

const inText = (area: Area) => area.inText;

/** "Dorset and …, formed since 2012-13; Middlesbrough, without a figure in either year." Null where nobody is left out. */
export function leftOutSentence({ formedSince, without }: FifthsMembers, then: number): string | null {
  const parts = [
    ...(formedSince.length === 0 ? [] : [`${listNames(formedSince.map(inText))}, formed since ${financialYear(then)}`]),
    ...(without.length === 0 ? [] : [`${listNames(without.map(inText))}, without a figure in one of the two years`]),
  ];
  return parts.length === 0 ? null : `${parts.join("; ")}.`;
}

/** How the finding would read from the second year on: a change over two years rests on either. */
export function fromSecondYearSentence(): string {
  const { years, latest } = dataOf("spend-non-statutory");
  const from = years[1]!;
  const all = fifthsBetween("spend-non-statutory", from, latest);
  const say = (fifth: Moved) => percentChange(fifth.now / fifth.then - 1);
  return `From ${financialYear(from)} instead of ${financialYear(years[0]!)}, non-statutory spending on each child changed by ${say(all[0]!)} in the most deprived fifth and by ${say(all.at(-1)!)} in the least: what sets the fifths apart lies in the first year.`;
}

/** What became of an indicator of money in one fifth. */
interface Moved {
  readonly authorities: number;
  /** £ for each child, real terms */
  readonly then: number;
  readonly now: number;
  /** Now ÷ then. */
  readonly spending: number;
  readonly children: number;
}

/** Pooled: all pounds of a fifth in real terms over all its children. */
function movedIn(areas: readonly Area[], data: IndicatorData, [then, now]: readonly [number, number]): Moved {
  const total = (year: number, part: "numerator" | "denominator") =>
    add(areas, (area) => data.at(area.id, year)![part]!.value!);
  const perChild = (year: number) => total(year, "numerator") / total(year, "denominator");
  return {
    authorities: areas.length,
    then: perChild(then),
    now: perChild(now),
    spending: total(now, "numerator") / total(then, "numerator"),
    children: total(now, "denominator") / total(then, "denominator"),
  };
}

/** An indicator of money in each fifth between two years, most deprived first. */
export function fifthsBetween(id: string, from: number, to: number): readonly Moved[] {
  const data = dataOf(id);
  return fifthsMembers([data], [from, to]).groups.map((areas) => movedIn(areas, data, [from, to]));
}

export function fifthsView(): FifthsView {
  const { years, latest } = dataOf("spend-statutory");
  const span = [years[0]!, latest] as const;
  const rows = fifthsMembers().groups.map((areas, i): FifthsRow => ({
    name: NAMES[i]!,
    authorities: areas.length,
    sides: sides().map(({ title, side, data }) => ({ title, side, ...movedIn(areas, data, span) })),
  }));
  return { kind: "fifths", thenYear: span[0], nowYear: span[1], rows };
}

/** "Non-statutory spending on each child fell by 30% to 38% in the five fifths of authorities; statutory …". */
export function fifthsFinding({ rows }: FifthsView): string {
  const clauses = rows[0]!.sides
    .map(({ title, side }, i) => ({
      side,
      words: `${title} spending${side === "early" ? " on each child" : ""} ${rangeOf(rows, i)}`,
    }))
    .toSorted((a, b) => (a.side === "early" ? -1 : 1) - (b.side === "early" ? -1 : 1))
    .map(({ words }, i) => (i === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1)));
  return `${clauses.join("; ")} across the fifths of authorities by deprivation`;
}

/** "fell by 30% to 38%", "moved by −3% to +8%". */
function rangeOf(rows: FifthsView["rows"], side: number): string {
  const changes = rows.map(({ sides }) => sides[side]!.now / sides[side]!.then - 1).toSorted((a, b) => a - b);
  const [low, high] = [changes[0]!, changes.at(-1)!];
  const size = (change: number) => formatNumber(Math.abs(change) * 100, 0);
  if (high < 0) return `fell by ${size(high)}% to ${size(low)}%`;
  if (low > 0) return `rose by ${size(low)}% to ${size(high)}%`;
  return `moved by ${percentChange(low)} to ${percentChange(high)}`;
}

/** The split in words: what spending did, what the number of children did, and what is left for each child. */
export function splitSentence({ rows, thenYear, nowYear }: FifthsView): string {
  const most = rows[0]!.sides.find(({ side }) => side === "early")!;
  const moved = (ratio: number) => movement(1, ratio);
  return `In the most deprived fifth total non-statutory spending ${moved(most.spending)} from ${financialYear(thenYear)} to ${financialYear(nowYear)} and the number of children ${moved(most.children)}, so spending for each child ${moved(most.now / most.then)}.`;
}
