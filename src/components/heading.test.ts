import { expect, test } from "vitest";
import { centreOf } from "../core/hexagon.ts";
import { authorities, hexagonOf, ringsOf } from "../data.ts";
import { isSideways, towards } from "./heading.ts";
import type { Point } from "./nearest.ts";

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

const byHexagon = authorities.map(({ id }): Point => centreOf(hexagonOf(id)));
/** The middle of each shape's box, as the page measures it. */
const onLand = authorities.map(({ id }): Point => {
  const all = ringsOf(id).flat();
  const middle = (of: readonly number[]) => (Math.min(...of) + Math.max(...of)) / 2;
  return [middle(all.filter((_, i) => i % 2 === 0)), middle(all.filter((_, i) => i % 2 === 1))];
});

test.each([
  ["hexagons", byHexagon],
  ["boundaries", onLand],
])("the arrow keys reach every authority among the %s", (_, points) => {
  const reached = new Set([0]);
  for (const from of reached) for (const key of KEYS) reached.add(towards(points, from, key)!);
  expect(authorities.filter((_, i) => !reached.has(i)).map(({ short }) => short)).toEqual([]);
});

test("a key goes the way it points, and stays where nothing lies that way", () => {
  for (const [i, [x, y]] of byHexagon.entries()) {
    const at = (key: string) => byHexagon[towards(byHexagon, i, key)!]!;
    expect(at("ArrowLeft")[0]).toBeLessThanOrEqual(x);
    expect(at("ArrowRight")[0]).toBeGreaterThanOrEqual(x);
    expect(at("ArrowUp")[1]).toBeLessThanOrEqual(y);
    expect(at("ArrowDown")[1]).toBeGreaterThanOrEqual(y);
  }
  expect(towards([[0, 0]], 0, "ArrowUp")).toBe(0);
  expect(towards([[0, 0]], 0, "Enter")).toBeUndefined();
  expect([isSideways("ArrowLeft"), isSideways("ArrowUp"), isSideways("Tab")]).toEqual([true, false, undefined]);
});

test("down and down again does not drift aside", () => {
  const columnOf = (x: number): Point[] => Array.from({ length: 9 }, (_, row) => [x + (row % 2) / 2, row * 0.87]);
  const points = [0, 1, 2, 3, 4, 5].flatMap(columnOf);
  let at = 18;
  const line = points[at]!;
  for (let step = 0; step < 8; step++) at = towards(points, at, "ArrowDown", line)!;
  expect(points[at]).toEqual([line[0], 8 * 0.87]);
});
