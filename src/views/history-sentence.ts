/** How the looked-after rate came to where it is: where it began, the turn that matters, and which way it went to now. */
import type { Area } from "../core/area.ts";
import { formatNumber } from "../core/unit.ts";
import { numberWord } from "../core/words.ts";
import { dataOf } from "../data.ts";
import { figuresOf, seriesOf } from "./series.ts";

type Figure = readonly [year: number, value: number];

const whole = (value: number): string => formatNumber(value, 0);
const highest = (figures: readonly Figure[]): Figure => figures.reduce((a, b) => (b[1] > a[1] ? b : a));
const lowest = (figures: readonly Figure[]): Figure => figures.reduce((a, b) => (b[1] < a[1] ? b : a));

/** Under this many years there is no course to tell. */
const COURSE = 5;
/** How many times a turn must lie beyond both ends to be told. */
const TURN = 1.05;
/** Within this share of the first rate the latest is near it. */
const NEAR = 0.1;
/** A rate of fewer children is told with their number. */
const FEW_FOR_RATE = 10;

/** Null where there are fewer than two figures. */
export function historySentence(area: Area): string | null {
  const data = dataOf("cla-rate");
  const figures = figuresOf(seriesOf(data, area, "place"));
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const [year, rate] = last;
  if (year !== data.latest) {
    const children = data.at(area.id, year)?.numerator?.value ?? FEW_FOR_RATE;
    const of = children < FEW_FOR_RATE ? ` (${numberWord(children)} ${children === 1 ? "child" : "children"})` : "";
    return `The last published looked-after rate was ${whole(rate)}${of}, in ${year}.`;
  }
  const opening = `The rate was ${whole(first[1])} in ${first[0]}`;
  return figures.length < COURSE ? `${opening}, ${besideNow(first[1], rate)}.` : `${opening}${courseOf(figures)}.`;
}

function besideNow(then: number, now: number): string {
  if (whole(then) === whole(now)) return "as now";
  return then > now ? "higher than now" : "lower than now";
}

/** What follows "The rate was 63 in 2013", of five figures or more; the last is that of now. */
export function courseOf(figures: readonly Figure[]): string {
  const [first, now] = [figures[0]![1], figures.at(-1)![1]];
  const [peak, low] = [highest(figures), lowest(figures)];
  if (peak[1] === low[1]) return " and has been the same since";
  const years = hasGaps(figures) ? " of the years with a figure" : "";
  if (now === peak[1]) return ` and is now at its highest${years}`;
  const isPeaked = peak[1] / Math.max(first, now) > TURN;
  const peaked = `peaked at ${whole(peak[1])} in ${peak[0]}`;
  if (now === low[1]) return `${isPeaked ? `, ${peaked}` : ""} and is now at its lowest${years}`;
  if (isPeaked)
    return isNear(first, now) || now > first ? ` and ${peaked}` : `, ${peaked} and has ${moved(peak[1], now)}`;
  // Before a rise that went on, a low would hide where it went.
  const isLow = Math.min(first, now) / low[1] > TURN && (isNear(first, now) || now < first);
  if (isLow) return ` and was at its lowest, ${whole(low[1])}, in ${low[0]}`;
  return ` and has ${isNear(first, now) ? stayed(figures.slice(1)) : moved(first, now)}`;
}

const hasGaps = (figures: readonly Figure[]): boolean => figures.length <= figures.at(-1)![0] - figures[0]![0];
const isNear = (then: number, now: number): boolean => Math.abs(now / then - 1) <= NEAR;

/** "risen by 31% since" */
const moved = (then: number, now: number): string =>
  `${now > then ? "risen" : "fallen"} by ${whole(Math.abs(now / then - 1) * 100)}% since`;

/** "stayed between 63 and 68 since", of the years after the first. */
function stayed(later: readonly Figure[]): string {
  const [from, to] = [lowest(later), highest(later)].map(([, value]) => whole(value));
  return from === to ? `stayed at ${from} since` : `stayed between ${from} and ${to} since`;
}
