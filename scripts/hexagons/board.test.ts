import { expect, test } from "vitest";
import { anneal } from "./anneal.ts";
import { Board, COLUMNS, hexagonAt, startOf } from "./board.ts";
import { figuresOf } from "./figures.ts";
import { makeRoom } from "./room.ts";
import { readWorld } from "./world.ts";

const world = readWorld();
const targets = makeRoom(world);
const boardOf = () => new Board(world, targets, startOf(targets));

test("what a swap is said to cost is what the whole then costs", () => {
  const board = boardOf();
  const steps = [1, -1, COLUMNS, COLUMNS + 1, -COLUMNS];
  for (let i = 0; i < 60; i++) {
    const from = board.at[(i * 7) % board.at.length]!;
    const to = from + steps[i % steps.length]!;
    const whole = board.total();
    const before = board.costAround(from, to) + board.broken();
    board.swap(from, to);
    const after = board.costAround(from, to) + board.broken();
    expect(board.total() - whole).toBeCloseTo(after - before, 6);
  }
});

test("annealing makes a layout better, and the same seed makes the same", () => {
  const [one, other] = [boardOf(), boardOf()];
  const begun = one.total();
  anneal(one, 20_000, 1);
  anneal(other, 20_000, 1);
  expect(one.total()).toBeLessThan(begun * 0.6);
  expect([...one.at]).toEqual([...other.at]);
  expect(figuresOf(world, Array.from(one.at, hexagonAt)).doubled).toEqual([]);
});
