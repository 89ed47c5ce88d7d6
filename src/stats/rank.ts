import type { Interval } from "./interval.ts";

/**
 * Rank of each value, highest first. Equal values share the better rank, and
 * the rank after a tie is skipped: 1, 2, 2, 4.
 */
export function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => b - a);
  return values.map((value) => sorted.indexOf(value) + 1);
}

/**
 * The ranks that each item could hold if every value lay anywhere in its own
 * interval: the best is 1 plus the items certainly above it, the worst leaves
 * only those certainly below it behind.
 *
 * @returns [best, worst] for each interval, in the order given
 */
export function rankRanges(intervals: readonly Interval[]): [best: number, worst: number][] {
  return intervals.map(({ lower, upper }) => {
    const above = intervals.filter((other) => other.lower > upper).length;
    const below = intervals.filter((other) => other.upper < lower).length;
    return [above + 1, intervals.length - below];
  });
}
