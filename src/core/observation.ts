import type { Cell } from "./cell.ts";

/** One figure of an indicator: area × year, with what it was computed from. */
export interface Observation {
  /** `Area.id` */
  readonly area: string;
  /** The calendar year in which the period ends. */
  readonly year: number;
  readonly value: Cell;
  /** 95% interval for chance in one year's count; null where the indicator has none or the figure is missing. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: Cell | null;
  readonly denominator: Cell | null;
  /** id of the source the numerator came from, and its edition */
  readonly source: string;
  readonly edition: string;
}
