/** Simulated annealing: swaps that make a layout worse are taken too, ever more rarely as it cools. */
import { randomLcg } from "d3";
import { around } from "../../src/core/hexagon.ts";
import { type Board, COLUMNS, hexagonAt, ROWS } from "./board.ts";

const HOT = 0.8;
const COLD = 0.03;

/** @param seed a whole number: the same gives the same */
export function anneal(board: Board, steps: number, seed: number): void {
  const random = randomLcg(seed / 1000);
  const pick = (count: number) => Math.floor(random() * count);
  let broken = board.broken();
  for (let step = 0; step < steps; step++) {
    const heat = HOT * (COLD / HOT) ** (step / steps);
    const from = board.at[pick(board.at.length)]!;
    const to = walk(from, 1 + pick(3), pick);
    if (to === from) continue;
    const limit = -heat * Math.log(1 - random());
    const before = board.costAround(from, to);
    board.swap(from, to);
    const worse = board.costAround(from, to) - before;
    // What is broken takes long to find, and cannot be mended by more than there is of it.
    const brokenNow = worse - broken > limit ? Infinity : board.broken();
    if (worse + brokenNow - broken > limit) board.swap(from, to);
    else broken = brokenNow;
  }
}

/** A position some steps away, within the board's rim, which stays empty. */
function walk(from: number, steps: number, pick: (count: number) => number): number {
  let at = from;
  for (let i = 0; i < steps; i++) {
    const { column, row } = around(hexagonAt(at))[pick(6)]!;
    if (column > 0 && column < COLUMNS - 1 && row > 0 && row < ROWS - 1) at = row * COLUMNS + column;
  }
  return at;
}
