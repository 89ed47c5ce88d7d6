/**
 * Reads where the authorities lie and who borders on whom, and looks for a layout as equal hexagons by annealing. Prints
 * what the committed layout and the one found keep; with --write the one found replaces data/reference/hexagons.csv,
 * which then wants correcting by hand again.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { anneal } from "./hexagons/anneal.ts";
import { Board, hexagonAt, startOf } from "./hexagons/board.ts";
import { figuresOf } from "./hexagons/figures.ts";
import { LAYOUT, readLayout, writeLayout } from "./hexagons/layout.ts";
import { makeRoom } from "./hexagons/room.ts";
import { readWorld } from "./hexagons/world.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "8" },
    steps: { type: "string", default: "5000000" },
    write: { type: "boolean", default: false },
  },
});

const world = readWorld();
const targets = makeRoom(world);

/** The layout of a seed, and its cost. */
function layoutOf(seed: number) {
  const board = new Board(world, targets, startOf(targets));
  anneal(board, Number(values.steps), seed);
  console.log(`seed ${seed}: cost ${board.total().toFixed(2)}`);
  return { cost: board.total(), hexagons: Array.from(board.at, hexagonAt) };
}

console.log(LAYOUT, figuresOf(world, readLayout(world)));
const found = Array.from({ length: Number(values.seeds) }, (_, i) => layoutOf(i + 1));
const { hexagons } = found.reduce((a, b) => (b.cost < a.cost ? b : a));
console.log("found", figuresOf(world, hexagons));
if (values.write) writeFileSync(LAYOUT, writeLayout(world, hexagons));
