/** METHODS' fixtures: ten tenths of neighbourhoods (Bywaters and others, 2020), and a public-health package's own example. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { concentrationIndex, fifthsRatio, relativeIndex, ridits, slopeIndex, type Graded } from "./gradient.ts";
import { weightedLine } from "./line.ts";

const equal = (values: readonly number[]): Graded => ({ values, weights: values.map(() => 1) });
const lookedAfter = equal([133, 88, 67, 55, 40, 29, 29, 23, 14, 12]);
const plans = equal([113, 71, 51, 47, 35, 32, 23, 21, 14, 9]);

test("looked-after children by tenth of neighbourhoods", () => {
  expect(slopeIndex(lookedAfter)).toBeCloseTo(-116.1212, 4);
  expect(relativeIndex(lookedAfter)).toBeCloseTo(12.8301, 4);
  expect(Math.log(relativeIndex(lookedAfter))).toBeCloseTo(2.551796, 6);
  expect(concentrationIndex(lookedAfter)).toBeCloseTo(-0.39102, 6);
  expect(fifthsRatio(lookedAfter)).toBeCloseTo(8.5, 10);
  const x = ridits(lookedAfter.weights);
  const line = weightedLine([...x].map((at, i) => ({ x: at, y: lookedAfter.values[i]!, weight: 1 })));
  expect([line.at(0), line.at(1)]).toEqual([expect.closeTo(107.0606, 4), expect.closeTo(-9.0606, 4)]);
});

test("child protection plans by tenth of neighbourhoods", () => {
  expect(slopeIndex(plans)).toBeCloseTo(-94.5455, 4);
  expect(relativeIndex(plans)).toBeCloseTo(11.8597, 4);
  expect(concentrationIndex(plans)).toBeCloseTo(-0.375, 6);
});

test("unequal groups, from a public-health package", () => {
  const weights = [7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534];
  const values = [
    75.933459010308098, 78.344238272784295, 83.836063104165405, 83.637539966493094, 80.465503152955904,
    81.115675985702197, 81.693083571856207, 84.190006206098701, 80.595564108147201, 86.289434957862397,
  ];
  expect(slopeIndex({ values, weights })).toBeCloseTo(6.934616, 6);
  const x = ridits(weights);
  const line = weightedLine([...x].map((at, i) => ({ x: at, y: values[i]!, weight: weights[i]! })));
  expect(line.at(1) / line.at(0)).toBeCloseTo(1.088818, 6);
});

const graded = fc
  .array(fc.tuple(fc.double({ min: 0.1, max: 500, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true })), {
    minLength: 5,
    maxLength: 40,
  })
  .map((pairs): Graded => ({ values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight) }));

test("relative measures do not change with the unit of the values, the slope changes with it, and no measure with the unit of the weights", () => {
  fc.assert(
    fc.property(graded, fc.double({ min: 0.01, max: 100, noNaN: true }), ({ values, weights }, k) => {
      const scaled = { values: Array.from(values, (value) => value * k), weights };
      const heavier = { values, weights: Array.from(weights, (weight) => weight * k) };
      for (const index of [relativeIndex, concentrationIndex, fifthsRatio]) {
        const before = index({ values, weights });
        expect(index(scaled)).toBeCloseTo(before, 6);
        expect(index(heavier)).toBeCloseTo(before, 6);
      }
      const slope = slopeIndex({ values, weights });
      expect(Math.abs(slopeIndex(scaled) - slope * k)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope * k)));
    }),
  );
});

test("a group parted in two halves of its value changes no index but that of fifths", () => {
  fc.assert(
    fc.property(graded, fc.nat(), ({ values, weights }, at) => {
      const i = at % values.length;
      const split = {
        values: [...Array.from(values).slice(0, i), values[i]!, ...Array.from(values).slice(i)],
        weights: [
          ...Array.from(weights).slice(0, i),
          weights[i]! / 2,
          weights[i]! / 2,
          ...Array.from(weights).slice(i + 1),
        ],
      };
      expect(concentrationIndex(split)).toBeCloseTo(concentrationIndex({ values, weights }), 8);
    }),
  );
});

test("reversed, the slope turns and the relative index is its inverse", () => {
  fc.assert(
    fc.property(graded, ({ values, weights }) => {
      const back = { values: Array.from(values).reverse(), weights: Array.from(weights).reverse() };
      const slope = slopeIndex({ values, weights });
      expect(Math.abs(slopeIndex(back) + slope)).toBeLessThan(1e-7 * Math.max(1, Math.abs(slope)));
      expect(Math.log(relativeIndex(back)) + Math.log(relativeIndex({ values, weights }))).toBeCloseTo(0, 6);
    }),
  );
});

test("a value of zero has no logarithm: no relative index, rather than a wrong one", () => {
  expect(relativeIndex(equal([5, 4, 3, 2, 0]))).not.toBeGreaterThan(0);
});
