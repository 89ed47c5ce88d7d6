/**
 * Sentences made from the figures. Short, exact about units, and never better
 * or worse. Each returns text that is true of any authority, or null when the
 * figures do not allow it.
 */
import type { Area } from "../core/area.ts";
import { statuses, type Cell } from "../core/cell.ts";
import { formatChange, formatNumber, units } from "../core/unit.ts";
import { capital, list, longDate, numberWord, ordinalBefore, possessive, times } from "../core/words.ts";
import { areaOf, dataOf, england, type IndicatorData } from "../data.ts";
import { stages } from "./pathway.ts";
import { cellAt, figuresOf, seriesOf } from "./series.ts";
import { dotsOf, neighboursMedian, rankOf } from "./standing.ts";

/** A sentence with one figure to set apart. */
export interface Headline {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

const whole = (value: number): string => formatNumber(value, 0);

/** Ranks within this many of either end are named. */
const NAMED_RANKS = 10;

/** What a profile says first: how many children are looked after here, and where that stands. */
export function profileHeadline(area: Area): Headline {
  const data = dataOf("cla-rate");
  const { latest } = data;
  const here = cellAt(data, area, latest);
  const there = cellAt(data, england, latest).value!;
  if (here.value === null) return withoutLookedAfter(area, here, latest, there);
  const dots = dotsOf(data, latest);
  const { rank, of } = rankOf(dots, area.id)!;
  return {
    before: `At 31 March ${latest}, `,
    figure: whole(here.value),
    after: ` of every 10,000 children here were looked after: ${standing(rank, of, here.value, there)}.`,
  };
}

function withoutLookedAfter(area: Area, cell: Cell, year: number, there: number): Headline {
  const need = dataOf("cin-rate");
  const inNeed = cellAt(need, area, need.latest);
  const why = cell.value === null ? statuses[cell.status].short : "";
  const tail = `The number looked after is ${why} in DfE’s file; in England it was ${whole(there)} of every 10,000.`;
  if (inNeed.value === null) {
    return {
      before: `For 31 March ${year} DfE gives no figure for children looked after here (${why}); in England it was `,
      figure: whole(there),
      after: " of every 10,000.",
    };
  }
  return {
    before: `At 31 March ${need.latest}, `,
    figure: whole(inNeed.value),
    after: ` of every 10,000 children here were in need. ${tail}`,
  };
}

/** "the highest published rate in England, where it was 67"; away from the ends, how it compares. */
function standing(rank: number, of: number, here: number, there: number): string {
  const fromBottom = of - rank + 1;
  if (rank <= NAMED_RANKS)
    return `the ${ordinal(rank, "highest")} published rate in England, where it was ${whole(there)}`;
  if (fromBottom <= NAMED_RANKS)
    return `the ${ordinal(fromBottom, "lowest")} published rate in England, where it was ${whole(there)}`;
  return `${compared(here, there)} ${possessive("England")} ${whole(there)}`;
}

const ordinal = (rank: number, end: string) => (rank === 1 ? end : `${ordinalBefore(rank)} ${end}`);

/** "above", "below", or "close to" within a twentieth. */
export function compared(here: number, there: number): string {
  if (Math.abs(here / there - 1) <= 0.05) return "close to";
  return here > there ? "above" : "below";
}

/** How the looked-after rate came to where it is. */
export function historySentence(area: Area): string | null {
  const data = dataOf("cla-rate");
  const figures = figuresOf(seriesOf(data, area, "place"));
  if (figures.length < 2) return null;
  const [firstYear, first] = figures[0]!;
  const [lastYear, last] = figures.at(-1)!;
  const [peakYear, peak] = figures.reduce((a, b) => (b[1] > a[1] ? b : a));
  const [lowYear, low] = figures.reduce((a, b) => (b[1] < a[1] ? b : a));
  if (lastYear !== data.latest) return `The last published looked-after rate was ${whole(last)}, in ${lastYear}.`;
  const years =
    figures.length === lastYear - firstYear + 1 ? `the ${numberWord(figures.length)} years` : "the years with a figure";
  const opening = `The rate was ${whole(first)} in ${firstYear}`;
  if (whole(first) === whole(last) && figures.length === 2) return `${opening} and is the same now.`;
  if (peakYear === lastYear) return `${opening}; that of ${lastYear} is the highest of ${years}.`;
  if (lowYear === lastYear) return `${opening}; that of ${lastYear} is the lowest of ${years}.`;
  if (whole(peak) === whole(first) && peakYear !== firstYear) return `${opening} and is ${whole(last)} in ${lastYear}.`;
  if (peakYear === firstYear) return `${opening}, its highest, and fell to ${whole(low)} in ${lowYear}.`;
  return `${opening} and peaked at ${whole(peak)} in ${peakYear}.`;
}

const verb = (change: number) => (change > 0 ? "rose" : "fell");

/** "rose by 12%", "hardly changed". */
export function movement(from: number, to: number): string {
  const percent = (to / from - 1) * 100;
  return Math.abs(percent) < 2 ? "hardly changed" : `${verb(percent)} by ${whole(Math.abs(percent))}%`;
}

/** Section 47 enquiries here beside England's, over the years in which both have a figure. */
export function enquiriesSentence(area: Area): string | null {
  const data = dataOf("section-47-rate");
  const figures = figuresOf(seriesOf(data, area, "place"));
  const last = figures.at(-1);
  const first = figures[0];
  if (first === undefined || last === undefined || last[0] !== data.latest || first[0] === last[0] || first[1] === 0)
    return null;
  const from = cellAt(data, england, first[0]).value!;
  const to = cellAt(data, england, last[0]).value!;
  const ratio = last[1] / to;
  const now = `${possessive(area.inText)} rate is ${compared(last[1], to) === "close to" ? "close to England’s" : `${times(ratio)} England’s`}`;
  return `Section 47 enquiries ${movement(first[1], last[1])} between ${first[0]} and ${last[0]}, while England’s ${movement(from, to)}; ${now}.`;
}

/** Rates on which neighbours are compared: what a profile's dots show, without those that say nearly the same. */
const COMPARED = ["referrals-rate", "cin-rate", "section-47-rate", "conferences-rate", "cpp-rate", "cla-rate"];
const NOUN: Readonly<Record<string, string>> = {
  "referrals-rate": "referrals",
  "cin-rate": "children in need",
  "section-47-rate": "section 47 enquiries",
  "conferences-rate": "initial conferences",
  "cpp-rate": "child protection plans",
  "cla-rate": "children looked after",
};

/** The rate on which the area lies furthest, by ratio, from the median of its statistical neighbours. */
export function neighboursSentence(area: Area): string | null {
  const gaps = COMPARED.flatMap((id) => {
    const data = dataOf(id);
    const here = cellAt(data, area, data.latest).value;
    const { cell, of } = neighboursMedian(data, area, data.latest);
    if (here === null || here === 0 || cell.value === null || cell.value === 0 || of < 5) return [];
    return [{ id, here, median: cell.value, distance: Math.abs(Math.log(here / cell.value)) }];
  });
  const widest = gaps.toSorted((a, b) => b.distance - a.distance)[0];
  if (widest === undefined) return null;
  if (widest.distance < Math.log(1.1))
    return `Each of its ${numberWord(gaps.length)} rates is within a tenth of the median of its ten statistical neighbours.`;
  return `Beside the median of its ten statistical neighbours it differs most in ${NOUN[widest.id]}: ${whole(widest.here)} per 10,000 against ${whole(widest.median)}.`;
}

/** New authorities: since when there are figures, and where the earlier ones are. */
export function formationSentence(area: Area): string | null {
  if (area.from === null) return null;
  const before = area.predecessors.filter((link) => link.kind !== "recode").map((link) => areaOf(link.area).inText);
  return `It was formed on ${longDate(area.from)} out of ${list(before)}; earlier figures are on ${before.length === 1 ? "its page" : "their pages"}.`;
}

/** Two to four sentences for the head of a profile. */
export function profileLede(area: Area): string[] {
  const sentences = [formationSentence(area), historySentence(area), enquiriesSentence(area), neighboursSentence(area)];
  return sentences.filter((sentence) => sentence !== null).slice(0, 3);
}

/** What the pathway strip shows, as a finding. */
export function pathwayFinding(area: Area): string {
  const pairs = stages.flatMap(({ id }) => {
    const data = dataOf(id);
    const here = cellAt(data, area, data.latest).value;
    const there = cellAt(data, england, data.latest).value!;
    return here === null ? [] : [{ id, ratio: here / there }];
  });
  const name = possessive(area.inText);
  const above = pairs.filter((pair) => pair.ratio > 1).length;
  if (pairs.length < stages.length) return capital(someStagesFinding(name, above, pairs.length));
  if (pairs.every((pair) => Math.abs(pair.ratio - 1) <= 0.1))
    return `At every stage ${name} rate is within a tenth of England’s`;
  if (above !== 0 && above !== pairs.length)
    return `${capital(name)} rate is above England’s at ${numberWord(above)} of the six stages`;
  const widest = pairs.toSorted((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)))[0]!;
  const where =
    widest.id === "cla-rate"
      ? ", and the gap is widest at the end"
      : widest.id === "referrals-rate"
        ? ", and the gap is widest at the start"
        : "";
  return `At every stage ${name} rate is ${above === 0 ? "below" : "above"} England’s${where}`;
}

/** The same where some stages have no figure. */
function someStagesFinding(name: string, above: number, found: number): string {
  const absent = stages.length - found;
  const rest = `${numberWord(absent)} of the six stages ${absent === 1 ? "has" : "have"} no figure`;
  if (found === 0) return `${name} rates are not published`;
  const all = found === 1 ? "the one stage" : found === 2 ? "both stages" : `all ${numberWord(found)} stages`;
  if (above === found) return `${name} rate is above England’s at ${all} with a figure; ${rest}`;
  return `${name} rate is above England’s at ${numberWord(above)} of ${numberWord(found)} stages with a figure; ${rest}`;
}

/** When looked-after children and enquiries were at their highest, as a finding over the small multiples. */
export function peaksFinding(area: Area): string {
  const care = peakOf(dataOf("cla-rate"), area);
  const enquiries = peakOf(dataOf("section-47-rate"), area);
  if (care === null || enquiries === null) return shortSeriesFinding(area);
  const say = (peak: { year: number; latest: boolean }, what: string, none: string) =>
    peak.latest ? `${what} ${none} at its highest in ${peak.year}` : `${what} peaked in ${peak.year}`;
  if (care.year === enquiries.year)
    return `The looked-after rate and section 47 enquiries were both at their highest in ${care.year}`;
  return `${say(care, "The looked-after rate", "was")}; ${say(enquiries, "the enquiry rate", "was")}`;
}

/** Too few figures for a peak: the authority is new, or most of its figures are missing. */
function shortSeriesFinding(area: Area): string {
  if (area.from !== null) return `Figures begin after ${longDate(area.from)}, when the authority was formed`;
  return "Thirteen years of figures, and the gaps in them";
}

function peakOf(data: IndicatorData, area: Area): { year: number; latest: boolean } | null {
  const figures = figuresOf(seriesOf(data, area, "place"));
  if (figures.length < 3) return null;
  const [year] = figures.reduce((a, b) => (b[1] > a[1] ? b : a));
  return { year, latest: year === data.latest };
}

/** Rates of a profile's dot rows that count children or events. */
const RANKED = [
  "referrals-rate",
  "cin-rate",
  "section-47-rate",
  "conferences-rate",
  "cpp-started-rate",
  "cpp-rate",
  "cla-rate",
];
const NEAR_END = [7, 15, 30] as const;

/** Where the place stands among all authorities on the seven rates, as a finding. */
export function standingFinding(area: Area): string {
  const standings = RANKED.flatMap((id) => rankOf(dotsOf(dataOf(id), dataOf(id).latest), area.id) ?? []);
  const rates = `${numberWord(standings.length)} rates`;
  if (standings.length < 3)
    return `${possessive(capital(area.inText))} place among England’s authorities, where it has a figure`;
  const is = area.inText.startsWith("the Isles") ? "are" : "is";
  for (const near of NEAR_END) {
    const high = standings.filter(({ rank }) => rank <= near).length;
    const low = standings.filter(({ rank, of }) => of - rank < near).length;
    const need = standings.length / 2;
    if (high > need)
      return `${capital(area.inText)} ${is} among the highest ${amount(near)} authorities on ${ofThem(high, standings.length)}`;
    if (low > need)
      return `${capital(area.inText)} ${is} among the lowest ${amount(near)} authorities on ${ofThem(low, standings.length)}`;
  }
  const middle = standings.filter(({ rank, of }) => rank > of / 4 && rank <= (of * 3) / 4).length;
  if (middle > standings.length / 2)
    return `On ${middle === standings.length ? `all ${rates}` : `${numberWord(middle)} of ${rates}`} ${area.inText} ${is} in the middle half of authorities`;
  return `${possessive(capital(area.inText))} rank differs from rate to rate`;
}

const amount = (n: number) => (n === 15 ? "fifteen" : n === 30 ? "thirty" : numberWord(n));
const ofThem = (n: number, of: number) =>
  n === of ? `all ${numberWord(of)} rates` : `${numberWord(n)} of ${numberWord(of)} rates`;

/** One line over a small chart, with a number in it. */
export function panelTitle(name: string, data: IndicatorData, area: Area): string {
  const { unit } = data.indicator;
  const figures = figuresOf(seriesOf(data, area, "place"));
  const say = units[unit].prose;
  const last = figures.at(-1);
  if (last === undefined) return `${name}: no figure`;
  if (area.to !== null) return `${name}: ${say(last[1])} in ${last[0]}`;
  if (last[0] !== data.latest) return `${name}: none since ${last[0]}`;
  const here = last[1];
  if (figures.length < 5) return `${name}: ${say(here)}`;
  const values = figures.map(([, value]) => value);
  const peak = Math.max(...values);
  if (here === peak) return `${name}: ${say(here)}, the highest`;
  if (here === Math.min(...values)) return `${name}: ${say(here)}, the lowest`;
  if (here < peak * 0.9 && peak !== values[0]) return `${name}: ${say(here)}, peak ${say(peak)}`;
  const first = values[0]!;
  return say(first) === say(here)
    ? `${name}: ${say(here)}, as in ${figures[0]![0]}`
    : `${name}: ${say(here)}, from ${say(first)}`;
}

/** What chance alone allows for the looked-after rate of one year. */
export function chanceSentence(area: Area): string | null {
  const data = dataOf("cla-rate");
  const o = data.at(area.id, data.latest);
  if (o?.value.value == null || o.lower === null || o.upper === null || o.numerator?.value == null) return null;
  return `With ${whole(o.numerator.value)} ${o.numerator.value === 1 ? "child" : "children"} looked after, the rate of ${whole(o.value.value)} lies between ${whole(o.lower)} and ${whole(o.upper)} (95% interval for one year’s count).`;
}

/** Under this many children a rate moves a long way with one family. */
const FEW_CHILDREN = 2_000;

export function fewChildrenSentence(area: Area): string | null {
  const population = dataOf("child-population");
  const children = cellAt(population, area, population.latest).value;
  if (children === null || children >= FEW_CHILDREN) return null;
  return `Only ${whole(children)} children live in ${area.inText}: one family can move a rate a long way, and many figures are suppressed.`;
}

/** The change of one stage between two years, for under the strip: "+10%", "no figure". */
export function changeWords(then: Cell, now: Cell): string {
  if (now.value === null) return statuses[now.status].short;
  if (then.value === null || then.value === 0) return "no earlier figure";
  return formatChange(then.value, now.value);
}
