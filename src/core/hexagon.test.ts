import { expect, test } from "vitest";
import { around, centreOf, pieces, touch, type Hexagon } from "./hexagon.ts";

test.each<Hexagon>([
  { column: 3, row: 4 },
  { column: 3, row: 5 },
])("the six around %o lie one width away, each in another direction", (hexagon) => {
  const [x, y] = centreOf(hexagon);
  const away = around(hexagon).map((other) => [centreOf(other)[0] - x, centreOf(other)[1] - y] as const);
  for (const [dx, dy] of away) expect(Math.hypot(dx, dy)).toBeCloseTo(1, 10);
  expect(new Set(away.map(([dx, dy]) => `${dx.toFixed(2)} ${dy.toFixed(2)}`)).size).toBe(6);
  for (const other of around(hexagon)) expect(touch(other, hexagon)).toBe(true);
  expect(touch(hexagon, hexagon)).toBe(false);
});

test("a gap of one hexagon makes two pieces, a corner of the offset rows does not join", () => {
  const at = (column: number, row: number) => ({ column, row });
  expect(pieces([at(0, 0), at(1, 0), at(3, 0)]).map((piece) => piece.length)).toEqual([2, 1]);
  expect(pieces([at(0, 0), at(1, 1)])).toHaveLength(2);
  expect(pieces([at(0, 1), at(1, 0)])).toHaveLength(1);
});
