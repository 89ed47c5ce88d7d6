import fc from "fast-check";
import { expect, test } from "vitest";
import { valueClasses } from "./value-classes.ts";

const sizes = (classes: readonly number[]) => [1, 2, 3, 4, 5].map((n) => classes.filter((one) => one === n).length);

test("151 values are 30, 30, 30, 30 and 31, whatever their order", () => {
  const values = Array.from({ length: 151 }, (_, i) => (i * 37) % 151);
  expect(sizes(valueClasses(values))).toEqual([30, 30, 30, 30, 31]);
  expect(valueClasses(values)[values.indexOf(0)]).toBe(1);
  expect(valueClasses(values)[values.indexOf(150)]).toBe(5);
});

test("many at the same figure are in one class, and leave the next empty", () => {
  expect(valueClasses([0, 0, 0, 0, 1, 2, 3, 4, 5, 6])).toEqual([1, 1, 1, 1, 3, 3, 4, 4, 5, 5]);
});

test("what prints the same is the same", () => {
  const classes = valueClasses([1.01, 1.04, 2, 3, 4], (value) => value.toFixed(1));
  expect(classes).toEqual([1, 1, 3, 4, 5]);
});

test("equals are never parted, and a higher value is never in a lower class", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 200 }), (values) => {
      const classes = valueClasses(values);
      const byValue = values.map((value, i) => ({ value, one: classes[i]! })).toSorted((a, b) => a.value - b.value);
      for (const [i, { value, one }] of byValue.entries()) {
        expect(one).toBeGreaterThanOrEqual(1);
        expect(one).toBeLessThanOrEqual(5);
        const before = byValue[i - 1];
        if (before === undefined) continue;
        if (before.value === value) expect(one).toBe(before.one);
        else expect(one).toBeGreaterThanOrEqual(before.one);
      }
    }),
  );
});
