/** What both drawings of spending make of a line. */
import type { Point, ShiftLine } from "../views/types.ts";
import type { PathPoint } from "./svg.ts";

/** The years of a line that have a figure. */
export const valued = ({ points }: ShiftLine) =>
  points.flatMap(({ year, cell }) => (cell.value === null ? [] : [{ year, value: cell.value }]));

interface Scales {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** Points of a path; a year without a figure breaks it. */
export const shiftPath = ({ x, y }: Scales, points: readonly Point[]): PathPoint[] =>
  points.map(({ year, cell }) => (cell.value === null ? null : [x(year), y(cell.value)]));
