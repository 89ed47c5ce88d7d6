/** The five sentences: as many as are true of an authority, none of them twice. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Area } from "../../core/area.ts";
import { authorities } from "../../data.ts";
import { beyondSentence } from "./beyond-sentence.ts";
import { briefingSentences, coverageSentence, lookedAfterSentence } from "./sentences.ts";
import { spendingSentence } from "./spending-sentence.ts";

const place = (slug: string): Area => authorities.find((area) => area.slug === slug)!;
const textOf = (area: Area) => {
  const { before, figure, after } = lookedAfterSentence(area);
  return [before + figure + after, ...briefingSentences(area)];
};

const FORBIDDEN = /NaN|undefined|null|Infinity|\[object| {2}|\b(better|worse|worst|best)\b/i;

test("every authority has five sentences, each said once and each with its full stop", () => {
  for (const area of authorities) {
    const sentences = textOf(area);
    expect(sentences, area.name).toHaveLength(5);
    expect(new Set(sentences).size, area.name).toBe(5);
    for (const sentence of sentences) {
      if (FORBIDDEN.test(sentence) || !/^[A-Z].*\.$/s.test(sentence)) expect.fail(`${area.name}: ${sentence}`);
    }
  }
});

test("no sentence leans on another: each names what its rate is of", () => {
  for (const area of authorities)
    for (const said of briefingSentences(area)) expect(said).not.toMatch(/^(The rate was|It )/);
});

test.each([
  [
    "blackpool",
    [
      "At 31 March 2025, 184 of every 10,000 children were looked after, 531 in all: the highest published rate in England, where it was 67.",
      "The looked-after rate was 166 in 2013 and peaked at 228 in 2020.",
      "The rate of section 47 enquiries fell by 28% between 2013 and 2025, while England’s rose by 70%; it is now 1.7 times England’s.",
      "Since 2012-13, after inflation, statutory spending a child rose 83% to £2,580; non-statutory rose 3% to £459 (England +49%, −33%).",
      "Deprivation alone suggests a looked-after rate of 112 (IDACI 2019) or 83 (IDACI 2025); the actual one is 1.64 or 2.21 times that.",
    ],
  ],
  [
    "hackney",
    [
      "At 31 March 2025, 65 of every 10,000 children were looked after, 352 in all: close to England’s 67, and the 69th lowest of 151 published rates.",
      "The looked-after rate was 56 in 2013 and peaked at 73 in 2020.",
      "The rate of section 47 enquiries rose by 44% between 2013 and 2025, while England’s rose by 70%; it is now 1.3 times England’s.",
      "Since 2012-13, after inflation, statutory spending a child rose 32% to £1,454; non-statutory fell 5% to £762 (England +49%, −33%).",
      "Deprivation alone suggests a looked-after rate of 87 (IDACI 2019) or 95 (IDACI 2025); the actual one is 0.74 or 0.68 times that.",
    ],
  ],
  [
    "west-northamptonshire",
    [
      "At 31 March 2025, 63 of every 10,000 children were looked after, 602 in all: below England’s 67, and the 65th lowest of 151 published rates.",
      "West Northamptonshire was formed on 1 April 2021 out of part of Northamptonshire; earlier figures are on that authority’s page.",
      "The rate of section 47 enquiries rose by 11% between 2022 and 2025, while England’s rose by 2%; it is now 0.8 times England’s.",
      "Since 2021-22, after inflation, statutory spending a child rose 16% to £1,079; non-statutory rose 27% to £154 (England +13%, +3%).",
      "Deprivation alone suggests a looked-after rate of 56 (IDACI 2025); the actual one is 1.13 times that.",
    ],
  ],
  [
    "city-of-london",
    [
      "At 31 March 2025, 815 of every 10,000 children here were in need. DfE gives no number looked after (suppressed); in England it was 67 of every 10,000.",
      "Only 847 children live in the City of London: one family can move a rate a long way, and many figures are suppressed.",
      "The last published looked-after rate was 76 (seven children), in 2024.",
      "Since 2012-13, after inflation, statutory spending a child rose 116% to £3,824; non-statutory fell 38% to £2,959 (England +49%, −33%).",
      "Of the eight measures in the table, four have no figure for 2025: section 47 enquiries, initial conferences, child protection plans and children looked after (suppressed).",
    ],
  ],
])("the sentences of %s", (slug, sentences) => {
  expect(textOf(place(slug))).toEqual(sentences);
});

test("spending without the latest return says which years it tells of", () => {
  expect(spendingSentence(place("middlesbrough"))).toMatch(/^From 2012-13 to 2023-24, .*\. No return gives 2024-25\.$/);
  expect(spendingSentence(place("wandsworth"))).toContain("No return gives 2024-25.");
  expect(spendingSentence(place("cumberland"))).toMatch(/^In 2024-25, its only year with a return, /);
});

test("a year in which a return jumped is no end of a trend", () => {
  const jumped = authorities.map(spendingSentence).filter((text) => text.includes("in the return of"));
  expect(jumped).toHaveLength(1);
  expect(jumped[0]).toMatch(/^After inflation, until 2023-24 /);
});

test("that chance could explain the distance is said where every interval holds 1, and nowhere else", () => {
  const said = (slug: string) => beyondSentence(place(slug))!;
  expect(said("rutland")).toMatch(/0\.97 or 0\.86 times that, which chance alone could explain\.$/);
  expect(said("blackpool")).not.toContain("chance");
  expect(beyondSentence(place("isles-of-scilly"))).toBeNull();
});

test("where both indices give the same, it is said once", () => {
  const texts = authorities.flatMap((area) => beyondSentence(area) ?? []);
  for (const text of texts) expect(text).not.toMatch(/ ([\d.]+) or \1 times/);
  expect(texts.filter((text) => text.includes(" times either")).length).toBeGreaterThan(0);
  for (const text of texts) if (text.includes("times either")) expect(text).toMatch(/ \d+ \(.*\) or \d+ \(/);
});

test("a missing figure of the table is told with its reason", () => {
  expect(coverageSentence(place("isles-of-scilly"))).toBe(
    "Of the eight measures in the table, two have no figure for 2025: child protection plans (suppressed) and children looked after (not applicable).",
  );
  expect(coverageSentence(place("blackpool"))).toBeNull();
});

// ---- Blackpool's spending again, from the tables of cash and deflators by other code ----

type Line = Readonly<Record<string, string>>;
const rows = (path: string): Line[] =>
  Papa.parse<Line>(readFileSync(`data/tables/${path}.csv`, "utf8").trimEnd(), { header: true }).data;

test("the pounds and per cents of Blackpool's spending follow from cash, children and deflators", () => {
  const index = new Map(rows("deflators").map((row) => [row["year"]!, Number(row["index"])]));
  const children = (year: number) =>
    Number(rows("population").find((row) => row["area"] === "890" && row["year"] === String(year))!["children"]);
  const perChild = (file: string, year: number, lines: readonly string[]) => {
    const own = rows(file).filter((row) => row["area"] === "890" && lines.includes(row["line"]!));
    expect(own).toHaveLength(lines.length);
    const cash = own.reduce((sum, row) => sum + Number(row["total"]), 0);
    return ((cash / children(year - 1)) * index.get("2025")!) / index.get(String(year))!;
  };
  const statutory = ["looked-after-total", "safeguarding-total", "youth-justice"];
  const [then, now] = [perChild("spending-2012-13", 2013, statutory), perChild("spending-2024-25", 2025, statutory)];
  const text = spendingSentence(place("blackpool"));
  expect(text).toContain(`rose ${Math.round((now / then - 1) * 100)}% to £${Math.round(now).toLocaleString("en-GB")};`);
});
