import { expect, test } from "vitest";
import { dataOf } from "../data.ts";
import {
  byYearTable,
  explainedFinding,
  fewChildrenEffect,
  lotteryHeadline,
  movedBy,
  percentilesFinding,
  R2,
  spreadData,
  spreadRows,
} from "./variation.ts";

test("every rate and threshold with enough figures has a row, and no row a word for nothing", () => {
  const rows = spreadRows();
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.length).toBeLessThanOrEqual(spreadData().length);
  for (const row of rows) expect(Object.values(row).join(" ")).not.toMatch(/NaN|undefined|Infinity/);
});

test("the ends are those of the indicator's page", () => {
  const row = spreadRows().find(({ id }) => id === "cla-rate")!;
  expect([row.highest, row.lowest, row.ends]).toEqual(["Blackpool 183.6", "Richmond upon Thames 27.5", "6.7"]);
  expect(lotteryHeadline()).toBe(
    "Of every 10,000 children 184 are looked after in Blackpool, 27 in Richmond upon Thames: 6.7 times as many",
  );
});

test("where an authority of few children is an end, the ratio without it is told", () => {
  const rows = spreadRows();
  const changed = rows.filter(({ endsOfLarge }) => endsOfLarge !== null);
  // City of London has the highest rate in need, and the Isles of Scilly of conferences.
  expect(changed.map(({ id }) => id)).toEqual(expect.arrayContaining(["cin-rate", "conferences-rate"]));
  for (const { ends, endsOfLarge } of changed)
    expect(fewChildrenEffect(rows)).toContain(`(${ends} to ${endsOfLarge!})`);
});

test("what deprivation accounts for is a share, and its finding names the measure it accounts for most", () => {
  const view = movedBy(R2["idaci-2019"], "percent", 0);
  for (const { then, now } of view.rows) {
    expect(Math.min(then, now)).toBeGreaterThanOrEqual(0);
    expect(Math.max(then, now)).toBeLessThanOrEqual(1);
  }
  expect(view.rows[0]!.title).toBe(dataOf("cla-rate").indicator.short);
  expect(explainedFinding(view)).toMatch(/^Deprivation accounts for 45% of the variation in looked after/);
});

test("every year of every measure stands in a table, and a year without enough figures says so", () => {
  const { columns, rows } = byYearTable("p90_p10", "Percentiles", 2);
  expect([columns[1], columns.at(-1)]).toEqual(["2013", "2025"]);
  const of = (title: string) => rows.find(([name]) => name === title)!;
  expect(of("Looked after").at(-1)).toBe("2.92");
  expect(of("Entered care")[1]).toBe("none");
  for (const row of rows) expect(row).toHaveLength(columns.length);
});

test("a change of the spread is told only where the interval leaves the first year out", () => {
  const row = { title: "Looked after", then: 2.6, now: 2.9, lower: 2.4, upper: 3.3 };
  const view = { kind: "moved", say: "times", from: 1 } as const;
  expect(percentilesFinding({ ...view, rows: [row, { ...row, then: 3.5 }, { ...row, then: 2 }] })).toBe(
    "On one of three measures authorities are closer together than in the first year, on one further apart; for the rest the change could be chance",
  );
});
