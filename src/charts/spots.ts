/** Where a label over marks disturbs least: candidates are tried and the quietest is taken. */
import { type TextRole, textStyles } from "./theme.ts";
import { textWidth } from "./text-width.ts";

export type Anchor = "start" | "middle" | "end";

/** Where a text could stand: its baseline, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Something that a label should not cover, and how much it matters. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

const anchorShare: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

/** Pixels between the baselines of two lines of one label. */
export const lineHeight = 15;

/** The room that a text takes: from its ascenders to its descenders. Of several lines the spot is that of the first. */
export function textBox({ x, y, anchor }: Spot, content: string | readonly string[], role: TextRole): Box {
  const { size, weight } = textStyles[role];
  const lines = [content].flat();
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const left = x - width * anchorShare[anchor];
  return {
    left,
    right: left + width,
    top: y - size * 0.75,
    bottom: y + (lines.length - 1) * lineHeight + size * 0.22,
  };
}

/** Whether two texts would run into each other: side by side they want a space between them. */
export function overlap(a: Box, b: Box): boolean {
  return a.left - wordSpace < b.right && b.left - wordSpace < a.right && a.top < b.bottom && b.top < a.bottom;
}

export interface Setting {
  /** A label that leaves this is a last resort. */
  readonly within: Box;
  readonly marks: readonly Mark[];
  /** Labels already placed. */
  readonly taken: readonly Box[];
}

/** Pixels */
const wordSpace = 8;

const outside = 10_000;
const onLabel = 1_000;

/** The weight of everything that a label in this box would cover or overstep. */
export function disturbance(box: Box, { within, marks, taken }: Setting): number {
  const over = Math.max(
    within.left - box.left,
    box.right - within.right,
    within.top - box.top,
    box.bottom - within.bottom,
    0,
  );
  const covered = marks.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
  return (
    (over > 0 ? outside + over : 0) +
    taken.filter((other) => overlap(box, other)).length * onLabel +
    covered.reduce((sum, mark) => sum + mark.weight, 0)
  );
}

/** The least disturbing of the candidates; the first of equals. Null only if there are none. */
export function quietest(
  candidates: readonly Spot[],
  content: string | readonly string[],
  role: TextRole,
  setting: Setting,
): Spot | null {
  let best: Spot | null = null;
  let least = Infinity;
  for (const spot of candidates) {
    const cost = disturbance(textBox(spot, content, role), setting);
    if (cost < least) [best, least] = [spot, cost];
  }
  return best;
}
