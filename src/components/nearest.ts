/** Which mark of a chart a pointer or a key means. Nothing here knows a page. */
export type Point = readonly [x: number, y: number];

/** Index of the point nearest to a spot and no further from it than `reach`, the first of equals; -1 if there is none. */
export function nearestPoint(points: readonly Point[], [x, y]: Point, reach = Infinity): number {
  const distances = points.map((point) => Math.hypot(point[0] - x, point[1] - y));
  const least = Math.min(...distances);
  return least <= reach ? distances.indexOf(least) : -1;
}

/** Points of a path of zero-length strokes, as the charts write dots: "M12.5 20h0M13 24.1h0". */
export function pointsOf(d: string): Point[] {
  return [...d.matchAll(/M(\S+) (\S+?)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** Where a key moves to in a row of `count`, never past its ends; undefined for any other key. */
export function moved(key: string, from: number, count: number): number | undefined {
  const last = count - 1;
  const to = new Map([
    ["ArrowLeft", Math.max(0, from - 1)],
    ["ArrowRight", Math.min(last, from + 1)],
    ["Home", 0],
    ["End", last],
  ]);
  return to.get(key);
}

/** A line through the points of successive years. A year without a figure breaks it: nothing is bridged. */
export function joined(dots: readonly { readonly year: number; readonly point: Point }[]): string {
  return dots.map(({ year, point: [x, y] }, i) => `${dots[i - 1]?.year === year - 1 ? "L" : "M"}${x} ${y}`).join("");
}
