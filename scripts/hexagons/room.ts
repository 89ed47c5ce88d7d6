/** Where each authority would lie if all were of one size: London pushed apart, the shires drawn together. */
import { Delaunay } from "d3";
import type { World } from "./world.ts";

const STEPS = 4000;
/** How hard two that are nearer than a hexagon push, how hard links keep their direction, and the true position pulls. */
const PUSH = 0.5;
const KEEP = 0.1;
const HOME = 0.004;
/** Units of half a kilometre in the width of a hexagon, if England were cut into as many as there are authorities. */
const WIDTH = 62;
/** Links longer than this, across the sea or Wales, say nothing of neighbours. */
const LONGEST = 4;

/** Sea on the board to the left and above. */
const MARGIN = 2;

type Point = [x: number, y: number];

/** @returns one point a place, in widths of a hexagon */
export function makeRoom({ places }: World): readonly Readonly<Point>[] {
  const home = places.map(({ x, y }): Point => [x / WIDTH, y / WIDTH]);
  const links = linksOf(home);
  const points = home.map(([x, y]): Point => [x, y]);
  for (let step = 0; step < STEPS; step++) {
    pushApart(points);
    for (const { a, b, towards } of links) keepDirection(points[a]!, points[b]!, towards);
    points.forEach((point, i) => move(point, home[i]![0] - point[0], home[i]![1] - point[1], HOME));
  }
  const left = Math.min(...points.map(([x]) => x)) - MARGIN;
  const top = Math.min(...points.map(([, y]) => y)) - MARGIN;
  return points.map(([x, y]): Point => [x - left, y - top]);
}

interface Link {
  readonly a: number;
  readonly b: number;
  /** From `a` to `b`, one hexagon long. */
  readonly towards: Readonly<Point>;
}

/** Those that lie next to each other, over water too, each with the direction from one to the other. */
function linksOf(home: readonly Readonly<Point>[]): Link[] {
  const { halfedges, triangles } = Delaunay.from([...home] as Point[]);
  return Array.from(triangles, (a, edge): Link | null => {
    const b = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!;
    if (halfedges[edge]! > edge) return null;
    const [dx, dy] = [home[b]![0] - home[a]![0], home[b]![1] - home[a]![1]];
    const distance = Math.hypot(dx, dy);
    return distance > LONGEST ? null : { a, b, towards: [dx / distance, dy / distance] };
  }).filter((link) => link !== null);
}

function move(point: Point, dx: number, dy: number, part: number): void {
  point[0] += dx * part;
  point[1] += dy * part;
}

function keepDirection(a: Point, b: Point, [tx, ty]: Readonly<Point>): void {
  const [dx, dy] = [b[0] - a[0] - tx, b[1] - a[1] - ty];
  move(a, dx, dy, KEEP / 2);
  move(b, dx, dy, -KEEP / 2);
}

function pushApart(points: readonly Point[]): void {
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const distance = Math.hypot(dx, dy) || 1e-9;
      if (distance >= 1) continue;
      const part = ((1 - distance) / distance) * (PUSH / 2);
      move(a, dx, dy, -part);
      move(b, dx, dy, part);
    }
  });
}
