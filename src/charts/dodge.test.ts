import fc from "fast-check";
import { expect, test } from "vitest";
import { dodge, type Dodged, type Obstacle } from "./dodge.ts";
import { dots } from "./fixtures.ts";

const strip = { radius: 2.1, limit: 22.5, bounds: [0, 316] } as const;

/** Least clear space between any two dots, in pixels; below zero they overlap. */
function clearance({ spots, radius }: Dodged): number {
  let least = Infinity;
  for (const [index, a] of spots.entries()) {
    for (const b of spots.slice(index + 1))
      least = Math.min(least, Math.hypot(a.along - b.along, a.across - b.across) - radius * 2);
  }
  return least;
}

test("every authority is there, on its value, and none touches another", () => {
  const values = dots.map(({ value }) => (value / 184) * 300);
  const dodged = dodge(values, strip);
  expect(dodged.spots).toHaveLength(151);
  expect(dodged.radius).toBe(2.1);
  expect(dodged.shift).toBeLessThanOrEqual(1);
  expect(clearance(dodged)).toBeGreaterThan(0.2);
});

test("one huge outlier squeezes the rest and loses none", () => {
  const dodged = dodge([...dots.map(({ value }) => (value / 343) * 300), 300], strip);
  expect(dodged.spots).toHaveLength(152);
  expect(clearance(dodged)).toBeGreaterThan(0);
  for (const { across } of dodged.spots) expect(Math.abs(across) + dodged.radius).toBeLessThanOrEqual(22.5);
  expect(dodged.shift).toBeLessThanOrEqual(4.5);
});

test("sixty zeros stay together at the end of the scale, inside the picture", () => {
  const dodged = dodge(new Array<number>(60).fill(8), strip);
  expect(clearance(dodged)).toBeGreaterThan(0);
  for (const { along } of dodged.spots) expect(along - dodged.radius).toBeGreaterThanOrEqual(0);
});

test("dots give way to what is already there", () => {
  const place: Obstacle = { along: 50, across: 0, radius: 6.5 };
  const { spots, radius } = dodge([50, 50, 52], { ...strip, obstacles: [place] });
  for (const { along, across } of spots) expect(Math.hypot(along - 50, across)).toBeGreaterThanOrEqual(6.5 + radius);
});

test("dots apart from each other stay on the centre line", () => {
  expect(dodge([10, 20, 30], strip).spots.map(({ across }) => across)).toEqual([0, 0, 0]);
});

test("no two overlap, whatever the figures, and the same figures give the same picture", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
      const dodged = dodge(values, strip);
      expect(dodge(values, strip)).toEqual(dodged);
      return dodged.spots.length === values.length && clearance(dodged) > -1e-6;
    }),
    { numRuns: 50 },
  );
});
