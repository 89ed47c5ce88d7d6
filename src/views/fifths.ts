/** How spending moved in each fifth of authorities by deprivation, and how much of the change for each child is of children. */
import { sum as add } from "d3";
import { existedOn, type Area } from "../core/area.ts";
import { financialYear } from "../core/period.ts";
import { percentChange } from "../core/unit.ts";
import { movement } from "../core/words.ts";
import { authorities, dataOf, deprivationOf, type IndicatorData } from "../data.ts";
import { groupings } from "../spending/groups.ts";
import { fifths } from "../stats/fifths.ts";
import { cellAt } from "./series.ts";
import type { FifthsRow, FifthsView } from "./types.ts";

/** In the middle of the years compared, and before housing costs as the years before it. */
const INDEX = 2019;
const NAMES = ["Most deprived", "Second", "Third", "Fourth", "Least deprived"];

const sides = () => groupings[0]!.groups.map(({ id, title, side }) => ({ title, side, data: dataOf(`spend-${id}`) }));

/** The authorities of each fifth, and those that are in none, with why. */
export interface FifthsMembers {
  readonly groups: readonly (readonly Area[])[];
  /** Formed since the first year: their change would be one of boundaries too. */
  readonly formedSince: readonly Area[];
  /** Without a figure in the first or the last year. */
  readonly without: readonly Area[];
}

/** Years and indicators unless told: those of the page. */
export function fifthsMembers(
  data: readonly IndicatorData[] = sides().map((side) => side.data),
  [then, now]: readonly [number, number] = [data[0]!.years[0]!, data[0]!.latest],
): FifthsMembers {
  const formedSince = authorities.filter((area) => !existedOn(area, `${then}-03-31`));
  const without = authorities.filter(
    (area) =>
      !formedSince.includes(area) &&
      data.some((one) => [then, now].some((year) => cellAt(one, area, year).value === null)),
  );
  const compared = authorities.filter((area) => !formedSince.includes(area) && !without.includes(area));
  return { groups: fifths(compared, (area) => scoreOf(area)), formedSince, without };
}

function scoreOf(area: Area): number {
  const score = deprivationOf(area.id, "idaci", INDEX);
  if (score === null) throw new Error(`${area.name} has no IDACI ${INDEX} score in data/tables/deprivation.csv`);
  return score;
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

/** "Non-statutory spending on each child fell by 40% in the most deprived fifth of authorities and by 20% in the least". */
export function fifthsFinding({ rows }: FifthsView): string {
  const [most, least] = [rows[0]!, rows.at(-1)!].map(({ sides }) => sides.find(({ side }) => side === "early")!);
  const moved = (one: typeof most) => movement(one!.then, one!.now);
  const [a, b] = [moved(most), moved(least)];
  const shared = a.startsWith("fell by") && b.startsWith("fell by") ? b.replace("fell ", "") : b;
  return `Non-statutory spending on each child ${a} in the most deprived fifth of authorities and ${shared} in the least deprived`;
}

/** The split in words: what spending did, what the number of children did, and what is left for each child. */
export function splitSentence({ rows, thenYear, nowYear }: FifthsView): string {
  const most = rows[0]!.sides.find(({ side }) => side === "early")!;
  return `In the most deprived fifth non-statutory spending changed by ${percentChange(most.spending - 1)} from ${financialYear(thenYear)} to ${financialYear(nowYear)} and the number of children by ${percentChange(most.children - 1)}, so spending for each child changed by ${percentChange(most.now / most.then - 1)}.`;
}
