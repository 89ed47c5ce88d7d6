/** Numbers on axes: few, round, and from zero. */
import { ticks } from "d3";
import { formatNumber, type UnitId } from "../core/unit.ts";
import { textStyles } from "./theme.ts";
import { textWidth } from "./text-width.ts";

/**
 * Round numbers from zero to at most `max`, about `count` apart from zero.
 * Zero alone where there is nothing above it.
 */
export function axisNumbers(max: number, count = 3): number[] {
  return max > 0 ? ticks(0, max, count) : [0];
}

/** The highest of these values, or zero where there is none. */
export function highestOf(values: Iterable<number>): number {
  let max = 0;
  for (const value of values) max = Math.max(max, value);
  return max;
}

/** Upper end of a scale for these values, never zero: an axis of nothing but zeros still has a length. */
export function scaleEnd(values: Iterable<number>): number {
  return highestOf(values) || 1;
}

/** Room on the left for these numbers and for the space between them and the plot, in pixels; at least `least`. */
export function axisRoom(numbers: readonly number[], unit: UnitId, least: number): number {
  const { size } = textStyles.num;
  return Math.max(least, ...numbers.map((value) => Math.ceil(textWidth(axisText(value, unit), size)) + 8));
}

/** A number on an axis: "0", "1,000", "20%", "2.5". Decimals only where the steps need them. */
export function axisText(value: number, unit: UnitId): string {
  if (value === 0) return "0";
  const digits = String(value).split(".")[1]?.length ?? 0;
  return `${formatNumber(value, Math.min(digits, 2))}${unit === "percent" ? "%" : ""}`;
}

/** The years that an axis names: first, middle, last. */
export function axisYears(years: readonly number[]): number[] {
  const middle = years[Math.floor((years.length - 1) / 2)];
  return [...new Set([years[0], years.length > 4 ? middle : undefined, years.at(-1)])].filter(
    (year) => year !== undefined,
  );
}
