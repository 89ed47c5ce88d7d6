/** How the gradient moved, for the deprivation page. */
import { formatNumber, withLimits } from "../core/unit.ts";
import { list, listNames, numberWord } from "../core/words.ts";
import { dataOf } from "../data.ts";
import type { Group } from "../gradients/authorities.ts";
import { allGradients, type GradientRow } from "../gradients/gradients.ts";
import { indexOf } from "../gradients/indices.ts";
import { gradientChange, type GradientChange } from "../gradients/moved.ts";
import type { GradientMeasure } from "../stats/gradient.ts";
import { rateIds, rateNouns } from "./rates.ts";

const rowsBy = new Map<string, GradientRow>();

/** One measure of one gradient; undefined where there is none. */
export function gradientRow(
  indicator: string,
  year: number,
  index: string,
  group: Group,
  measure: GradientMeasure,
): GradientRow | undefined {
  if (rowsBy.size === 0)
    for (const row of allGradients())
      rowsBy.set([row.indicator, row.year, row.index, row.group, row.measure].join("/"), row);
  return rowsBy.get([indicator, year, index, group, measure].join("/"));
}

export interface MovedRow {
  readonly id: (typeof rateIds)[number];
  readonly title: string;
  readonly then: GradientRow;
  readonly now: GradientRow;
  /** Of the same authorities in both years. */
  readonly change: GradientChange;
}

/** The relative index of each indicator of demand, first year and latest, steepest now first. */
export function movedRows(index: string): readonly MovedRow[] {
  return rateIds
    .flatMap((id): MovedRow[] => {
      const data = dataOf(id);
      const [first, last] = [data.years[0]!, data.latest];
      const [then, now] = [first, last].map((year) => gradientRow(id, year, index, "all", "rii"));
      const change = gradientChange(data, [first, last], indexOf(index));
      return then === undefined || now === undefined || change === null
        ? []
        : [{ id, title: data.indicator.short, then, now, change }];
    })
    .toSorted((a, b) => b.now.value - a.now.value);
}

const names = (rows: readonly MovedRow[]) => listNames(rows.map(({ id }) => rateNouns[id]));

/** What may be told from chance, by the same authorities in both years; the rest is said to be what it could be. */
export function movedFinding(rows: readonly MovedRow[]): string {
  const flatter = rows.filter(({ change: { interval } }) => interval !== null && interval.upper < 1);
  const steeper = rows.filter(({ change: { interval } }) => interval !== null && interval.lower > 1);
  const rest = rows.length - flatter.length - steeper.length;
  const since = `Since ${rows[0]!.then.year} the relative gradient`;
  const parts = [
    ...(flatter.length === 0 ? [] : [`flatter for ${names(flatter)}`]),
    ...(steeper.length === 0 ? [] : [`steeper for ${names(steeper)}`]),
  ];
  if (parts.length === 0) return `${since} has not moved by more than chance could`;
  return rest === 0
    ? `${since} has become ${list(parts)}`
    : `${since} has become ${list(parts)}; for the other ${numberWord(rest)} the change could be chance`;
}

/** "×0.80 (0.69 to 0.95)": how a gradient changed. */
export const changeWords = ({ ratio, interval }: GradientChange): string =>
  `×${withLimits(ratio, interval, (value) => formatNumber(value, 2))}`;
