import fc from "fast-check";
import { deviation } from "d3";
import { expect, test } from "vitest";
import { resamples } from "./bootstrap.ts";
import { concentrationIndex, fifthsRatio, relativeIndex, slopeIndex } from "./gradient.ts";
import { gradientMeasures, measuredGradient, type Ordered } from "./gradient-measures.ts";
import { weightedLine } from "./line.ts";

const place = fc.record({
  // As printed: to three decimals, to whole units.
  score: fc.integer({ min: 10, max: 600 }).map((n) => n / 1000),
  value: fc.integer({ min: 1, max: 300 }),
  weight: fc.integer({ min: 300, max: 300_000 }),
});
const ordered = fc.array(place, { minLength: 10, maxLength: 60 }).map((places): Ordered => {
  const sorted = places.toSorted((a, b) => b.score - a.score);
  return {
    scores: Float64Array.from(sorted, ({ score }) => score),
    values: Float64Array.from(sorted, ({ value }) => value),
    weights: Float64Array.from(sorted, ({ weight }) => weight),
  };
});

const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.max(1, Math.abs(b)));
const pick = (of: Float64Array, sample: ArrayLike<number>) => Float64Array.from(sample, (i) => of[i]!);

test("one pass gives what the functions of each measure give, for all places and for any draw of them", () => {
  fc.assert(
    fc.property(ordered, fc.double({ min: 0, max: 0.999, noNaN: true }), (all, seed) => {
      const [sample] = resamples(all.values.length, 1, seed);
      const drawn: Ordered = {
        scores: pick(all.scores, sample!),
        values: pick(all.values, sample!),
        weights: pick(all.weights, sample!),
      };
      fc.pre(new Set(drawn.scores).size > 2 && new Set(drawn.values).size > 2);
      const found = gradientMeasures(all, sample);
      near(found.sii, slopeIndex(drawn));
      near(Math.log(found.rii), Math.log(relativeIndex(drawn)));
      near(found.concentration_index, concentrationIndex(drawn));
      near(found.fifths_ratio, fifthsRatio(drawn));
      const line = weightedLine([...drawn.scores].map((x, i) => ({ x, y: drawn.values[i]!, weight: 1 })));
      expect(found.r).toBeCloseTo(line.r, 5);
      near(found.slope_per_sd, line.slope * deviation(drawn.scores)!);
    }),
    { numRuns: 60 },
  );
});

test("a thousand draws give an interval about each measure, the same for the same seed", () => {
  const n = 150;
  const scores = Float64Array.from({ length: n }, (_, i) => 0.5 - i / 400);
  const values = Float64Array.from(scores, (score, i) => 20 + 200 * score + 15 * Math.sin(i * 7));
  const all = { scores, values, weights: Float64Array.from({ length: n }, (_, i) => 20_000 + 1_000 * (i % 40)) };
  const measured = measuredGradient(all, resamples(n, 1000, 0.5));
  expect(measured.map(({ measure }) => measure)).toHaveLength(6);
  for (const { value, interval } of measured) {
    expect(interval!.lower).toBeLessThan(value);
    expect(interval!.upper).toBeGreaterThan(value);
  }
  expect(measuredGradient(all, resamples(n, 1000, 0.5))).toEqual(measured);
});

test("a place with none leaves the relative index out, and nothing else", () => {
  const all = {
    scores: Float64Array.of(5, 4, 3, 2, 1),
    values: Float64Array.of(9, 7, 6, 4, 0),
    weights: Float64Array.of(1, 1, 1, 1, 1),
  };
  expect(measuredGradient(all, []).map(({ measure }) => measure)).not.toContain("rii");
  expect(measuredGradient(all, []).map(({ measure }) => measure)).toContain("sii");
});
