/** Sentences about England as a whole: the home page and the heads of indicator pages. */
import { median } from "d3";
import { statuses } from "../core/cell.ts";
import { periodKinds } from "../core/period.ts";
import { formatChange, formatNumber, units } from "../core/unit.ts";
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
  if (data.indicator.unit === "per10k") return part < FEW ? ` (${formatNumber(part, 0)} in all)` : "";
  return data.indicator.unit === "percent" && whole < FEW
    ? ` (${formatNumber(part, 0)} of ${formatNumber(whole, 0)})`
    : "";
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
  const what = unit === "per10k" ? "rate" : unit === "percent" ? "share" : "figure";
  const at = {
    "at-31-march": "at ",
    "at-30-september": "at ",
    "year-to-march": "in the ",
    "mid-year": "in ",
    "financial-year": "in ",
  }[period];
  const now = units[unit].additive
    ? `England had ${number(last)} children ${at}${periodKinds[period].long(lastYear)}`
    : `England’s ${what} was ${number(last)} ${at}${periodKinds[period].long(lastYear)}`;
  if (number(first) === number(last)) return `${now}, as it was in ${firstYear}.`;
  const peaked =
    peakYear !== lastYear && peakYear !== firstYear && number(peak) !== number(last)
      ? ` and down from ${number(peak)} in ${peakYear}`
      : "";
  return last > first
    ? `${now}, up from ${number(first)} in ${firstYear}${peaked}.`
    : `${now}, down from ${number(first)} in ${firstYear}.`;
}

/** Who was highest in how many years: one place all the time, or several. */
export function highestSentence(data: IndicatorData): string {
  const counts = new Map<string, number>();
  for (const year of data.years) {
    const top = dotsOf(data, year).at(-1);
    if (top !== undefined) counts.set(top.id, (counts.get(top.id) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1]);
  const [id, times] = ranked[0]!;
  const name = capital(areaOf(id).inText);
  if (times === data.years.length)
    return `${name} had the highest figure in every one of the ${numberWord(times)} years.`;
  if (times === 1) return `No authority was highest more than once in the ${numberWord(data.years.length)} years.`;
  return `${name} had the highest figure in ${numberWord(times)} of the ${numberWord(data.years.length)} years.`;
}

/** How far apart the middle half of authorities is. */
export function spreadSentence(data: IndicatorData): string {
  const values = dotsOf(data, data.latest).map((dot) => dot.value);
  const at = (share: number) => values[Math.round((values.length - 1) * share)]!;
  const number = say(data);
  const all = withoutFigure(data).length === 0 ? "all authorities" : "the authorities with a figure";
  return `Half of ${all} lie between ${number(at(0.25))} and ${number(at(0.75))}.`;
}

/** The middle authority of each year. */
export function medians(data: IndicatorData): { year: number; value: number }[] {
  return data.years.flatMap((year) => {
    const value = median(dotsOf(data, year), (dot) => dot.value);
    return value === undefined ? [] : [{ year, value }];
  });
}

/** "Enquiries into suspected harm rose by 70% in twelve years; referrals did not rise". */
export function skylineFinding(): string {
  const change = (id: string) => {
    const figures = figuresOf(seriesOf(dataOf(id), england, "england"));
    return { from: figures[0]![1], to: figures.at(-1)![1], years: figures.at(-1)![0] - figures[0]![0] };
  };
  const enquiries = change("section-47-rate");
  const referrals = change("referrals-rate");
  const percent = formatNumber((enquiries.to / enquiries.from - 1) * 100, 0);
  const rest =
    Math.abs(referrals.to / referrals.from - 1) < 0.01
      ? "referrals did not rise"
      : `referrals ${movement(referrals.from, referrals.to)}`;
  return `Enquiries into suspected harm rose by ${percent}% in ${numberWord(enquiries.years)} years; ${rest}`;
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

export const changeOf = (from: number, to: number): string => formatChange(from, to);
