/** Sentences about England as a whole: the home page and the heads of indicator pages. */
import { median } from "d3";
import { statuses } from "../core/cell.ts";
import { periodKinds } from "../core/period.ts";
import { formatNumber, units } from "../core/unit.ts";
import { capital, numberWord, times } from "../core/words.ts";
import { areaOf, authorities, dataOf, england, type IndicatorData } from "../data.ts";
import { movement } from "./sentences.ts";
import { cellAt, figuresOf, seriesOf } from "./series.ts";
import { dotsOf } from "./standing.ts";
import type { Dot, LotteryView } from "./types.ts";

const say = (data: IndicatorData) => units[data.indicator.unit].prose;

/** The two ends of the latest year, as the page's finding. */
export function endsFinding(data: IndicatorData): string {
  const dots = dotsOf(data, data.latest);
  const high = dots.at(-1)!;
  const low = dots[0]!;
  const lowest = dots.filter((dot) => say(data)(dot.value) === say(data)(low.value)).length;
  const placeOf = (dot: Dot) => areaOf(dot.id).inText;
  const first = `In ${placeOf(high)} ${endWords(data, high.value)}${fewWords(data, high)}`;
  if (lowest > 3) return `${first}; in ${numberWord(lowest)} authorities, ${say(data)(low.value)}`;
  return `${first}; in ${placeOf(low)}, ${say(data)(low.value)}${fewWords(data, low)}`;
}

/** Counts under this make a rate move a long way: the finding then gives the count. */
const FEW = 100;

/** " (69 in all)", " (3 of 12)": what a figure of few rests on. */
function fewWords(data: IndicatorData, dot: Dot): string {
  const o = data.at(dot.id, data.latest);
  const part = o?.numerator?.value;
  const whole = o?.denominator?.value;
  if (part == null || whole == null) return "";
  const [p, w] = [formatNumber(part, 0), formatNumber(whole, 0)];
  const noun = data.indicator.counts.startsWith("children") ? "children" : "in all";
  switch (data.indicator.unit) {
    case "per10k":
      return part < FEW ? ` (${p} ${noun})` : "";
    case "percent":
      return whole < FEW ? ` (${p} of ${w})` : "";
    case "per100":
      return whole < FEW ? ` (of ${w} assessments)` : "";
    case "cases":
      return whole < 5 ? ` (${whole === 1 ? "one social worker" : `${formatNumber(whole, 1)} social workers`})` : "";
    case "children":
    case "pounds":
      return "";
  }
}

/** The finding's verb, by unit: "184 of every 10,000 children are looked after". */
function endWords(data: IndicatorData, value: number): string {
  const number = say(data)(value);
  const { unit, id } = data.indicator;
  const verbs: Readonly<Record<string, string>> = {
    "cla-rate": `${number} of every 10,000 children are looked after`,
    "cin-rate": `${number} of every 10,000 children are in need`,
    "cpp-rate": `${number} of every 10,000 children are on a plan`,
    "child-population": `there are ${number} children`,
    "caseload": `a social worker holds ${number} cases`,
  };
  if (verbs[id] !== undefined) return verbs[id];
  if (unit === "per100") return `it was recorded ${number} times in every 100 assessments`;
  return unit === "per10k" ? `the rate is ${number} per 10,000 children` : `the share is ${number}`;
}

/** England now, then and at its peak. */
export function englandSentence(data: IndicatorData): string {
  const figures = figuresOf(seriesOf(data, england, "england"));
  const [firstYear, first] = figures[0]!;
  const [lastYear, last] = figures.at(-1)!;
  const [peakYear, peak] = figures.reduce((a, b) => (b[1] > a[1] ? b : a));
  const number = say(data);
  const { unit, period } = data.indicator;
  const at = {
    "at-31-march": "at ",
    "at-30-september": "at ",
    "year-to-march": "in the ",
    "mid-year": "in ",
    "financial-year": "in ",
  }[period];
  const now = units[unit].additive
    ? `England had ${number(last)} children ${at}${periodKinds[period].long(lastYear)}`
    : `England’s ${units[unit].what} was ${number(last)}${unit === "per100" ? " per 100 assessments" : ""} ${at}${periodKinds[period].long(lastYear)}`;
  if (Math.abs(last / first - 1) < 0.02 || number(first) === number(last))
    return `${now}, much as in ${firstYear} (${number(first)}).`;
  const peaked =
    peakYear !== lastYear && peakYear !== firstYear && peak > last * 1.02
      ? ` and down from ${number(peak)} in ${peakYear}`
      : "";
  return last > first
    ? `${now}, up from ${number(first)} in ${firstYear}${peaked}.`
    : `${now}, down from ${number(first)} in ${firstYear}.`;
}

/** Who was highest again and again; empty when nobody was in a third of the years or more. */
export function highestSentence(data: IndicatorData): string {
  const counts = new Map<string, number>();
  for (const year of data.years) {
    const top = dotsOf(data, year).at(-1);
    if (top !== undefined) counts.set(top.id, (counts.get(top.id) ?? 0) + 1);
  }
  const [id, times] = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
  const name = capital(areaOf(id).inText);
  const years = numberWord(data.years.length);
  if (times === data.years.length) return `${name} had the highest figure in every one of the ${years} years.`;
  return times > data.years.length / 3
    ? `${name} had the highest figure in ${numberWord(times)} of the ${years} years.`
    : "";
}

/** How far apart the middle half of authorities is. */
export function spreadSentence(data: IndicatorData): string {
  const values = dotsOf(data, data.latest).map((dot) => dot.value);
  const at = (share: number) => values[Math.round((values.length - 1) * share)]!;
  const number = say(data);
  const all = withoutFigure(data).length === 0 ? "all authorities" : `the ${values.length} authorities with a figure`;
  return `Half of ${all} lie between ${number(at(0.25))} and ${number(at(0.75))}.`;
}

/** The middle authority of each year. */
export function medians(data: IndicatorData): { year: number; value: number }[] {
  return data.years.flatMap((year) => {
    const value = median(dotsOf(data, year), (dot) => dot.value);
    return value === undefined ? [] : [{ year, value }];
  });
}

/** "The rate of enquiries into suspected harm rose by 70% in twelve years; the rate of referrals hardly changed". */
export function skylineFinding(): string {
  const change = (id: string) => {
    const figures = figuresOf(seriesOf(dataOf(id), england, "england"));
    return { from: figures[0]![1], to: figures.at(-1)![1], years: figures.at(-1)![0] - figures[0]![0] };
  };
  const enquiries = change("section-47-rate");
  const referrals = change("referrals-rate");
  return `The rate of enquiries into suspected harm ${movement(enquiries.from, enquiries.to)} in ${numberWord(enquiries.years)} years; the rate of referrals ${movement(referrals.from, referrals.to)}`;
}

/** Authorities that recorded none at all in the first year and in the last: a change of recording, not of the thing. */
export function noneRecordedSentence(data: IndicatorData): string | null {
  const noneIn = (year: number) => dotsOf(data, year).filter((dot) => dot.value === 0).length;
  const [first, last] = [noneIn(data.years[0]!), noneIn(data.latest)];
  if (first < 10) return null;
  return `In ${data.years[0]} ${numberWord(first)} authorities recorded none at all, in ${data.latest} ${numberWord(last)}: part of the change is recording.`;
}

/** "Shropshire’s rate is two and a half times that of North Yorkshire, its nearest statistical neighbour". */
export function lotteryFinding(view: LotteryView): string {
  const high = areaOf(view.high.id);
  const low = areaOf(view.low.id);
  const ratio = ratioWords(view.high.value / view.low.value);
  if (view.subject === "high")
    return `${capital(high.inText)}’s rate is ${ratio} that of ${low.inText}, its nearest statistical neighbour`;
  return `${capital(high.inText)} is the nearest statistical neighbour of ${low.inText}, and its rate is ${ratio} as high`;
}

function ratioWords(ratio: number): string {
  const half = Math.round(ratio * 2) / 2;
  if (Math.abs(ratio - half) > 0.1) return times(ratio);
  if (Number.isInteger(half)) return half === 2 ? "twice" : `${numberWord(half)} times`;
  return half === 1.5 ? "one and a half times" : `${numberWord(Math.floor(half))} and a half times`;
}

/** "City of London (suppressed) and the Isles of Scilly (not applicable)": current authorities without a figure. */
export function withoutFigure(data: IndicatorData): string[] {
  return authorities.flatMap((area) => {
    const cell = cellAt(data, area, data.latest);
    return cell.value === null ? [`${area.inText} (${statuses[cell.status].short})`] : [];
  });
}
