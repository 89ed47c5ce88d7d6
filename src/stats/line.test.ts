import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedLine } from "./line.ts";

const points = (pairs: readonly (readonly [number, number])[], weights?: readonly number[]) =>
  pairs.map(([x, y], i) => ({ x, y, weight: weights?.[i] ?? 1 }));

/** Anscombe's first four: one line, one correlation (The American Statistician 27, 1973). */
const anscombe = points([
  [10, 8.04],
  [8, 6.95],
  [13, 7.58],
  [9, 8.81],
  [11, 8.33],
  [14, 9.96],
  [6, 7.24],
  [4, 4.26],
  [12, 10.84],
  [7, 4.82],
  [5, 5.68],
]);

test("Anscombe's data: y = 3.00 + 0.500x, r = 0.816, standard error of the slope 0.118", () => {
  const line = weightedLine(anscombe);
  expect(line.slope).toBeCloseTo(0.5001, 4);
  expect(line.intercept).toBeCloseTo(3.0001, 4);
  expect(line.r).toBeCloseTo(0.8164, 4);
  // Far from the mean the error of the line is that of its slope times the distance.
  const far = 1e9;
  expect(line.errorAt(far) / far).toBeCloseTo(0.1179, 4);
});

test("a weight of two is a point counted twice", () => {
  const twice = weightedLine([...anscombe, anscombe[0]!]);
  const heavy = weightedLine(anscombe.map((point, i) => ({ ...point, weight: i === 0 ? 2 : 1 })));
  expect(heavy.slope).toBeCloseTo(twice.slope, 12);
  expect(heavy.r).toBeCloseTo(twice.r, 12);
});

test("points on a line give the line, whatever their weights", () => {
  const number = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 3 }),
      (a, b, ws) => {
        const line = weightedLine(ws.map((weight, x) => ({ x, y: a + b * x, weight })));
        expect(line.slope).toBeCloseTo(b, 6);
        expect(line.at(7)).toBeCloseTo(a + 7 * b, 5);
      },
    ),
  );
});

test("one x alone determines no line", () => {
  expect(() =>
    weightedLine(
      points([
        [3, 1],
        [3, 2],
      ]),
    ),
  ).toThrow("two different x");
});
