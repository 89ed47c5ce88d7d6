/**
 * Sentences for the head of a profile, made from the figures. Short, exact about
 * units, and never better or worse. Each returns text that is true of any
 * authority, or null when the figures do not allow it.
 */
import type { Area } from "../core/area.ts";
import { statuses, type Cell } from "../core/cell.ts";
import { formatNumber } from "../core/unit.ts";
import { list, longDate, movement, numberWord, possessive, times } from "../core/words.ts";
import { areaOf, dataOf } from "../data.ts";
import { childrenOf, FEW_CHILDREN, hasFewChildren } from "./few-children.ts";
import { historySentence } from "./history-sentence.ts";
import { rateIds, rateNouns } from "./rates.ts";
import { cellAt, englandValue, figuresOf, seriesOf } from "./series.ts";
import { dotsOf, neighboursMedian, placeWords, rankOf, type Rank } from "./standing.ts";

/** A sentence with one figure to set apart. */
export interface Headline {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

const whole = (value: number): string => formatNumber(value, 0);

/** Ranks within this many of either end are named. */
const NAMED_RANKS = 10;

/**
 * What a profile says first: how many children are looked after here, and where that stands.
 *
 * @param where "in Hampshire", where "here" would be taken for another place
 */
export function profileHeadline(area: Area, where = "here"): Headline {
  const data = dataOf("cla-rate");
  const { latest } = data;
  const here = cellAt(data, area, latest);
  const there = englandValue(data);
  if (here.value === null) return withoutLookedAfter(area, here, latest, there, where);
  const dots = dotsOf(data, latest);
  const rank = rankOf(dots, area.id)!;
  return {
    before: `At 31 March ${latest}, `,
    figure: whole(here.value),
    after: ` of every 10,000 children ${where} were looked after: ${standing(rank, here.value, there)}.`,
  };
}

function withoutLookedAfter(area: Area, cell: Cell, year: number, there: number, where: string): Headline {
  const need = dataOf("cin-rate");
  const inNeed = cellAt(need, area, need.latest);
  const why = cell.value === null ? statuses[cell.status].short : "";
  if (inNeed.value === null) {
    return {
      before: `For 31 March ${year} DfE gives no figure for children looked after ${where} (${why}); in England it was `,
      figure: whole(there),
      after: " of every 10,000.",
    };
  }
  const count = need.at(area.id, need.latest)?.numerator?.value ?? FEW_EVENTS;
  const isFew = count < FEW_EVENTS;
  return {
    before: `At 31 March ${need.latest}, `,
    figure: isFew ? numberWord(count) : whole(inNeed.value),
    after: ` ${isFew ? (count === 1 ? "child" : "children") : "of every 10,000 children"} ${where} ${count === 1 ? "was" : "were"} in need. DfE gives no number looked after (${why}); in England it was ${whole(there)} of every 10,000.`,
  };
}

function standing(rank: Rank, here: number, there: number): string {
  return nearEnd(rank, there) ?? `${compared(here, there)} ${possessive("England")} ${whole(there)}`;
}

/** "the highest published rate in England, where it was 67"; null away from the ends. */
export function nearEnd(standing: Rank, there: number): string | null {
  if (Math.min(standing.rank, standing.fromLowest) > NAMED_RANKS) return null;
  return `the ${placeWords(standing)} published rate in England, where it was ${whole(there)}`;
}

/** "above", "below", or "close to" within a twentieth: the one rule by which this site compares two figures. */
export function compared(here: number, there: number): "above" | "below" | "close to" {
  if (Math.abs(here / there - 1) <= 0.05) return "close to";
  return here > there ? "above" : "below";
}

/** Under this many events in either year a change is chance, and is not told. */
export const FEW_EVENTS = 20;

/** The rate of section 47 enquiries here beside England's, from the first year with a figure to the latest. */
export function enquiriesSentence(area: Area): string | null {
  const data = dataOf("section-47-rate");
  const figures = figuresOf(seriesOf(data, area, "place"));
  const last = figures.at(-1);
  const first = figures[0];
  if (first === undefined || last === undefined || last[0] !== data.latest || first[0] === last[0]) return null;
  const counts = [first, last].map(([year]) => data.at(area.id, year)?.numerator?.value ?? 0);
  if (Math.min(...counts) < FEW_EVENTS) return null;
  const from = englandValue(data, first[0]);
  const to = englandValue(data, last[0]);
  const now = compared(last[1], to) === "close to" ? "close to England’s" : `${times(last[1] / to)} England’s`;
  return `The rate of section 47 enquiries ${movement(first[1], last[1])} between ${first[0]} and ${last[0]}, while England’s ${movement(from, to)}; it is now ${now}.`;
}

/** The rate on which the area lies furthest, in proportion, from the median of its statistical neighbours. */
export function neighboursSentence(area: Area): string | null {
  if (hasFewChildren(area)) return null;
  const gaps = rateIds.flatMap((id) => {
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
  return `Beside the median of its ten statistical neighbours it differs most, in proportion, in ${rateNouns[widest.id]}: ${whole(widest.here)} per 10,000 against ${whole(widest.median)}.`;
}

/** New authorities: since when there are figures, and where the earlier ones are. */
export function formationSentence(area: Area): string | null {
  if (area.from === null) return null;
  const before = area.predecessors.filter((link) => link.kind !== "recode");
  const names = before.map((link) => `${link.kind === "merger" ? "" : "part of "}${areaOf(link.area).inText}`);
  const pages = before.length === 1 ? "that authority’s page" : "their pages";
  return `It was formed on ${longDate(area.from)} out of ${list(names)}; earlier figures are on ${pages}.`;
}

/** "Counted for 2025: 57 referrals and 69 children in need.": where few children live numbers say more than rates. */
export function countsSentence(area: Area): string | null {
  if (!hasFewChildren(area)) return null;
  const counts = rateIds.flatMap((id) => {
    const data = dataOf(id);
    const count =
      cellAt(data, area, data.latest).value === null ? null : data.at(area.id, data.latest)?.numerator?.value;
    return count == null || count < 2 ? [] : [`${numberWord(count)} ${rateNouns[id]}`];
  });
  return counts.length === 0 ? null : `Counted for ${dataOf("cin-rate").latest}: ${list(counts)}.`;
}

/** Two or three sentences for the head of a profile. */
export function profileLede(area: Area): string[] {
  const sentences = [
    formationSentence(area),
    historySentence(area),
    enquiriesSentence(area),
    neighboursSentence(area),
    countsSentence(area),
    fewChildrenSentence(area),
  ];
  return sentences.filter((sentence) => sentence !== null).slice(0, 3);
}

/** What chance alone allows for the looked-after rate of one year. */
export function chanceSentence(area: Area): string | null {
  const data = dataOf("cla-rate");
  const o = data.at(area.id, data.latest);
  if (o?.value.value == null || o.lower === null || o.upper === null || o.numerator?.value == null) return null;
  return `With ${whole(o.numerator.value)} ${o.numerator.value === 1 ? "child" : "children"} looked after, the rate of ${whole(o.value.value)} lies between ${whole(o.lower)} and ${whole(o.upper)} (95% interval for one year’s count).`;
}

export function fewChildrenSentence(area: Area): string | null {
  const children = childrenOf(area);
  if (children === null || children >= FEW_CHILDREN) return null;
  return `Only ${whole(children)} children live in ${area.inText}: one family can move a rate a long way, and many figures are suppressed.`;
}
