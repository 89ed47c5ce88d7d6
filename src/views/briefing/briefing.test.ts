/** What stands round the sentences of a briefing: facts, titles, table, small print. */
import { expect, test } from "vitest";
import { textWidth } from "../../charts/text-width.ts";
import type { Area } from "../../core/area.ts";
import { authorities, constituenciesOf, countedByOf, dataOf, neighboursOf } from "../../data.ts";
import { briefingFacts, closenessWords, constituencyWords } from "./facts.ts";
import { countedByWords } from "../counted-by.ts";
import { briefingPanels, briefingShift, neighbourBars } from "./panels.ts";
import { briefingSources, careWords } from "./small-print.ts";
import { briefingTable } from "./table.ts";

const place = (slug: string): Area => authorities.find((area) => area.slug === slug)!;

test.each([
  ["blackpool", "Blackpool South; part of Blackpool North and Fleetwood"],
  ["city-of-london", "part of Cities of London and Westminster"],
  ["kent", /^Ashford; .*; and (\w+) more$/],
])("the constituencies of %s", (slug, words) => {
  if (typeof words === "string") expect(constituencyWords(place(slug))).toBe(words);
  else expect(constituencyWords(place(slug))).toMatch(words);
});

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

test("named constituencies and those left out are all there are, and whole ones come first", () => {
  for (const area of authorities) {
    const words = constituencyWords(area);
    const [, more] = /; and (\w+) more$/.exec(words) ?? [];
    const named = words.replace(/; and \w+ more$/, "").split("; ");
    const count = named.length + (more === undefined ? 0 : NUMBERS.indexOf(more));
    expect(count, words).toBe(constituenciesOf(area.id).length);
    const parts = named.map((name) => name.startsWith("part of "));
    expect(parts, words).toEqual(parts.toSorted((a, b) => Number(a) - Number(b)));
  }
});

test.each([
  ["blackpool", "Very close: Hartlepool, Middlesbrough, Sunderland and Liverpool; the other six close"],
  ["west-northamptonshire", "All ten very close"],
  ["city-of-london", "None of the ten is close"],
  ["middlesbrough", "Very close: Blackpool; the other nine close"],
])("how close the neighbours of %s are", (slug, words) => {
  expect(closenessWords(place(slug))).toBe(words);
});

test("neighbours named by their closeness are of that closeness, and the others are as many as told", () => {
  for (const area of authorities) {
    const ten = neighboursOf(area.id);
    const words = closenessWords(area);
    for (const { area: neighbour, closeness } of ten) {
      const group = words.split("; ").find((part) => part.toLowerCase().startsWith(`${closeness.toLowerCase()}: `));
      if (group !== undefined) expect(group).toContain(neighbour.short);
    }
    const [, count, kind] = /; the other (\w+) (.+)$/.exec(words) ?? [];
    if (count !== undefined)
      expect(ten.filter(({ closeness }) => closeness.toLowerCase() === kind)).toHaveLength(NUMBERS.indexOf(count));
  }
});

test("how many count a place as a neighbour", () => {
  expect(countedByWords(countedByOf(place("blackpool").id).length, "it")).toBe(
    "five authorities count it among their ten",
  );
  expect(countedByOf("890")).toHaveLength(5);
  expect(countedByWords(countedByOf(place("city-of-london").id).length, "it")).toBe(
    "no authority counts it among its ten",
  );
});

test("facts hold the children with their date", () => {
  expect(briefingFacts(place("blackpool")).map(({ term }) => term)).toEqual([
    "2 constituencies",
    "Children aged 0 to 17",
    "Ten statistical neighbours (DfE, 2025)",
  ]);
  expect(briefingFacts(place("blackpool"))[1]!.words).toBe("28,923, mid-2024");
});

/** The serif of the titles is up to a tenth wider than the sans that is measured. */
const TITLE = { width: 218, size: 14.2, wider: 1.1 };

test("every title has a number or a reason, and fits one line of its chart", () => {
  for (const area of authorities) {
    const charts = [...briefingPanels(area).map(({ view }) => view), briefingShift(area), neighbourBars(area)];
    expect(charts).toHaveLength(6);
    for (const { title, subtitle } of charts) {
      if (!/\d|no figure|\b(all|one|two|three|four|five|six|seven|eight|nine|ten)\b/.test(title)) expect.fail(title);
      if (textWidth(title, TITLE.size, 600) * TITLE.wider > TITLE.width) expect.fail(title);
      if (textWidth(subtitle, 11.2) > TITLE.width) expect.fail(subtitle);
    }
  }
});

test("bars stand in order, those without a figure after them, England last", () => {
  for (const area of authorities) {
    const { rows } = neighbourBars(area);
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)!.role).toBe("england");
    const values = rows.slice(0, -1).map(({ cell }) => cell.value ?? -1);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  }
});

test.each([
  ["blackpool", "Above all ten neighbours", "looked after, 2025; median 126, mean 125"],
  ["hackney", "In the middle of ten neighbours", "looked after, 2025; median 66, mean 66"],
  ["city-of-london", "No rate; ten neighbours have", "looked after, 2025; median 66, mean 63"],
])("the bars of %s", (slug, title, subtitle) => {
  expect(neighbourBars(place(slug))).toMatchObject({ title, subtitle });
});

test("the title of the bars counts the side on which more neighbours are", () => {
  for (const area of authorities) {
    const view = neighbourBars(area);
    const here = view.rows.find(({ role }) => role === "place")!.cell.value;
    const others = view.rows.flatMap(({ role, cell }) => (role === "neighbour" ? (cell.value ?? []) : []));
    if (here === null || others.length === 0) continue;
    const [below, above] = [others.filter((one) => one < here).length, others.filter((one) => one > here).length];
    const side = below === above ? "In the middle of" : below > above ? "Above" : "Below";
    if (!view.title.startsWith(`${side} `)) expect.fail(`${area.name}: ${view.title}`);
    if (side !== "In the middle of")
      expect(view.title).toMatch(new RegExp(` (all )?${NUMBERS[Math.max(below, above)]!} `));
  }
});

test("spending without the latest return says so in its title, and keeps the year as a gap", () => {
  const { title, view } = briefingShift(place("middlesbrough"));
  expect(title).toBe("Spending: last figure 2023-24");
  expect(view.lines[0]!.points.at(-1)!.cell).toEqual({ value: null, status: "not-returned" });
});

test("the table of Blackpool, as its figures were set by hand once", () => {
  const { then, now, rows } = briefingTable(place("blackpool"));
  expect([then, now]).toEqual([2013, 2025]);
  expect(rows.map((row) => [row.then, row.now, row.england, row.median, row.rank].map(({ words }) => words))).toEqual([
    ["1,093.5", "935.9", "519.4", "666.1", "6 of 153"],
    ["562.7", "606.1", "330.3", "486.2", "3 of 153"],
    ["434.3", "312.6", "189.3", "282.8", "14 of 152"],
    ["151.9", "120.0", "59.2", "100.8", "7 of 152"],
    ["116.1", "86.1", "40.6", "61.3", "4 of 151"],
    ["166.3", "183.6", "67.1", "126.0", "1 of 151"],
    ["27.9", "23.4", "22.6", "22.2", "32 of 153"],
    ["17.2", "28.6", "24.5", "27.3", "26 of 153"],
  ]);
});

test("a new authority's table begins when it did, and a missing figure says why", () => {
  const west = briefingTable(place("west-northamptonshire"));
  expect(west.then).toBe(2022);
  expect(west.rows.every(({ then }) => !then.missing || then.words !== "did not exist")).toBe(true);
  const city = briefingTable(place("city-of-london")).rows.find(({ id }) => id === "cla-rate")!;
  expect([city.now.words, city.rank.words]).toEqual(["suppressed", "no rank"]);
});

test("a median of fewer than ten says of how many, and only then", () => {
  for (const area of authorities) {
    const { rows, note } = briefingTable(area);
    for (const { id, median } of rows) {
      const data = dataOf(id);
      const of = neighboursOf(area.id).filter((n) => data.at(n.area.id, data.latest)?.value.value != null).length;
      expect(/ \((\d)\)$/.exec(median.words)?.[1], `${area.name} ${id}`).toBe(of === 10 ? undefined : String(of));
    }
    expect(note.includes("brackets")).toBe(rows.some(({ median }) => median.words.endsWith(")")));
  }
});

test("read with care: chance, thresholds, the regression", () => {
  expect(careWords(place("blackpool"))).toBe(
    "With 531 children looked after, the 95% interval of the rate is 168 to 200; if every authority’s rate lay anywhere in its own, the rank could be 1 to 3. A high rate can mean more need, a lower threshold, or both. Deprivation: regression on IDACI 2019 (147 authorities) and 2025 (151). Statutory: looked after, safeguarding and youth justice; England’s 2024-25 lacks Middlesbrough and Wandsworth.",
  );
  expect(careWords(place("west-northamptonshire"))).toContain("regression on IDACI 2025 (151 authorities).");
  expect(careWords(place("city-of-london"))).not.toMatch(/interval|regression/);
});

test("sources have their editions", () => {
  expect(briefingSources()).toBe(
    "DfE, Children in need 2025, tables B1, C1, C3, C4, D3 and D5 (30 October 2025); Children looked after, 2013 to 2025; section 251 outturn to 2024-25; workforce 2025; ONS populations; HM Treasury deflators, March 2026; MHCLG IDACI 2019 and 2025",
  );
});

test("small print names what England's sum lacks in the years that a briefing compares", () => {
  const lacking = (slug: string) => /youth justice(.*)\.$/.exec(careWords(place(slug)))![1];
  expect(lacking("middlesbrough")).toBe("; England’s 2023-24 lacks Cumberland, and Westmorland and Furness");
  expect(lacking("wandsworth")).toBe(lacking("middlesbrough"));
  expect(lacking("hackney")).toBe("; England’s 2024-25 lacks Middlesbrough and Wandsworth");
});
