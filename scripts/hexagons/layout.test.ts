/** The committed layout: position and neighbourhood kept, every region in one piece. */
import { expect, test } from "vitest";
import { readWorld } from "./world.ts";
import { readLayout, writeLayout } from "./layout.ts";
import { figuresOf } from "./figures.ts";
import { readFileSync } from "node:fs";
import { centreOf, keyOf, pieces, type Hexagon } from "../../src/core/hexagon.ts";

const world = readWorld();
const layout = readLayout(world);
const figures = figuresOf(world, layout);
const csv = readFileSync("data/reference/hexagons.csv", "utf8");

test("every authority of today has one hexagon of its own, and nobody else has one", () => {
  const listed = csv
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0]!);
  expect(listed).toEqual(world.places.map(({ id }) => id).toSorted());
  expect(figures.doubled).toEqual([]);
  expect(writeLayout(world, layout)).toBe(csv);
});

test("of 361 pairs that share a boundary 269 share a side: a change of the layout must not keep fewer", () => {
  expect(figures.borders).toBe(361);
  expect(figures.touching / figures.borders).toBeGreaterThanOrEqual(0.6);
  expect(figures.touching).toBeGreaterThanOrEqual(269);
});

test("no region is split, London and the islands among them, and England is in one piece", () => {
  expect(figures.split).toEqual([]);
  expect(figures.pieces).toBe(1);
});

test("no hexagon of sea is enclosed by land", () => {
  const land = new Set(layout.map(keyOf));
  const sea: Hexagon[] = [];
  for (let row = -1; row <= Math.max(...layout.map((one) => one.row)) + 1; row++)
    for (let column = -1; column <= Math.max(...layout.map((one) => one.column)) + 1; column++)
      if (!land.has(keyOf({ column, row }))) sea.push({ column, row });
  expect(pieces(sea)).toHaveLength(1);
});

test("positions are kept: by rank, and within two hexagons on average where London has to have room", () => {
  expect(figures.across).toBeGreaterThan(0.92);
  expect(figures.down).toBeGreaterThan(0.97);
  expect(figures.meanAway).toBeLessThan(1.6);
  expect(figures.mostAway.distance).toBeLessThan(6);
});

test.each([
  ["Northumberland", "Isle of Wight", "north"],
  ["Cornwall", "Kent", "west"],
  ["Isles of Scilly", "Cornwall", "west"],
  ["Cumberland", "County Durham", "west"],
  ["Liverpool", "Kingston upon Hull", "west"],
  ["Norfolk", "Essex", "north"],
  ["Barnet", "Croydon", "north"],
  ["Hillingdon", "Havering", "west"],
])("%s lies %3$s of %s", (one, other, way) => {
  const [a, b] = [one, other].map((name) => centreOf(layout[world.places.findIndex((place) => place.name === name)]!));
  if (way === "north") expect(a![1]).toBeLessThan(b![1]);
  else expect(a![0]).toBeLessThan(b![0]);
});

test("a layout moved about the board is written the same", () => {
  const moved = layout.map(({ column, row }) => ({ column: column + 3, row: row + 4 }));
  expect(writeLayout(world, moved)).toBe(csv);
});

test("what is wrong with a layout is found", () => {
  const [first, second] = [layout[0]!, layout[1]!];
  expect(figuresOf(world, [first, first, ...layout.slice(2)]).doubled).toEqual([keyOf(first)]);
  const away = figuresOf(world, [{ column: 40, row: 2 }, second, ...layout.slice(2)]);
  expect(away.pieces).toBe(2);
  expect(away.split).toEqual([world.places[0]!.region]);
});
