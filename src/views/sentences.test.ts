/** Sentences made from figures: true of any authority, plain, and never better or worse. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Area } from "../core/area.ts";
import { known, missing } from "../core/cell.ts";
import { movement } from "../core/words.ts";
import { allData, areas, authorities, formerAuthorities } from "../data.ts";
import * as findings from "./findings.ts";
import { historySentence } from "./history-sentence.ts";
import { panelTitle } from "./panels.ts";
import { demandRows } from "./standing-rows.ts";
import { changeWords, pathwayFinding } from "./pathway-finding.ts";
import * as heads from "./sentences.ts";

/** Everything that is said of a place. */
const sentences = { ...heads, ...findings, historySentence, pathwayFinding };
const { compared } = sentences;

type OfAnArea = (area: Area) => string | readonly string[] | heads.Headline | null;

/** Every sentence that needs no more than an area, those added later among them. */
const ofAnArea = (Object.entries(sentences) as [string, OfAnArea][]).filter(([, say]) => say.length === 1);
/** Said of a few places only: new authorities, and those with few children. */
const RARE = ["countsSentence", "formationSentence", "fewChildrenSentence"];
const everyone = [...authorities, ...formerAuthorities];
const bySlug = (slug: string): Area => areas.find((area) => area.slug === slug)!;

/** Everything that a sentence function may return, as text. */
function textOf(said: string | readonly string[] | heads.Headline | null): string[] {
  if (said === null) return [];
  if (typeof said === "string") return [said];
  return "figure" in said ? [said.before + said.figure + said.after] : [...said];
}

const FORBIDDEN = /NaN|undefined|null|Infinity|\[object| {2}|\b(better|worse|worst|best)\b/i;

function check(text: string, where: string): void {
  if (FORBIDDEN.test(text)) expect.fail(`${where}: ${text}`);
  if (text !== text.trim() || text === "") expect.fail(`${where}: "${text}"`);
}

test("there are 158 authorities to speak of, and many things to say", () => {
  expect(everyone).toHaveLength(158);
  expect(ofAnArea.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      ...["chanceSentence", "enquiriesSentence", "formationSentence", "historySentence", "neighboursSentence"],
      ...["pathwayFinding", "peaksFinding", "profileHeadline", "profileLede", "standingFinding"],
    ]),
  );
});

test.each(ofAnArea)("%s says something plain of every authority, or nothing", (name, say) => {
  const isFinding = name.endsWith("Finding");
  let said = 0;
  for (const area of everyone) {
    for (const text of textOf(say(area))) {
      check(text, `${name} of ${area.name}`);
      // A sentence ends with a full stop; a finding is a title and does not.
      if (text.endsWith(".") === isFinding) expect.fail(`${name} of ${area.name}: ${text}`);
      said += 1;
    }
  }
  expect(said).toBeGreaterThan(RARE.includes(name) ? 1 : 100);
});

test("every small chart has a title with a number or a reason", () => {
  const drawn = allData.filter(({ indicator }) => ["demand", "thresholds"].includes(indicator.family));
  for (const area of everyone) {
    for (const data of drawn) {
      const title = panelTitle(data.indicator.short, data, area);
      check(title, `${data.indicator.id} of ${area.name}`);
      if (!/: ([\d,.]+%?|no figure|last figure \d{4})/.test(title)) expect.fail(title);
    }
  }
});

test("a lede has two or three sentences for every authority there is now", () => {
  for (const area of authorities) {
    const count = sentences.profileLede(area).length;
    expect(count === 2 || count === 3, area.name).toBe(true);
  }
});

// ---- Blackpool, with every number worked out again from the tables by other code ----

type Line = Readonly<Record<string, string>>;
const table = (id: string): Line[] =>
  Papa.parse<Line>(readFileSync(`data/tables/${id}.csv`, "utf8").trimEnd(), { header: true }).data;
const population = new Map(
  table("population").map((line) => [`${line["area"]}/${line["year"]}`, Number(line["children"])]),
);

/** area → rate of a year, for those with a plain number and a population */
function ratesIn(year: number, id: string, measure: string): Map<string, number> {
  const lines = table(id).filter((line) => line["year"] === String(year));
  const rates = lines.map((line): [string, number] => {
    const count = Number(line[measure]!.replace(" low-reliability", ""));
    return [line["area"]!, (count / population.get(`${line["area"]}/${year - 1}`)!) * 10_000];
  });
  return new Map(rates.filter(([, rate]) => Number.isFinite(rate)));
}

const ENGLAND = "E92000001";
const BLACKPOOL = "890";
const whole = (value: number) => String(Math.round(value));
const numbersIn = (text: string) => text.match(/\d[\d,.]*\d|\d/g) ?? [];
const isAuthority = (id: string) => /^\d{3}$/.test(id);
const care = new Map(Array.from({ length: 13 }, (_, i) => [2013 + i, ratesIn(2013 + i, "looked-after", "atMarch")]));

test("Blackpool's first sentence", () => {
  const { before, figure, after } = sentences.profileHeadline(bySlug("blackpool"));
  expect(before + figure + after).toBe(
    "At 31 March 2025, 184 of every 10,000 children here were looked after: the highest published rate in England, where it was 67.",
  );
  const rates = care.get(2025)!;
  expect(figure).toBe(whole(rates.get(BLACKPOOL)!));
  expect(numbersIn(after)).toEqual(["10,000", whole(rates.get(ENGLAND)!)]);
  const highest = [...rates].filter(([id]) => isAuthority(id)).toSorted((a, b) => b[1] - a[1])[0]!;
  expect(highest[0]).toBe(BLACKPOOL);
});

test("Blackpool's history", () => {
  const own = [...care].map(([year, rates]): [number, number] => [year, rates.get(BLACKPOOL)!]);
  const [peakYear, peak] = own.toSorted((a, b) => b[1] - a[1])[0]!;
  const text = sentences.historySentence(bySlug("blackpool"))!;
  expect(text).toBe(`The rate was ${whole(own[0]![1])} in 2013 and peaked at ${whole(peak)} in ${peakYear}.`);
  expect(numbersIn(text)).toEqual(["166", "2013", "228", "2020"]);
});

test("Blackpool's section 47 enquiries beside England's", () => {
  const [then, now] = [ratesIn(2013, "enquiries", "enquiries"), ratesIn(2025, "enquiries", "enquiries")];
  const change = (id: string) => whole(Math.abs(now.get(id)! / then.get(id)! - 1) * 100);
  expect(now.get(BLACKPOOL)!).toBeLessThan(then.get(BLACKPOOL)!);
  expect(now.get(ENGLAND)!).toBeGreaterThan(then.get(ENGLAND)!);
  const ratio = (now.get(BLACKPOOL)! / now.get(ENGLAND)!).toFixed(1);
  expect(sentences.enquiriesSentence(bySlug("blackpool"))).toBe(
    `The rate of section 47 enquiries fell by ${change(BLACKPOOL)}% between 2013 and 2025, while England’s rose by ${change(ENGLAND)}%; it is now ${ratio} times England’s.`,
  );
});

/** The middle of the ten neighbours' figures. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

test("Blackpool beside the median of its ten neighbours", () => {
  const ids = table("neighbours").flatMap((line) => (line["area"] === BLACKPOOL ? [line["neighbour"]!] : []));
  expect(ids).toHaveLength(10);
  const gapOf = (rates: ReadonlyMap<string, number>) => {
    const median = medianOf(ids.flatMap((id) => rates.get(id) ?? []));
    return { median, gap: Math.abs(Math.log(rates.get(BLACKPOOL)! / median)) };
  };
  const rates = care.get(2025)!;
  const { median, gap } = gapOf(rates);
  const others: [string, string][] = [
    ["referrals", "referrals"],
    ["in-need", "atMarch"],
    ["enquiries", "enquiries"],
    ["enquiries", "conferences"],
    ["plan-starts", "started"],
    ["plans-at-march", "atMarch"],
  ];
  for (const [id, measure] of others) expect(gapOf(ratesIn(2025, id, measure)).gap, measure).toBeLessThan(gap);
  expect(sentences.neighboursSentence(bySlug("blackpool"))).toBe(
    `Beside the median of its ten statistical neighbours it differs most, in proportion, in children looked after: ${whole(rates.get(BLACKPOOL)!)} per 10,000 against ${whole(median)}.`,
  );
});

test("what chance allows for Blackpool's rate, by Byar's formula", () => {
  const [count, children] = [531, population.get(`${BLACKPOOL}/2024`)!];
  const limit = (n: number, z: number) => ((n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3) / children) * 10_000;
  const [lower, upper] = [limit(count, -1.959964), limit(count + 1, 1.959964)];
  expect(sentences.chanceSentence(bySlug("blackpool"))).toBe(
    `With 531 children looked after, the rate of 184 lies between ${whole(lower)} and ${whole(upper)} (95% interval for one year’s count).`,
  );
});

test("Blackpool's findings", () => {
  const blackpool = bySlug("blackpool");
  expect(sentences.pathwayFinding(blackpool)).toBe(
    "At every stage Blackpool’s rate is above England’s; for children looked after it is 2.7 times as high",
  );
  expect(sentences.peaksFinding(blackpool)).toBe(
    "The looked-after rate peaked in 2020; the rate of enquiries peaked in 2017",
  );
  expect(sentences.standingFinding(blackpool)).toBe(
    "Blackpool is among the highest seven authorities on six of seven rates",
  );
});

// ---- Places that are unlike the others ----

const headline = (slug: string) => textOf(sentences.profileHeadline(bySlug(slug))).join("");

test("City of London: the number is withheld, so the first sentence is of children in need and says so", () => {
  expect(headline("city-of-london")).toBe(
    "At 31 March 2025, 815 of every 10,000 children here were in need. DfE gives no number looked after (suppressed); in England it was 67 of every 10,000.",
  );
  expect(sentences.historySentence(bySlug("city-of-london"))).toBe(
    "The last published looked-after rate was 76 (seven children), in 2024.",
  );
  expect(sentences.enquiriesSentence(bySlug("city-of-london"))).toBeNull();
  expect(sentences.pathwayFinding(bySlug("city-of-london"))).toBe(
    "At both stages with a figure the City of London’s rate is above England’s; four of the six have no figure",
  );
});

test("Isles of Scilly: no looked-after rate at all, and a plural name", () => {
  expect(headline("isles-of-scilly")).toMatch(
    /^At 31 March 2025, 16 children here were in need\. DfE gives no number looked after \(not applicable\); /,
  );
  expect(sentences.historySentence(bySlug("isles-of-scilly"))).toBeNull();
  expect(sentences.chanceSentence(bySlug("isles-of-scilly"))).toBeNull();
  for (const slug of ["isles-of-scilly", "city-of-london"]) {
    const area = bySlug(slug);
    expect(sentences.standingFinding(area)).toBe(`With so few children a rank would say little of ${area.inText}`);
    expect(sentences.neighboursSentence(area)).toBeNull();
    expect(demandRows(area).every(({ rank }) => rank === "no rank")).toBe(true);
  }
});

test("Hackney: the two years without figures break no sentence", () => {
  expect(headline("hackney")).toBe(
    "At 31 March 2025, 65 of every 10,000 children here were looked after: close to England’s 67.",
  );
  expect(sentences.enquiriesSentence(bySlug("hackney"))).toMatch(/between 2013 and 2025/);
  expect(sentences.peaksFinding(bySlug("hackney"))).not.toMatch(/2021|2022/);
});

test("West Northamptonshire: its sentences begin when it began", () => {
  const area = bySlug("west-northamptonshire");
  expect(sentences.formationSentence(area)).toMatch(
    /^It was formed on 1 April 2021 out of part of Northamptonshire; earlier figures are on that authority’s page/,
  );
  expect(sentences.historySentence(area)).toBe("The rate was 71 in 2022, higher than now.");
  expect(sentences.enquiriesSentence(area)).toMatch(/between 2022 and 2025, while England’s rose by 2%/);
});

test("Dorset: the new authority is told from the old", () => {
  expect(sentences.formationSentence(bySlug("dorset"))).toMatch(
    /^It was formed on 1 April 2019 out of part of the former county of Dorset; /,
  );
  expect(sentences.historySentence(bySlug("dorset"))).toBe("The rate was 71 in 2020 and is now at its lowest.");
  expect(sentences.formationSentence(bySlug("dorset-until-2019"))).toBeNull();
  expect(headline("dorset-until-2019")).toContain("did not exist");
});

test("only the six authorities formed since 2013 say how", () => {
  const formed = everyone.filter((area) => sentences.formationSentence(area) !== null).map((area) => area.slug);
  expect(formed).toEqual([
    "bournemouth-christchurch-and-poole",
    "cumberland",
    "dorset",
    "north-northamptonshire",
    "west-northamptonshire",
    "westmorland-and-furness",
  ]);
});

test("figures are compared and changed in plain words", () => {
  expect([compared(70, 67), compared(100, 67), compared(50, 67)]).toEqual(["close to", "above", "below"]);
  expect([movement(100, 112), movement(100, 88), movement(100, 101)]).toEqual([
    "rose by 12%",
    "fell by 12%",
    "hardly changed",
  ]);
  expect(changeWords(known(100), known(110))).toBe("+10%");
  expect(changeWords(missing("not-available"), known(110))).toBe("no earlier figure");
  expect(changeWords(known(0), known(110))).toBe("no earlier figure");
  expect(changeWords(known(100), missing("suppressed"))).toBe("suppressed");
});

test("a chart's title calls a figure the highest or the lowest of its own years only, and only where it is", () => {
  const drawn = allData.filter(({ indicator }) => ["demand", "thresholds"].includes(indicator.family));
  const ends = everyone.flatMap((area) =>
    drawn.flatMap((data) => {
      const title = panelTitle(data.indicator.short, data, area);
      if (/the (highest|lowest)/.test(title)) expect.fail(title);
      const [, end] = /, its (highest|lowest)$/.exec(title) ?? [];
      if (end === undefined) return [];
      const values = data.years.flatMap((year) => data.at(area.id, year)?.value.value ?? []);
      expect(values.at(-1), title).toBe((end === "highest" ? Math.max : Math.min)(...values));
      return [end];
    }),
  );
  expect(new Set(ends)).toEqual(new Set(["highest", "lowest"]));
});

test("where few children live numbers are told, and nowhere else", () => {
  expect(sentences.countsSentence(bySlug("city-of-london"))).toBe(
    "Counted for 2025: 57 referrals and 69 children in need.",
  );
  expect(authorities.flatMap((area) => sentences.countsSentence(area) ?? [])).toHaveLength(2);
});
