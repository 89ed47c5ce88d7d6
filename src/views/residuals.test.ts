import { expect, test } from "vitest";
import { authorities, dataOf, england, formerAuthorities } from "../data.ts";
import { beyondDeprivation, EXPECTED, expectedFinding, expectedTable, funnelOf } from "./residuals.ts";

const place = (slug: string) => [...authorities, ...formerAuthorities].find((area) => area.slug === slug)!;

test("a profile says what is left on both indices, on one, or nothing", () => {
  expect(beyondDeprivation(place("blackpool"))).toMatch(
    /^The looked-after rate is \d\.\d\d times on IDACI 2019 \(\d\.\d\d to \d\.\d\d\) and \d\.\d\d times on IDACI 2025 \(.*\) what deprivation alone would suggest\.$/,
  );
  expect(beyondDeprivation(place("cumberland"))).not.toContain("IDACI 2019");
  expect(beyondDeprivation(place("city-of-london"))).toBeNull();
});

test("each list has every authority with a figure and a score of either index, highest first", () => {
  for (const id of EXPECTED) {
    const { rows } = expectedTable(id);
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(148);
  }
  const { rows } = expectedTable("cla-rate");
  const first = rows.map(([, , before, after]) => Number.parseFloat(before === "no score" ? after! : before!));
  expect(first).toEqual(first.toSorted((a, b) => b - a));
  expect(expectedFinding()).toContain(rows[0]![2]!.slice(0, 4));
});

test("far more places lie beyond chance than beyond the spread that all share", () => {
  for (const id of EXPECTED) {
    const { beyondChance, beyondSpread, of, view } = funnelOf(id, "");
    expect(beyondChance).toBeGreaterThan(of / 2);
    expect(beyondSpread).toBeLessThan(of / 10);
    // Limits close in as counts grow.
    const [first, last] = [view.curves[1]!.points[0]!, view.curves[1]!.points.at(-1)!];
    expect(first.y).toBeGreaterThan(last.y);
  }
});

test("the funnel's counts are what England's own published rate would give", () => {
  const data = dataOf("cla-rate");
  const own = data.at(england.id, data.latest)!;
  const rate = own.numerator!.value! / own.denominator!.value!;
  const { points } = funnelOf("cla-rate", "").view;
  expect(points.length).toBeGreaterThan(140);
  for (const { id, x } of points) expect(x).toBeCloseTo(data.at(id, data.latest)!.denominator!.value! * rate, 6);
});
