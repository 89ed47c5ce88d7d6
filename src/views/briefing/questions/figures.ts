/** What the rules of questions read: a figure that is more than chance, a change beside England's. */
import type { Area } from "../../../core/area.ts";
import { movement } from "../../../core/words.ts";
import { dataOf, england } from "../../../data.ts";
import { FEW_EVENTS } from "../../sentences.ts";
import { cellAt, englandValue, figuresOf, seriesOf } from "../../series.ts";

/** Under this many a share of them is chance. */
const LEAST_WHOLE = 50;

export interface Level {
  readonly here: number;
  readonly there: number;
  /** Of how many the share is; null where that is not published. */
  readonly of: number | null;
}

/** A whole under this is told with its share. */
const SMALL_WHOLE = 100;

/** "referrals", or "57 referrals" where a share is of so few. */
export const wholeWords = ({ of }: Level, noun: string): string =>
  of !== null && of < SMALL_WHOLE ? `${of} ${noun}` : noun;

/**
 * An authority's latest share beside England's. Null where it rests on few events, where England lies within what
 * chance allows, or where the figure is of two authorities together.
 */
export function levelOf(id: string, area: Area): Level | null {
  const data = dataOf(id);
  const found = data.at(area.id, data.latest);
  if (found?.value.value == null || found.value.status === "joint-return") return null;
  const there = englandValue(data);
  if (data.indicator.family === "thresholds" && (found.denominator?.value ?? 0) < LEAST_WHOLE) return null;
  if (found.lower !== null && found.upper !== null && found.lower <= there && there <= found.upper) return null;
  return { here: found.value.value, there, of: found.denominator?.value ?? null };
}

/** How far a share lies from England's, in points. */
export function pointsFrom(id: string): (area: Area) => number | null {
  return (area) => {
    const level = levelOf(id, area);
    return level === null ? null : level.here - level.there;
  };
}

export interface Change {
  readonly from: number;
  readonly to: number;
  readonly then: number;
  readonly now: number;
  readonly englandThen: number;
  readonly englandNow: number;
}

/**
 * Change from the first year with a figure, or from the first of the last `span` years, to the latest. Null without
 * five years between, and where either year counts few events.
 */
export function changeOf(id: string, area: Area, span = Infinity): Change | null {
  const data = dataOf(id);
  const figures = figuresOf(seriesOf(data, area, "place")).filter(([year]) => year >= data.latest - span);
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || last[0] !== data.latest || last[0] - first[0] < 5) return null;
  if (first[1] <= 0 || last[1] <= 0) return null;
  const counts = [first, last].map(([year]) => data.at(area.id, year)?.numerator?.value ?? 0);
  if (Math.min(...counts) < FEW_EVENTS) return null;
  const there = (year: number) => cellAt(data, england, year).value;
  const [englandThen, englandNow] = [there(first[0]), there(last[0])];
  if (englandThen === null || englandNow === null) return null;
  return { from: first[0], to: last[0], then: first[1], now: last[1], englandThen, englandNow };
}

/** How much further a change went than England's, as the logarithm of a ratio: +0.7 is twice as far up. */
export function changeFrom(id: string, span?: number): (area: Area) => number | null {
  return (area) => {
    const change = changeOf(id, area, span);
    return change === null
      ? null
      : Math.log(change.now / change.then) - Math.log(change.englandNow / change.englandThen);
  };
}

/** "rose by 44%, England’s by 70%" */
export function besideEngland({ then, now, englandThen, englandNow }: Change): string {
  const [own, all] = [movement(then, now), movement(englandThen, englandNow)];
  const [verb] = own.split(" ");
  const same = [own, all].every((words) => words.startsWith(`${verb} by `));
  return `${own}, England’s ${same ? all.slice(`${verb} `.length) : all}`;
}
