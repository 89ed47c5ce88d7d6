/** Sentences about an indicator over all areas: the head of its page, and notes. */
import { statuses } from "../core/cell.ts";
import { periodKinds, type PeriodKind } from "../core/period.ts";
import { units, type UnitId } from "../core/unit.ts";
import { capital, numberWord } from "../core/words.ts";
import { areaOf, authorities, england, type IndicatorData } from "../data.ts";
import { cellAt, figuresOf, seriesOf } from "./series.ts";
import { dotsOf } from "./standing.ts";

const say = (data: IndicatorData) => units[data.indicator.unit].prose;

const PREPOSITION: Readonly<Record<PeriodKind, string>> = {
  "at-31-march": "at",
  "at-30-september": "at",
  "year-to-march": "in the",
  "mid-year": "in",
  "financial-year": "in",
};

/** What a number of some units needs after it in a sentence. */
const PER: Partial<Readonly<Record<UnitId, string>>> = { per100: " per 100 assessments", pounds: " for each child" };

/** England now, then and at its peak. */
export function englandSentence(data: IndicatorData): string {
  const figures = figuresOf(seriesOf(data, england, "england"));
  const [firstYear, first] = figures[0]!;
  const [lastYear, last] = figures.at(-1)!;
  const [peakYear, peak] = figures.reduce((a, b) => (b[1] > a[1] ? b : a));
  const number = say(data);
  const { unit, period } = data.indicator;
  const { label } = periodKinds[period];
  const when = `${PREPOSITION[period]} ${periodKinds[period].long(lastYear)}`;
  const now = units[unit].additive
    ? `England had ${number(last)} children ${when}`
    : `England’s ${units[unit].what} was ${number(last)}${PER[unit] ?? ""} ${when}`;
  if (Math.abs(last / first - 1) < 0.02 || number(first) === number(last))
    return `${now}, much as in ${label(firstYear)} (${number(first)}).`;
  const peaked =
    peakYear !== lastYear && peakYear !== firstYear && peak > last * 1.02
      ? ` and down from ${number(peak)} in ${label(peakYear)}`
      : "";
  return last > first
    ? `${now}, up from ${number(first)} in ${label(firstYear)}${peaked}.`
    : `${now}, down from ${number(first)} in ${label(firstYear)}.`;
}

/** Who was highest, alone, again and again; empty when nobody was in more than a third of the years. */
export function highestSentence(data: IndicatorData): string {
  const tops = data.years.flatMap((year) => {
    const dots = dotsOf(data, year);
    const top = dots.at(-1);
    return top === undefined || top.value === dots.at(-2)?.value ? [] : [top.id];
  });
  const [most] = [...Map.groupBy(tops, (id) => id)].toSorted((a, b) => b[1].length - a[1].length);
  if (most === undefined) return "";
  const [id, { length: times }] = most;
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

/** Authorities that recorded none at all in the first year and in the last: a change of recording, not of the thing. */
export function noneRecordedSentence(data: IndicatorData): string | null {
  const noneIn = (year: number) => dotsOf(data, year).filter((dot) => dot.value === 0).length;
  const [first, last] = [noneIn(data.years[0]!), noneIn(data.latest)];
  if (first < 10) return null;
  const { label } = periodKinds[data.indicator.period];
  return `In ${label(data.years[0]!)} ${numberWord(first)} authorities recorded none at all, in ${label(data.latest)} ${numberWord(last)}: part of the change is recording.`;
}

/** "City of London (suppressed) and the Isles of Scilly (not applicable)": current authorities without a figure. */
export function withoutFigure(data: IndicatorData): string[] {
  return authorities.flatMap((area) => {
    const cell = cellAt(data, area, data.latest);
    return cell.value === null ? [`${area.inText} (${statuses[cell.status].short})`] : [];
  });
}
