/** The reader's choices on the spending page: what each gives, what its address says, and what nobody publishes. */
import { expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { dataOf, england } from "../data.ts";
import { groupings } from "../spending/groups.ts";
import { chosenFinding, chosenShift, chosenSubtitle, chosenTable } from "./shift.ts";
import { defaultChoice, readChoice, writeChoice, type Choice } from "./shift-choice.ts";
import { shiftData } from "./shift-data.ts";

const data = shiftData();
const usual = defaultChoice(data);
const choose = (part: Partial<Choice>): Choice => ({ ...usual, ...part });

/** A group's figure of a financial year, the years beyond the break included. */
function figure(choice: Choice, title: string, year: number): number | null {
  const line = chosenShift(choice, data).lines.find((one) => one.title === title)!;
  return [...line.bridge, ...line.points].find((point) => point.year === year)?.cell.value ?? null;
}

test("without a choice the chart is of the indicators", () => {
  for (const [id, title] of [
    ["spend-statutory", "Statutory"],
    ["spend-non-statutory", "Non-statutory"],
  ] as const) {
    const { years, at } = dataOf(id);
    for (const year of years) expect(figure(usual, title, year)).toBeCloseTo(at(england.id, year)!.value.value!, 4);
    expect(figure(usual, title, 2012)).toBeNull();
  }
});

test("in 2019-20 prices the Independent Review's sums, in £ billion, and 2024-25 on the same basis", () => {
  const review = choose({ per: "total", prices: 2020 });
  const at = (title: string, year: number) => figure(review, title, year)!.toFixed(2);
  expect([at("Statutory", 2013), at("Statutory", 2020)]).toEqual(["6.54", "8.24"]);
  expect([at("Non-statutory", 2013), at("Non-statutory", 2020)]).toEqual(["3.50", "2.29"]);
});

test("net in cash: early 2,133 and late 6,069 £m in 2015-16, and nothing after 2021-22, where no net is published", () => {
  const net = choose({ groups: "intervention", basis: "net", per: "total", prices: "cash" });
  expect(Math.round(figure(net, "Early intervention", 2016)! * 1e3)).toBe(2133);
  expect(Math.round(figure(net, "Late intervention", 2016)! * 1e3)).toBe(6069);
  expect(chosenShift(net, data).years.at(-1)).toBe(2022);
  expect(chosenTable(net, data).rows.at(-1)!.at(-1)).toBe("18.7");
});

test("years before 2012-13 are a bridge in £ billion and absent for each child", () => {
  const { lines, years, breaks } = chosenShift(choose({ per: "total" }), data);
  expect(years[0]).toBe(2009);
  expect(lines.map(({ bridge }) => bridge.map(({ year }) => year))).toEqual([
    [2009, 2010, 2011, 2012],
    [2011, 2012],
  ]);
  expect(breaks.map(({ year }) => year)).toEqual([2013, 2017]);
  expect(chosenShift(usual, data).years[0]).toBe(2013);
});

const everyChoice = groupings.flatMap(({ id }) =>
  (["gross", "net"] as const).flatMap((basis) =>
    (["child", "total"] as const).flatMap((per) =>
      (["cash", ...data.years] as const).map((prices): Choice => ({ groups: id, basis, per, prices })),
    ),
  ),
);

test("every choice has its own address, and its address gives it back", () => {
  const addresses = everyChoice.map((choice) => writeChoice(choice, data));
  expect(new Set(addresses).size).toBe(everyChoice.length);
  for (const [i, address] of addresses.entries()) {
    expect(readChoice(new URLSearchParams(address), data)).toEqual({ choice: everyChoice[i], unknown: [] });
  }
  expect(writeChoice(usual, data)).toBe("");
});

test("a base year moves every figure of every year alike: by the deflators of the two bases", () => {
  const ratio = data.index[data.years.indexOf(2010)]! / data.index[data.years.indexOf(2020)]!;
  for (const year of [2013, 2019, 2025]) {
    const [a, b] = [2010, 2020].map((prices) => figure(choose({ prices }), "Statutory", year)!);
    expect(a! / b!).toBeCloseTo(ratio, 10);
  }
  // In cash no year has another's prices.
  expect(figure(choose({ prices: "cash" }), "Statutory", 2025)).toBe(figure(usual, "Statutory", 2025));
  expect(figure(choose({ prices: "cash" }), "Statutory", 2013)).toBeLessThan(figure(usual, "Statutory", 2013)!);
});

test("a cell is incomplete where a line of its own group lacks an authority, and no other", () => {
  const rows = (groups: string) =>
    new Map(chosenTable(choose({ groups, basis: "gross" }), data).rows.map((row) => [row[0], row]));
  // Luton gave no youth justice in 2022-23.
  expect(rows("statutory").get("2022-23")![1]).toMatch(/incomplete/);
  expect(rows("statutory").get("2022-23")![2]).not.toMatch(/incomplete/);
  expect(rows("webb-bywaters").get("2022-23")!.join()).not.toMatch(/incomplete/);
  expect(rows("webb-bywaters").get("2024-25")!.slice(1, 4).join()).toMatch(/(incomplete.*){3}/);
});

test("every choice has a finding, a subtitle and a full table", () => {
  for (const choice of everyChoice) {
    expect(chosenFinding(choice, data)).toMatch(/^(In cash, s|S)pending on .*(rose|fell|hardly changed)/);
    expect(chosenSubtitle(choice, data)).not.toMatch(/undefined|NaN/);
    const { columns, rows } = chosenTable(choice, data);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.flat().join(" ")).not.toMatch(/undefined|NaN|null/);
  }
});

test("what a finding says", () => {
  expect(chosenFinding(usual, data)).toBe(
    "Spending on statutory services rose by 49% for each child; on non-statutory services it fell by 33%",
  );
  expect(chosenFinding(choose({ groups: "webb-bywaters", per: "total" }), data)).toMatch(
    /^Spending on looked-after children rose by \d+%; on safeguarding it rose by \d+%; on other services it fell by \d+%$/,
  );
});

test("no change is counted across the break, and the subtitle says from when it is", () => {
  expect(chosenSubtitle(choose({ per: "total" }), data)).toContain("Changes are counted from 2012-13 to 2024-25.");
});

test("what an address names that does not exist is told, and the rest is kept", () => {
  expect(readChoice(new URLSearchParams("groups=webb-bywaters&prices=1999-00&per=total"), data)).toEqual({
    choice: choose({ groups: "webb-bywaters", per: "total" }),
    unknown: ["prices “1999-00”"],
  });
});

test("the file is far below 60 KB", () => {
  const bytes = Buffer.byteLength(JSON.stringify(data));
  expect(bytes).toBeLessThan(60_000);
  expect(gzipSync(JSON.stringify(data)).length).toBeLessThan(6_000);
});
