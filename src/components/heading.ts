/** Which mark of a map lies the way of an arrow key. Nothing here knows a page. */
import type { Point } from "./nearest.ts";

const WAYS: Readonly<Record<string, Point>> = {
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
};

/** Whether a key walks to the right or to the left; undefined for one that does not walk. */
export function isSideways(key: string): boolean | undefined {
  const way = WAYS[key];
  return way && way[1] === 0;
}

/**
 * The nearest that lies that way, what is off the line counting twice over.
 *
 * @param line a point of the line that is walked: with one kept over several steps the walk does not drift aside
 * @returns `from` where nothing lies that way, undefined for a key that does not walk
 */
export function towards(points: readonly Point[], from: number, key: string, line = points[from]!): number | undefined {
  const way = WAYS[key];
  if (!way) return undefined;
  const [x, y] = points[from]!;
  let best = from;
  let least = Infinity;
  points.forEach((point, i) => {
    const along = (point[0] - x) * way[0] + (point[1] - y) * way[1];
    const off = Math.abs((point[0] - line[0]) * way[1]) + Math.abs((point[1] - line[1]) * way[0]);
    const cost = along + off;
    if (along > 0.001 && off < 3 * along && cost < least) [best, least] = [i, cost];
  });
  return best;
}
