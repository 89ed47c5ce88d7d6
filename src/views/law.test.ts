/** The weaker test as a reader turns it: figures, words that never say more than they may, and its address. */
import { expect, test } from "vitest";
import { dataOf } from "../data.ts";
import { ratioSlope } from "../stats/ratio-slope.ts";
import { standardisedOf } from "../gradients/standardised.ts";
import { readLaw, usualLaw, writeLaw } from "./law-choice.ts";
import { lawData } from "./law-data.ts";
import {
  lawBeside,
  lawFinding,
  lawLeftOut,
  lawSentence,
  lawSlope,
  lawTable,
  lawViews,
  levelSteepness,
  steepnessAnswers,
  testedPlaces,
  type LawChoice,
} from "./law.ts";

const data = lawData();
const usual = usualLaw(data);
const choose = (part: Partial<LawChoice>): LawChoice => ({ ...usual, ...part });

test("the chart's figures are those of standardised.csv", () => {
  for (const indicator of ["cla-rate", "cpp-rate"] as const) {
    for (const year of data.years) {
      const { places } = standardisedOf(indicator, year);
      const published = ratioSlope(places.map(({ ratio, deprivation }) => ({ ratio, score: deprivation })));
      const drawn = lawSlope(choose({ indicator, year }), data);
      expect(drawn.factor).toBeCloseTo(published.factor, 6);
      expect(drawn.n).toBe(published.n);
    }
  }
});

test("rates rise over the thirds and observed over expected falls", () => {
  const { crude, tested } = lawViews(usual, data);
  expect(crude.levels.map(({ text }) => text)).toEqual(["53", "68", "88"]);
  expect(tested.levels.map(({ text }) => text)).toEqual(["1.24", "0.97", "0.87"]);
});

test("no slope is left near 0.62 for looked after, and the answers under the slider pass ×1 there", () => {
  expect(levelSteepness(usual, data)).toBeCloseTo(0.62, 2);
  const factors = steepnessAnswers(usual, data).map(({ factor }) => Number(factor.slice(1)));
  expect(factors[1]).toBeGreaterThan(1);
  expect(factors[2]).toBeLessThan(1);
  expect(factors).toEqual(factors.toSorted((a, b) => b - a));
});

test("words say 'consistent with' at the most, and change with the slope", () => {
  expect(lawSentence(usual, data)).toBe(
    "At 1, observed over expected is 13% lower for each standard deviation of deprivation (×0.87, 0.83 to 0.91): consistent with the first claim, level.",
  );
  expect(lawSentence(choose({ steepness: 0.6 }), data)).toContain("no trend that can be told from none");
  expect(lawSentence(choose({ steepness: 0.4 }), data)).toContain("the opposite of what the first claim would give");
  expect(lawFinding(choose({ steepness: 0.6 }), data)).toMatch(/no trend is left$/);
  for (const steepness of [0.4, 0.7, 1, 1.4]) {
    expect(lawSentence(choose({ steepness }), data)).not.toMatch(/shows|proves|confirms/);
  }
});

test("beside it stand the crude rates and the study's own year, and who is left out of each year", () => {
  expect(lawBeside(usual, data)).toBe(
    "In fifths, least deprived first, observed over expected is 1.30, 1.10, 0.98, 0.93 and 0.85. Crude rates change by ×1.28 for each standard deviation. In 2015, the year of the study, observed over expected changes by ×0.91 (0.87 to 0.94): part of what has moved since may be a flatter gradient.",
  );
  expect(lawLeftOut(choose({ year: 2015 }), data)).toContain("Bournemouth");
  expect(lawLeftOut(usual, data)).toBe(
    "the City of London and the Isles of Scilly, without a count or without known neighbourhoods.",
  );
});

test("a rate is rounded once: Kent's is 53.3", () => {
  expect(lawTable(usual, data).rows.find(([name]) => name === "Kent")![1]).toBe("53.3");
});

test("without London its authorities are neither drawn nor counted, and expected adds up to observed all the same", () => {
  const places = testedPlaces(choose({ london: "without" }), data);
  expect(places.some(({ london }) => london)).toBe(false);
  const sum = (of: (place: (typeof places)[number]) => number) => places.reduce((total, place) => total + of(place), 0);
  expect(sum(({ expected }) => expected)).toBeCloseTo(
    sum(({ observed }) => observed),
    4,
  );
  expect(lawTable(choose({ london: "without" }), data).rows).toHaveLength(places.length);
});

test("an address gives back the choice that wrote it, and names what it asks for in vain", () => {
  const choice = choose({ indicator: "cpp-rate", year: 2015, london: "without", steepness: 0.65 });
  expect(readLaw(new URLSearchParams(writeLaw(choice, data)), data)).toEqual({ choice, unknown: [] });
  expect(writeLaw(usual, data)).toBe("");
  expect(readLaw(new URLSearchParams("year=1999&steepness=9&london=without"), data)).toEqual({
    choice: choose({ london: "without" }),
    unknown: ["year “1999”", "steepness “9”"],
  });
});

test("a third's crude rate is of all its children, those of an authority that counted nobody among them", () => {
  const choice = choose({ indicator: "cpp-rate", year: 2021 });
  const nobody = testedPlaces(choice, data).filter(({ rate }) => rate === 0);
  expect(nobody.map(({ name }) => name)).toEqual(["Isles of Scilly"]);
  const places = testedPlaces(choice, data);
  for (const [i, level] of lawViews(choice, data).crude.levels.entries()) {
    const third = places.slice(Math.round((i / 3) * places.length), Math.round(((i + 1) / 3) * places.length));
    const children = third.reduce((sum, place) => {
      const of = dataOf("cpp-rate").at(place.id, 2021)?.denominator?.value;
      return sum + (of ?? (place.observed / place.rate) * 10_000);
    }, 0);
    const counted = third.reduce((sum, { observed }) => sum + observed, 0);
    // Scilly's children are those of the year before: a hundredth of a child in ten thousand.
    expect(level.y).toBeCloseTo((counted / children) * 10_000, 2);
  }
});
