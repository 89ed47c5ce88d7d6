/** Questions: three for every authority, on three topics, and every number in them one of the figures. */
import { expect, test } from "vitest";
import type { Area } from "../../../core/area.ts";
import { authorities, dataOf, england } from "../../../data.ts";
import { indexOf } from "../../../gradients/indices.ts";
import { RESIDUAL_INDICES, residualsOf } from "../../../gradients/residuals.ts";
import { questionRules, questionsFor } from "./index.ts";
import { missingYears } from "./returns.ts";

const place = (slug: string): Area => authorities.find((area) => area.slug === slug)!;
const FORBIDDEN = /NaN|undefined|null|Infinity|\[object| {2}|\b(better|worse|worst|best|fail|blame|poor)\w*\b/i;

test("three questions for every authority, on three topics", () => {
  for (const area of authorities) {
    const questions = questionsFor(area);
    expect(questions, area.name).toHaveLength(3);
    expect(new Set(questions.map(({ topic }) => topic)).size, area.name).toBe(3);
    for (const { text, strength } of questions) {
      if (FORBIDDEN.test(text) || !/^[A-Z].*\?$/s.test(text)) expect.fail(`${area.name}: ${text}`);
      expect(strength).toBeGreaterThanOrEqual(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
  }
});

test("no question presumes a fault or speaks the jargon of the field", () => {
  const loaded = /front door|hardest|shrank|taken in|not known|come off|council itself|dearer care\?/;
  for (const area of authorities)
    for (const { ask } of questionRules) expect(ask(area)?.text ?? "").not.toMatch(loaded);
});

test("every rule is asked of somebody, has its own id, and fits five lines of the margin", () => {
  const asked = authorities.flatMap((area) => questionRules.flatMap(({ ask }) => ask(area) ?? []));
  expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(questionRules.map(({ id }) => id)));
  expect(new Set(questionRules.map(({ id }) => id)).size).toBe(questionRules.length);
  for (const { text } of asked) if (text.length > 150) expect.fail(text);
});

test.each([
  [
    "blackpool",
    [
      "The looked-after rate is a fifth below its peak of 2020; since then starts fell by 33%. Less need, earlier help, or a higher threshold?",
      "The rate of section 47 enquiries is 57% below its peak of 2017. What changed where referrals arrive, and how is it checked?",
      "Since 2012-13 non-statutory spending a child rose by 3%, England’s fell by 33% in real terms. What does it pay for?",
    ],
  ],
  [
    "hackney",
    [
      "For every 100 section 47 enquiries 20 plans started, 27 in England. What follows the others?",
      "Of social work posts 26% are vacant, 14% in England. How is the work of those posts covered?",
      "For 2021 and 2022 six of the seven rates are not available. What figures for those years does the council hold?",
    ],
  ],
  [
    "west-northamptonshire",
    [
      "Of referrals 46% were assessed and found not in need, 31% in England. What help do those families get?",
      "For every 100 section 47 enquiries 33 plans started, 27 in England. Which concerns are handled without one?",
      "Assessments record emotional abuse in 32% of cases (neighbours’ median 23%). Is there more of it, or is it recorded more?",
    ],
  ],
  [
    "city-of-london",
    [
      "DfE gives no number of children looked after. Who finds a home for a child when one is needed?",
      "Of 57 referrals 53% ended with no further action, 6.5% in England. Who decides, and what are families told?",
      "Many figures here are withheld or rest on a few children. How is practice tested where numbers cannot tell?",
    ],
  ],
])("the questions to ask in %s", (slug, texts) => {
  expect(questionsFor(place(slug)).map(({ text }) => text)).toEqual(texts);
});

// ---- Every number again, straight from the observations ----

const valueOf = (id: string, area: Area, year = dataOf(id).latest) => dataOf(id).at(area.id, year)!.value.value!;
const near = (said: string, value: number) => Math.abs(Number(said.replaceAll(",", "").replace("%", "")) - value);
const allAsked = (id: string) =>
  authorities.flatMap((area) => {
    const question = questionRules.find((rule) => rule.id === id)!.ask(area);
    return question === null ? [] : [{ area, text: question.text }];
  });
const capture = (text: string, pattern: RegExp): string[] => {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`${text} is not like ${pattern}`);
  return found.slice(1);
};

/** The two percentages of a share: half of the last printed digit off at most. */
test.each([
  ["re-referrals", "re-referrals-share", /^Of (?:\d\d )?referrals (\S+)% came .*, (\S+)% in England\./],
  ["not-in-need", "not-in-need-share", /^Of (?:\d\d )?referrals (\S+)% were .*, (\S+)% in England\./],
  ["no-further-action", "no-further-action-share", /^Of (?:\d\d )?referrals (\S+)% ended .*, (\S+)% in England\./],
  ["repeat-plans", "repeat-plan-share", /^Of (?:\d\d )?new plans (\S+)% are repeat plans, (\S+)% in England\./],
  ["long-plans", "long-plan-share", /^Of plans (\S+)% have .*, (\S+)% in England\./],
  ["agency-rate", "agency-rate", /^Of social workers (\S+)% are .*, (\S+)% in England\./],
  ["vacancy-rate", "vacancy-rate", /^Of social work posts (\S+)% are vacant, (\S+)% in England\./],
  ["turnover-rate", "turnover-rate", /^In a year (\S+)% of social workers left, (\S+)% in England\./],
  ["caseload", "caseload", /^Social workers hold (\S+) cases each on average, (\S+) in England\./],
])("%s: both figures are those of %s", (rule, id, pattern) => {
  for (const { area, text } of allAsked(rule)) {
    const said = capture(text, pattern);
    for (const [i, of] of [area, england].entries()) {
      const half = said[i]!.includes(".") ? 0.051 : 0.51;
      if (near(said[i]!, valueOf(id, of)) > half) expect.fail(`${of.name}: ${text}`);
    }
  }
});

test("plans started for every hundred enquiries are the counts divided", () => {
  for (const { area, text } of allAsked("enquiries-to-plans")) {
    const said = capture(text, /enquiries (\S+) plans started, (\S+) in England/);
    for (const [i, of] of [area, england].entries()) {
      const started = dataOf("cpp-started-rate").at(of.id, 2025)!.numerator!.value!;
      const enquiries = dataOf("section-47-rate").at(of.id, 2025)!.numerator!.value!;
      if (near(said[i]!, (started / enquiries) * 100) > 0.51) expect.fail(`${of.name}: ${text}`);
    }
  }
});

/** "rose by 44%", "by 70%" after a verb already said, "hardly changed": as a share. */
function changeSaid(words: string, verb: string): number | null {
  const found = /(rose|fell)? ?by (\d[\d,]*)%/.exec(words);
  if (found === null) return null;
  return (Number(found[2]!.replaceAll(",", "")) / 100) * ((found[1] ?? verb) === "fell" ? -1 : 1);
}

test.each([
  ["care-rise", "cla-rate"],
  ["enquiries-rise", "section-47-rate"],
  ["referrals-change", "referrals-rate"],
  ["plans-change", "cpp-rate"],
  ["non-statutory-change", "spend-non-statutory"],
  ["statutory-change", "spend-statutory"],
])("%s: both changes follow from %s of the two years", (rule, id) => {
  for (const { area, text } of allAsked(rule)) {
    const [year, own, all] = capture(
      text,
      /^Since (\d{4}(?:-\d\d)?) .*? ((?:rose|fell) by \S+%|hardly changed), England’s (.*?)(?: in real terms)?\./,
    );
    const first = year!.includes("-") ? Number(year!.slice(0, 4)) + 1 : Number(year);
    const verb = own!.split(" ")[0]!;
    for (const [of, words] of [
      [area, own!],
      [england, all!],
    ] as const) {
      const change = valueOf(id, of) / valueOf(id, of, first) - 1;
      const said = changeSaid(words, verb);
      if (said === null ? Math.abs(change) >= 0.02 : Math.abs(change - said) > 0.00501)
        expect.fail(`${of.name}: ${text}`);
    }
  }
});

const PARTS: Readonly<Record<string, number>> = {
  "a tenth": 0.1,
  "a fifth": 0.2,
  "a quarter": 0.25,
  "a third": 1 / 3,
  "half": 0.5,
  "two thirds": 2 / 3,
  "three quarters": 0.75,
};

test.each([
  ["care-fall", "cla-rate"],
  ["enquiries-fall", "section-47-rate"],
])("%s: the peak is the highest year, and the part below it is right", (rule, id) => {
  for (const { area, text } of allAsked(rule)) {
    const [words, year] = capture(text, / is (.+?) below its peak of (\d{4})/);
    const figures = dataOf(id).years.map((y) => dataOf(id).at(area.id, y)?.value.value ?? 0);
    const peak = Math.max(...figures);
    expect(dataOf(id).years[figures.indexOf(peak)]).toBe(Number(year));
    const fall = 1 - figures.at(-1)! / peak;
    const said = PARTS[words!] ?? Number(words!.replace("%", "")) / 100;
    if (Math.abs(said - fall) > 0.01) expect.fail(`${area.name}: ${text}`);
    const starts = /since then starts (.*?)\./.exec(text)?.[1];
    if (starts === undefined) continue;
    const change = valueOf("cla-started-rate", area) / valueOf("cla-started-rate", area, Number(year)) - 1;
    const told = changeSaid(starts, "");
    if (told === null ? Math.abs(change) >= 0.02 : Math.abs(change - told) > 0.00501)
      expect.fail(`${area.name}: ${text}`);
  }
});

test("what deprivation suggests is the ratio to the line on both indices, and chance is ruled out", () => {
  const data = dataOf("cla-rate");
  const rows = RESIDUAL_INDICES.map((id) => residualsOf(data, data.latest, indexOf(id)));
  for (const { area, text } of allAsked("care-deprivation")) {
    const own = rows.flatMap((all) => all.find((row) => row.area === area.id) ?? []);
    const said = capture(text, /is (\S+)(?: to (\S+))? times/).filter((one) => one !== undefined);
    const ratios = own.map(({ ratio }) => ratio).toSorted((a, b) => a - b);
    expect(Number(said[0])).toBeCloseTo(ratios[0]!, 2);
    expect(Number(said.at(-1))).toBeCloseTo(ratios.at(-1)!, 2);
    expect(own.every(({ lower }) => lower! > 1) || own.every(({ upper }) => upper! < 1)).toBe(true);
  }
});

test("years without a return are told where there are any", () => {
  expect(missingYears(place("hackney"))).toEqual({ years: [2021, 2022], most: 6, least: 6, why: "not-available" });
  expect(missingYears(place("hampshire"))?.years ?? []).toEqual([]);
  expect(missingYears(place("blackpool"))).toBeNull();
  expect(allAsked("spending-missing").map(({ area }) => area.slug)).toEqual(["middlesbrough", "wandsworth"]);
});

test("a figure that chance could explain raises no question", () => {
  // 28.6% of Blackpool's new plans are repeat plans, and England's 24.5% lies within what chance allows.
  expect(questionRules.find(({ id }) => id === "repeat-plans")!.ask(place("blackpool"))).toBeNull();
});
