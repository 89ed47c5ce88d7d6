/** Gradients, residuals, the weaker test and the spread against what METHODS and the issue of the field's first runs say. */
import { expect, test } from "vitest";
import { areaOf, authorities, dataOf } from "../data.ts";
import { placedAuthorities } from "./authorities.ts";
import { gradientsOf } from "./gradients.ts";
import { indexOf } from "./indices.ts";
import { residualsOf } from "./residuals.ts";
import { ratioSlope } from "../stats/ratio-slope.ts";
import { standardisedOf, type StandardisedPlace } from "./standardised.ts";
import { variationOf } from "./variation.ts";

const cla = dataOf("cla-rate");
const slopeOf = (places: readonly StandardisedPlace[]) =>
  ratioSlope(places.map(({ ratio, deprivation }) => ({ ratio, score: deprivation })));
const rows = gradientsOf(cla, 2025);
const of = (index: string, group: string, measure: string) =>
  rows.find((row) => row.index === index && row.group === group && row.measure === measure)!;

test.each([
  ["idaci-2019", "all", "0.67", 147],
  ["idaci-2025", "all", "0.44", 151],
  ["idaci-2019", "outside-london", "0.74", 115],
  ["idaci-2025", "outside-london", "0.63", 119],
])("looked after 2025 and %s, %s: r is %s of %i authorities", (index, group, r, n) => {
  const row = of(index, group, "r");
  expect([row.value.toFixed(2), row.n]).toEqual([r, n]);
});

test("every measure lies within its interval, which is narrower for none", () => {
  expect(rows).toHaveLength(5 * 2 * 6);
  for (const { value, lower, upper } of rows) {
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
  }
});

test("the measures agree with each other: more deprived places have more children looked after", () => {
  for (const index of ["idaci-2015", "idaci-2019", "idaci-2025", "imd-2019", "low-income-2025"]) {
    expect(of(index, "all", "slope_per_sd").value).toBeGreaterThan(0);
    expect(of(index, "all", "sii").value).toBeLessThan(0);
    expect(of(index, "all", "rii").value).toBeGreaterThan(1);
    expect(of(index, "all", "concentration_index").value).toBeLessThan(0);
    expect(of(index, "all", "fifths_ratio").value).toBeGreaterThan(1);
  }
});

test("authorities without a score are left out by name, those without a figure are not counted at all", () => {
  const { placed, withoutScore } = placedAuthorities(cla, 2025, indexOf("idaci-2019"));
  expect(withoutScore.map(({ slug }) => slug).sort()).toEqual([
    "cumberland",
    "north-northamptonshire",
    "west-northamptonshire",
    "westmorland-and-furness",
  ]);
  expect(placed.length + withoutScore.length).toBe(151);
  expect(placed[0]!.area.slug).toBe("middlesbrough");
});

test("a figure of fewer than a hundred authorities has no gradient, no residual and no spread", () => {
  const long = dataOf("long-plan-share");
  const few = long.years.filter(
    (year) =>
      long.observations.filter((o) => o.year === year && areaOf(o.area).level === "authority" && o.value.value !== null)
        .length < 100,
  );
  expect(few.length).toBeGreaterThan(0);
  for (const year of few) {
    expect(gradientsOf(long, year)).toEqual([]);
    expect(residualsOf(long, year, indexOf("idaci-2019"))).toEqual([]);
    expect(variationOf(long, year)).toEqual([]);
  }
});

test("residuals are balanced: their logarithms have no weighted mean and no gradient", () => {
  const index = indexOf("idaci-2019");
  const { placed } = placedAuthorities(cla, 2025, index);
  const ratios = new Map(residualsOf(cla, 2025, index).map(({ area, ratio }) => [area, ratio]));
  const logs = placed.map(({ area }) => Math.log(ratios.get(area.id)!));
  const mean = (of: (i: number) => number) =>
    placed.reduce((total, { weight }, i) => total + weight * of(i), 0) /
    placed.reduce((t, { weight }) => t + weight, 0);
  expect(mean((i) => logs[i]!)).toBeCloseTo(0, 8);
  expect(mean((i) => logs[i]! * placed[i]!.score)).toBeCloseTo(0, 8);
});

test("a residual's interval is that of the figure; where the figure has none, that of the line", () => {
  for (const id of ["cla-rate", "spend-statutory"]) {
    for (const { ratio, lower, upper } of residualsOf(dataOf(id), 2025, indexOf("idaci-2025"))) {
      expect(lower).toBeLessThan(ratio);
      expect(upper).toBeGreaterThan(ratio);
    }
  }
});

test.each([
  ["cla-rate", 2015, "0.91"],
  ["cla-rate", 2021, "0.89"],
  ["cla-rate", 2025, "0.87"],
  ["cpp-rate", 2015, "0.84"],
  ["cpp-rate", 2021, "0.86"],
  ["cpp-rate", 2025, "0.81"],
] as const)("%s %i: observed over expected changes by ×%s a standard deviation", (id, year, factor) => {
  expect(slopeOf(standardisedOf(id, year).places).factor.toFixed(2)).toBe(factor);
});

test("near a steepness of 0.62 no slope is left for looked after in 2025; London does not make it", () => {
  expect(slopeOf(standardisedOf("cla-rate", 2025, 0.62).places).factor).toBeCloseTo(1, 2);
  const outside = standardisedOf("cla-rate", 2025).places.filter(({ area }) => area.region !== "E12000007");
  expect(slopeOf(outside).factor.toFixed(2)).toBe("0.87");
});

test("expected counts add up to those observed; divided authorities have the neighbourhoods of their parts", () => {
  const { places, without } = standardisedOf("cla-rate", 2015);
  const sum = (part: "observed" | "expected") => places.reduce((total, place) => total + place[part], 0);
  expect(sum("expected")).toBeCloseTo(sum("observed"), 4);
  expect(places.map(({ area }) => area.slug)).toContain("cumbria");
  expect(without.map(({ slug }) => slug).sort()).toEqual(["bournemouth", "dorset-until-2019", "poole"]);
});

test("spread of looked after 2025: ends as on its page, and what deprivation accounts for", () => {
  const found = Object.fromEntries(variationOf(cla, 2025).map(({ measure, value }) => [measure, value]));
  const rates = authorities.flatMap(({ id }) => cla.at(id, 2025)?.value.value ?? []);
  expect([found.highest, found.lowest]).toEqual([Math.max(...rates), Math.min(...rates)]);
  expect(found.r2_idaci_2019).toBeCloseTo(0.448, 3);
  expect(found.r2_idaci_2025).toBeCloseTo(0.222, 3);
});
