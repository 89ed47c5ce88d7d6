import fc from "fast-check";
import { expect, test } from "vitest";
import { shortest } from "./shortest.ts";
import { formatNumber } from "./unit.ts";

const one = (value: number) => formatNumber(value, 1);

test("a number just under a half keeps the digits that keep it there", () => {
  const value = 123.34970396127764;
  expect(one(123.35)).toBe("123.4");
  expect(shortest(value, [one], 2)).not.toBe(123.35);
  expect(one(shortest(value, [one], 2))).toBe("123.3");
});

test("whatever the number, it is printed as its full value is", () => {
  const whole = (value: number) => formatNumber(value, 0);
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const short = shortest(value, [one, whole], 2);
      expect([one(short), whole(short)]).toEqual([one(value), whole(value)]);
    }),
  );
});
