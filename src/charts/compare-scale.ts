/** What the charts of a comparison share: their scale, which a reader may let begin elsewhere than at zero, and their inks. */
import { scaleLinear, ticks } from "d3";
import { formatNumber, type UnitId } from "../core/unit.ts";
import type { CompareSeries } from "../views/types.ts";
import { axisText } from "./axis.ts";
import type { TextRole, Token } from "./theme.ts";

export interface CompareScale {
  readonly low: number;
  readonly high: number;
  /** Numbers on the axis. */
  readonly numbers: readonly number[];
}

/** About as many numbers as an axis has room for. */
const NUMBERS = 4;

/**
 * From zero to the highest value; without zero between the round numbers that hold all values. Values below zero are
 * within the scale in any case.
 */
export function compareScale(values: readonly number[], zero: boolean): CompareScale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return { low: 0, high: 1, numbers: [0] };
  if (zero || least === most) {
    const [low, high] = [Math.min(0, least), Math.max(0, most)];
    return { low, high: high === low ? 1 : high, numbers: ticks(low, high, NUMBERS) };
  }
  const [low, high] = scaleLinear([least, most], [0, 1]).nice(NUMBERS).domain() as [number, number];
  return { low, high, numbers: ticks(low, high, NUMBERS) };
}

/** "Scale from zero", or from where: it stands on the chart. */
export function scaleWords({ low }: CompareScale, unit: UnitId): string {
  if (low === 0) return "Scale from zero";
  return low < 0 ? "Scale from below zero" : `Scale from ${axisNumber(low, unit)}, not from zero`;
}

/** A number on an axis with its sign: "£1,000", "20%", "40". */
export function axisNumber(value: number, unit: UnitId): string {
  if (value === 0) return "0";
  if (unit === "pounds") return `${value < 0 ? "−" : ""}£${formatNumber(Math.abs(value), 0)}`;
  return axisText(value, unit);
}

export interface Ink {
  readonly token: Token;
  readonly label: TextRole;
}

const inks: readonly Ink[] = [
  { token: "place", label: "lab-place" },
  { token: "series-2", label: "lab-2" },
  { token: "series-3", label: "lab-3" },
  { token: "series-4", label: "lab-4" },
  { token: "series-5", label: "lab-5" },
  { token: "series-6", label: "lab-6" },
];

/** Colour of a series' marks and role of its label. @throws {RangeError} beyond the sixth colour */
export function inkOf({ ink }: Pick<CompareSeries, "ink">): Ink {
  if (ink === "england") return { token: "ink", label: "lab-england" };
  if (ink === "grey") return { token: "dot", label: "lab" };
  const found = inks[ink];
  if (found === undefined) throw new RangeError(`a comparison has ${inks.length} colours: ${ink}`);
  return found;
}

/** Grey under England under the colours, the first of which is drawn last. */
export function drawingOrder(series: readonly CompareSeries[]): readonly CompareSeries[] {
  const depth = ({ ink }: CompareSeries) => (ink === "grey" ? -100 : ink === "england" ? -50 : -ink);
  return series.toSorted((a, b) => depth(a) - depth(b));
}
