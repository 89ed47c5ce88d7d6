import fc from "fast-check";
import { expect, test } from "vitest";
import { dispersedLimits, funnelLimits, overdispersion } from "./funnel.ts";
import { ratioInterval } from "./poisson.ts";
import { standardise } from "./standardise.ts";

/** METHODS' fixture: three authorities, children by tenth from the least deprived to the most. */
const rates = [12, 14, 23, 29, 29, 40, 55, 67, 88, 133];
const places = [
  { observed: 70, children: [8000, 6000, 4000, 3000, 2000, 1500, 1000, 800, 500, 200] },
  { observed: 90, children: [1000, 1200, 1500, 2000, 2500, 2500, 2000, 1500, 1200, 1000] },
  { observed: 190, children: [200, 300, 500, 800, 1000, 1500, 2500, 4000, 6000, 9000] },
];

test("three authorities by tenth of neighbourhoods", () => {
  const found = standardise(
    places,
    rates.map((rate) => rate / 10_000),
  );
  expect(found.k).toBeCloseTo(0.95631, 6);
  expect(found.places.map(({ expected }) => expected.toFixed(4))).toEqual(["62.7531", "71.0443", "216.2026"]);
  expect(found.places.map(({ ratio }) => ratio.toFixed(6))).toEqual(["1.115483", "1.266815", "0.878805"]);
});

test("without a gradient every place is expected its share of children", () => {
  const { places: flat } = standardise(places, rates, 0);
  const children = places.map((place) => place.children.reduce((a, b) => a + b));
  const all = children.reduce((a, b) => a + b);
  for (const [i, { expected }] of flat.entries()) expect(expected).toBeCloseTo((350 * children[i]!) / all, 8);
});

test("expected counts add up to those observed, at every steepness, and no unit of the rates matters", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2, noNaN: true }), fc.double({ min: 0.01, max: 100, noNaN: true }), (g, k) => {
      const { places: found } = standardise(places, rates, g);
      expect(found.reduce((total, { expected }) => total + expected, 0)).toBeCloseTo(350, 6);
      const scaled = standardise(
        places,
        rates.map((rate) => rate * k),
        g,
      );
      expect(scaled.places[0]!.expected).toBeCloseTo(found[0]!.expected, 6);
    }),
  );
});

test("a place with another number of kinds of neighbourhood is refused", () => {
  expect(() => standardise([{ observed: 1, children: [1, 2] }], rates)).toThrow("2 kinds of neighbourhood");
});

test("a ratio's interval", () => {
  const { lower, upper } = ratioInterval(895, 835.88356123117433);
  expect([895 / 835.88356123117433, lower, upper]).toEqual([
    expect.closeTo(1.0707232939, 9),
    expect.closeTo(1.0017147713, 6),
    expect.closeTo(1.1432332872, 6),
  ]);
});

test.each([
  [15, 0.95, 0.5596924, 1.649348],
  [15, 0.998, 0.386265, 2.082907],
  [100, 0.95, 0.8136399, 1.216268],
  [100, 0.998, 0.719214, 1.349243],
])("funnel limits for %d expected, %d", (expected, confidence, low, high) => {
  const { lower, upper } = funnelLimits(expected, confidence);
  expect(lower).toBeCloseTo(low, 6);
  expect(upper).toBeCloseTo(high, 6);
});

test("chance alone leaves no spread; a spread put in is found", () => {
  const chance = [95, 103, 99, 108, 92, 101, 97, 104, 100, 106].map((observed) => ({
    observed,
    expected: 100,
    ratio: observed / 100,
  }));
  expect(overdispersion(chance)).toBe(0);
  // 200 places of 10,000 expected, whose logarithms lie evenly between −0.4 and 0.4: variance 0.16/3 of all.
  const wide = Array.from({ length: 200 }, (_, i) => {
    const ratio = Math.exp(-0.4 + (0.8 * i) / 199);
    return { observed: ratio * 10_000, expected: 10_000, ratio };
  });
  // A tenth is cut at either end: what is left lies between −0.32 and 0.32.
  expect(overdispersion(wide)).toBeCloseTo(0.32 ** 2 / 3, 3);
});

test("with a shared spread of nothing the limits are those of chance, nearly; with one they never close", () => {
  const { lower, upper } = dispersedLimits(400, 0, 1.959964);
  expect(lower).toBeCloseTo(funnelLimits(400, 0.95).lower, 2);
  expect(upper).toBeCloseTo(funnelLimits(400, 0.95).upper, 2);
  expect(dispersedLimits(1e9, 0.04, 1.959964).upper).toBeCloseTo(Math.exp(1.959964 * 0.2), 4);
});
