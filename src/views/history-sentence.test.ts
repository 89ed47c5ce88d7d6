/** The course of the looked-after rate in a sentence: what it claims holds of the figures, of every authority. */
import { expect, test } from "vitest";
import { authorities, dataOf, formerAuthorities } from "../data.ts";
import { courseOf, historySentence } from "./history-sentence.ts";

const all = [...authorities, ...formerAuthorities];
const data = dataOf("cla-rate");
const said = (slug: string) => historySentence(all.find((area) => area.slug === slug)!);

test.each([
  ["shropshire", "The rate was 40 in 2013 and has risen by 199% since."],
  ["county-durham", "The rate was 63 in 2013 and has risen by 88% since."],
  ["essex", "The rate was 42 in 2013 and has fallen by 18% since."],
  ["oldham", "The rate was 61 in 2013 and has risen by 48% since."],
  ["wakefield", "The rate was 65 in 2013 and has risen by 37% since."],
  ["cornwall", "The rate was 45 in 2013 and is now at its highest."],
  ["bournemouth-christchurch-and-poole", "The rate was 69 in 2020 and is now at its highest."],
  ["ealing", "The rate was 51 in 2013 and is now at its lowest."],
  ["slough", "The rate was 47 in 2013, peaked at 57 in 2023 and is now at its lowest."],
  ["wolverhampton", "The rate was 117 in 2013, peaked at 135 in 2014 and is now at its lowest."],
  ["warwickshire", "The rate was 62 in 2013, peaked at 73 in 2021 and is now at its lowest."],
  ["hartlepool", "The rate was 95 in 2013 and peaked at 176 in 2021."],
  ["gateshead", "The rate was 97 in 2013 and peaked at 133 in 2023."],
  ["croydon", "The rate was 81 in 2013, peaked at 89 in 2019 and has fallen by 35% since."],
  ["leeds", "The rate was 88 in 2013 and was at its lowest, 75, in 2021."],
  ["stockport", "The rate was 50 in 2013 and has risen by 49% since."],
  ["lewisham", "The rate was 77 in 2013 and has stayed between 68 and 77 since."],
  ["north-northamptonshire", "The rate was 66 in 2022, lower than now."],
  ["city-of-london", "The last published looked-after rate was 76 (seven children), in 2024."],
])("the course of %s", (slug, sentence) => expect(said(slug)).toBe(sentence));

test.each(
  ["west-sussex", "east-riding-of-yorkshire", "east-sussex", "somerset", "bury", "medway"].concat([
    "wiltshire",
    "north-tyneside",
    "wokingham",
    "north-yorkshire",
    "north-somerset",
  ]),
)("%s: an early low does not hide that now is the highest", (slug) => {
  expect(said(slug)).toMatch(/^The rate was \d+ in 2013 and is now at its highest\.$/);
});

/** Every claim that a sentence can make, each with the figures that it must hold of. */
const CLAIMS: readonly (readonly [RegExp, (of: Course, ...words: string[]) => boolean])[] = [
  [/at its highest/, ({ values, now }) => now === Math.max(...values)],
  [/is now at its lowest/, ({ values, now }) => now === Math.min(...values)],
  [/peaked at (\d+) in (\d{4})/, (of, rate, year) => whole(Math.max(...of.values)) === rate && of.at(year) === rate],
  [/its lowest, (\d+), in (\d{4})/, (of, rate, year) => whole(Math.min(...of.values)) === rate && of.at(year) === rate],
  [/2\d{3} and has risen by (\d+)% since/, ({ first, now }, part) => whole((now / first - 1) * 100) === part],
  [/was \d+ in 2\d{3} and has fallen by (\d+)%/, ({ first, now }, part) => whole((1 - now / first) * 100) === part],
  [/peaked.*fallen by (\d+)%/, ({ values, now }, part) => whole((1 - now / Math.max(...values)) * 100) === part],
  [
    /between (\d+) and (\d+) since/,
    ({ values: [, ...later] }, ...ends) => [Math.min(...later), Math.max(...later)].map(whole).join() === ends.join(),
  ],
  [/higher than now/, ({ first, now }) => first > now],
  [/lower than now/, ({ first, now }) => first < now],
];

interface Course {
  readonly values: readonly number[];
  readonly first: number;
  readonly now: number;
  readonly at: (year: string) => string;
}

const whole = (value: number): string => String(Math.round(value));

test("what is said of every authority holds of its figures, and tells which way the rate went", () => {
  const met = new Set<RegExp>();
  for (const area of authorities) {
    const text = historySentence(area);
    if (text === null || text.startsWith("The last published")) continue;
    const figures = data.years.flatMap((year) => data.at(area.id, year)?.value.value ?? []);
    const course: Course = {
      values: figures,
      first: figures[0]!,
      now: figures.at(-1)!,
      at: (year) => whole(data.at(area.id, Number(year))!.value.value!),
    };
    const claims = CLAIMS.flatMap(([pattern, holds]) => {
      const found = pattern.exec(text);
      if (found === null) return [];
      met.add(pattern);
      return [holds(course, ...found.slice(1))];
    });
    if (claims.length === 0 || claims.includes(false)) expect.fail(`${area.name}: ${text}`);
    const [, opening] = /^The rate was (\d+) in /.exec(text) ?? [];
    expect(opening, text).toBe(whole(course.first));
    const isHighest = course.now === Math.max(...figures);
    const isLowest = course.now === Math.min(...figures);
    if (figures.length >= 5)
      expect(/is now at its (\w+)/.exec(text)?.[1]).toBe(isHighest ? "highest" : isLowest ? "lowest" : undefined);
  }
  expect(met.size).toBe(CLAIMS.length);
});

const from2013 = (...values: number[]) => values.map((value, i) => [2013 + i, value] as const);

test.each([
  ["a tie with the highest", from2013(50, 60, 55, 57, 60), " and is now at its highest"],
  ["a tie with the lowest", from2013(50, 52, 51, 50, 50), " and is now at its lowest"],
  ["the first of two equal peaks", from2013(50, 70, 60, 70, 52), " and peaked at 70 in 2014"],
  ["never any change", from2013(50, 50, 50, 50, 50), " and has been the same since"],
  ["a range that prints as one", from2013(50, 51.2, 51.3, 51.1, 51.2), " and has stayed at 51 since"],
  ["a fall with a low before now", from2013(67, 47, 50, 52, 58), " and was at its lowest, 47, in 2014"],
  ["a rise with an early low", from2013(50, 44, 60, 71, 70), " and has risen by 40% since"],
])("%s", (_, figures, words) => expect(courseOf(figures)).toBe(words));

test("a year without a figure might have been higher, and that is allowed for", () => {
  const figures = from2013(50, 52, 53, 54, 60, 65).filter(([year]) => year !== 2015);
  expect(courseOf(figures)).toBe(" and is now at its highest of the years with a figure");
});
