/** Labels beside the ends of lines, moved no further than they must be. */
import { labelGap } from "./theme.ts";

export interface Spread {
  /** Least distance between two neighbouring labels, in pixels. */
  readonly gap?: number;
  /** Labels stay between these, in pixels; where they cannot all fit, `min` wins. */
  readonly min?: number;
  readonly max?: number;
}

interface Block {
  /** Wanted position of the first label, averaged over the block. */
  start: number;
  readonly size: number;
}

/**
 * Pushes positions apart to at least `gap`, with the least sum of squared
 * moves. Keeps their order; equal positions keep the order given.
 *
 * @param wanted positions in pixels, in any order
 * @returns positions in pixels, in the order given
 */
export function pushApart(
  wanted: readonly number[],
  { gap = labelGap, min = -Infinity, max = Infinity }: Spread = {},
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const highest = max - gap * (order.length - 1);
  const placed = new Array<number>(wanted.length);
  let next = 0;
  for (const { start, size } of blocks(order.map((index, rank) => wanted[index]! - rank * gap))) {
    const kept = Math.max(min, Math.min(highest, start));
    for (let i = 0; i < size; i += 1, next += 1) placed[order[next]!] = kept + next * gap;
  }
  return placed;
}

/** Isotonic regression by pooling neighbours: once each rank's share of the gap is taken off, order is all that is left to keep. */
function blocks(positions: readonly number[]): Block[] {
  const pooled: Block[] = [];
  for (const position of positions) {
    let block: Block = { start: position, size: 1 };
    while (pooled.length > 0 && pooled.at(-1)!.start > block.start) block = merge(pooled.pop()!, block);
    pooled.push(block);
  }
  return pooled;
}

function merge(a: Block, b: Block): Block {
  const size = a.size + b.size;
  return { start: (a.start * a.size + b.start * b.size) / size, size };
}
