/** Where the money goes: what the spending panel of a profile shows and says. */
import { max } from "d3";
import type { Area } from "../core/area.ts";
import { numberOf, statuses } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { capital, list, listPlaces, movement, numberWord, uncapital } from "../core/words.ts";
import { areaOf, authorities, dataOf, england, spending, type IndicatorData } from "../data.ts";
import { indicatorOfLine } from "../indicators/spending.ts";
import { groupOf } from "../spending/groups.ts";
import { hasFewChildren } from "./few-children.ts";
import { cellAt, figuresOf, gapsOf, seriesOf } from "./series.ts";
import { neighboursMedian } from "./standing.ts";
import type { Point, ShiftLine, ShiftView } from "./types.ts";

const late = () => dataOf("spend-statutory");
const early = () => dataOf("spend-non-statutory");
const share = () => dataOf("non-statutory-share");
const PAIR = [
  { data: late, group: groupOf("statutory", "statutory") },
  { data: early, group: groupOf("statutory", "non-statutory") },
];

const figures = (data: IndicatorData, area: Area) => figuresOf(seriesOf(data, area, "place"));

/** First and last year for which an area has a figure; null without two. */
function spanOf(data: IndicatorData, area: Area): readonly [from: number, to: number] | null {
  const found = figures(data, area);
  return found.length < 2 ? null : [found[0]![0], found.at(-1)![0]];
}

const isUsual = (data: IndicatorData, [from, to]: readonly [number, number]) =>
  from === data.years[0] && to === data.latest;

/** "looked after, safeguarding and youth justice": the services of a group, for a note. */
export const groupWords = (id: "statutory" | "non-statutory"): string =>
  list(groupOf("statutory", id).lines.map((line) => uncapital(dataOf(indicatorOfLine(line)).indicator.short)));

/** Statutory and non-statutory spending of an area for each child, in every year of the series. */
export const shiftLines = (area: Area): readonly ShiftLine[] =>
  PAIR.map(({ data, group: { title, side } }) => ({
    title,
    side,
    points: seriesOf(data(), area, "place").points,
    bridge: [],
  }));

/**
 * Statutory and non-statutory spending of an area for each child, and of England beside it, on one scale. England is
 * drawn over the area's years: a change over others could not be compared.
 */
export function shiftViews(area: Area): ShiftView[] {
  const span = figures(late(), area).map(([year]) => year);
  const within = ({ year }: Point) => area.id === england.id || (span[0]! <= year && year <= span.at(-1)!);
  const views = [...new Set([area, england])].map((one) => ({
    kind: "shift" as const,
    areaName: one.short,
    unit: "pounds" as const,
    years: late().years,
    lines: shiftLines(one).map((line) => ({ ...line, points: line.points.filter(within) })),
    breaks: late().indicator.breaks,
  }));
  const highest =
    max(views, ({ lines }) => max(lines, ({ points }) => max(points, ({ cell }) => cell.value ?? 0))) ?? 0;
  return views.map((view) => ({ ...view, max: highest }));
}

/** Whether England beside an area is drawn over fewer years than it has. */
export function isEnglandCut(area: Area): boolean {
  const span = spanOf(late(), area);
  return span === null || !isUsual(late(), span);
}

/**
 * "Statutory spending on each child rose by 83%; non-statutory spending hardly changed", after the years where they
 * are not the usual ones.
 */
export function shiftFinding(area: Area): string {
  const span = spanOf(late(), area);
  if (span === null) return onlyYear(area);
  const jump = jumpsOf(area, PAIR[0]!).find(({ year }) => year === span[1]);
  if (jump !== undefined) return untilJump(area, jump);
  const [statutory, other] = PAIR.map(({ data }) => {
    const found = new Map(figures(data(), area));
    return movement(found.get(span[0])!, found.get(span[1])!);
  });
  const what =
    statutory === other
      ? `statutory and non-statutory spending on each child both ${statutory}`
      : `statutory spending on each child ${statutory}; non-statutory spending ${other}`;
  return capital(isUsual(late(), span) ? what : `from ${financialYear(span[0])} to ${financialYear(span[1])} ${what}`);
}

/** A last year that jumped is no end of a trend: "Until 2023-24 statutory spending on each child rose by 49%; …". */
function untilJump(area: Area, { year, words }: Jump): string {
  const found = figures(late(), area).filter(([at]) => at < year);
  const [first, last] = [found[0]!, found.at(-1)!];
  return `Until ${financialYear(last[0])} statutory spending on each child ${movement(first[1], last[1])}; in the return of ${financialYear(year)} it ${words}`;
}

/** "Statutory £709 in 2012-13, £1,059 in 2024-25; …": the ends of a chart's lines, for those who do not see it. */
export function shiftEnds({ lines, unit }: ShiftView): string {
  const say = units[unit].prose;
  return lines
    .map(({ title, points }) => {
      const found = points.filter(({ cell }) => cell.value !== null);
      const ends = [...new Set([found[0], found.at(-1)])].filter((point) => point !== undefined);
      const words = ends.map(({ year, cell }) => `${say(cell.value!)} in ${financialYear(year)}`);
      return `${title} ${words.length === 0 ? "no figure" : words.join(", ")}`;
    })
    .join("; ");
}

/** An area with one year of figures, or none. */
function onlyYear(area: Area): string {
  const [statutory, other] = PAIR.map(({ data }) => figures(data(), area)[0]);
  if (statutory === undefined || other === undefined) return "No return gives spending for this authority";
  const say = units.pounds.prose;
  return `In ${financialYear(statutory[0])}, its only year with a return, ${say(statutory[1])} was spent on statutory services for each child and ${say(other[1])} on non-statutory ones`;
}

/** A share then and now; with a decimal where whole numbers would hide that it moved. */
function thenAndNow(then: number, now: number): string {
  const whole = units.percent.prose;
  if (whole(then) !== whole(now)) return `${whole(then)} to ${whole(now)}`;
  const fine = (value: number) => `${units.percent.table(value)}%`;
  return fine(then) === fine(now) ? `${fine(now)} in both` : `${fine(then)} to ${fine(now)}`;
}

/** "Blackpool 24% to 15%; England 35% to 19%": shares then and now, both over the area's years. Null without a figure. */
export function shareWords(area: Area): string | null {
  const own = figures(share(), area);
  if (own.length === 0) return null;
  const [from, to] = [own[0]![0], own.at(-1)![0]];
  const of = (one: Area) => {
    const found = new Map(figures(share(), one));
    return from === to ? units.percent.prose(found.get(to)!) : thenAndNow(found.get(from)!, found.get(to)!);
  };
  const years = isUsual(share(), [from, to])
    ? ""
    : from === to
      ? ` (both ${financialYear(to)})`
      : ` (both ${financialYear(from)} to ${financialYear(to)})`;
  return `${capital(area.inText)} ${of(area)}; England ${of(england)}${years}`;
}

/** Years that a return leaves out, as sentences; null when there are none. */
export function gapsInReturns(area: Area): string | null {
  const gapYears = PAIR.map(({ data }) =>
    gapsOf(seriesOf(data(), area, "place")).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    ),
  );
  const [inLate, inEarly] = gapYears as [number[], number[]];
  const last = figures(early(), area).at(-1)?.[0];
  const years = [...new Set([...inLate, ...inEarly])].toSorted((a, b) => a - b);
  if (years.length === 0) return null;
  return years.map((year) => gapSentence(area, year, inLate.includes(year) && inEarly.includes(year), last)).join(" ");
}

function gapSentence(area: Area, year: number, isWhole: boolean, last: number | undefined): string {
  const label = financialYear(year);
  if (!isWhole) {
    const { title, lines } = PAIR[0]!.group;
    const gone = lines.filter((line) => spending.amount(area.id, year, [line]).value === null);
    const names = list(gone.map((line) => dataOf(indicatorOfLine(line)).indicator.short.toLowerCase()));
    return `The return of ${label} has no amount for ${names}, so there is no ${title.toLowerCase()} sum and no share.`;
  }
  const { status } = cellAt(late(), area, year);
  const without = status === "not-returned" ? `No return for ${label}` : `${label} ${statuses[status].short}`;
  if (last === undefined) return `${without}.`;
  if (year > last) return `${without}, so the lines end in ${financialYear(last)}.`;
  const first = figures(late(), area)[0]![0];
  return first < year
    ? `${without}: the lines break there.`
    : `${without}, so the chart begins in ${financialYear(first)}.`;
}

/** A year in which spending moved so far is told: what a return holds can change too. */
const JUMPS = { late: Math.log(1.5), early: Math.log(2) } as const;

interface Jump {
  readonly year: number;
  /** "fell by 50%" */
  readonly words: string;
}

/** Years in which a group's spending jumped; none where few children live, for there every year does. */
function jumpsOf(area: Area, { data, group }: (typeof PAIR)[number]): Jump[] {
  if (hasFewChildren(area)) return [];
  return figures(data(), area).flatMap(([year, value], i, all) => {
    const before = all[i - 1];
    const isJump = before?.[0] === year - 1 && Math.abs(Math.log(value / before[1])) >= JUMPS[group.side];
    return isJump ? [{ year, words: movement(before[1], value) }] : [];
  });
}

/** Whether the last year's statutory sum jumped, so that it is no end of a trend. */
export function hasLastYearJump(area: Area): boolean {
  return jumpsOf(area, PAIR[0]!).some(({ year }) => year === late().latest);
}

const CARE = "Returns can change in what they hold: read such years with care.";

/** "Statutory spending on each child fell by 50% in 2024-25. …" Null where neither group has such a year. */
export function jumpSentence(area: Area): string | null {
  const sentences = PAIR.flatMap((side) => {
    const jumps = jumpsOf(area, side).map(({ year, words }) => `${words} in ${financialYear(year)}`);
    return jumps.length === 0 ? [] : [`${side.group.title} spending on each child ${list(jumps)}.`];
  });
  return sentences.length === 0 ? null : `${sentences.join(" ")} ${CARE}`;
}

/** Authorities whose statutory spending jumped in one of the years: what a change between two years may rest on. */
export function jumpsIn(years: readonly number[]): string | null {
  const found = authorities.flatMap((area) =>
    jumpsOf(area, PAIR[0]!).flatMap(({ year, words }) =>
      years.includes(year) ? [`${area.short} (${words} in ${financialYear(year)})`] : [],
    ),
  );
  return found.length === 0
    ? null
    : `Statutory spending on each child moved far in one year in ${list(found)}. ${CARE}`;
}

/** What one authority with few children must be read with. */
export const fewChildrenNote = (area: Area): string | null =>
  hasFewChildren(area) ? "Few children live here: one placement can move these figures a long way." : null;

/** An area's sum of a year for each child of those authorities that gave any of it; null where some gave a part. */
function perChildOfReturns({ data, group }: (typeof PAIR)[number], area: Area, year: number): string | null {
  const gone = spending.lacking(area.id, year, group.lines);
  const isWhole = (id: string) => group.lines.every((line) => spending.amount(id, year, [line]).value === null);
  if (!gone.every(isWhole)) return null;
  const { numerator, denominator } = data().at(area.id, year)!;
  const what = `${area.name}, ${group.title} ${year}`;
  const population = dataOf("child-population");
  const children = gone.reduce(
    (total, id) => total - numberOf(population.at(id, year - 1)?.value, what),
    numberOf(denominator, what),
  );
  return `${units.pounds.prose(numberOf(numerator, what) / children)} ${group.title.toLowerCase()}`;
}

/** What a sum of England or a region lacks in a year: names, or the lines of those that gave a part; null for nobody. */
export function lacks(
  area: Area,
  year: number,
): { readonly words: string; readonly whole: boolean; readonly of: number } | null {
  const lines = PAIR.flatMap(({ group }) => group.lines);
  const lacking = spending.lacking(area.id, year, lines);
  if (lacking.length === 0) return null;
  const names = listPlaces(lacking.map((id) => areaOf(id).inText).toSorted());
  const gone = lines.filter((line) => lacking.some((id) => spending.amount(id, year, [line]).value === null));
  const whole = gone.length === lines.length;
  const short = gone.map((line) => dataOf(indicatorOfLine(line)).indicator.short.toLowerCase());
  return { words: whole ? names : `${list(short)} of ${names}`, whole, of: lacking.length };
}

/**
 * What a published sum of England or a region lacks in a year, and what it would be for each child of the others:
 * "The North East’s sum lacks Middlesbrough …". Null where it lacks nobody.
 */
export function incompleteSentence(area: Area, year: number): string | null {
  const gone = lacks(area, year);
  if (gone === null) return null;
  const sum = `${capital(area.inText)}’s sum of ${financialYear(year)} lacks ${gone.words}`;
  const without = PAIR.flatMap((side) => perChildOfReturns(side, area, year) ?? []);
  if (!gone.whole || without.length < PAIR.length) return `${sum}.`;
  return `${sum}, without a return, but counts ${gone.of === 1 ? "its" : "their"} children. Without those children it is ${list(without)}, for each child in ${financialYear(late().latest)} prices.`;
}

/** Earlier years whose sum of England lacks somebody, in short: "2022-23 lacks youth justice of Luton". */
export function earlierIncomplete(): string {
  return late()
    .years.slice(0, -1)
    .flatMap((year) => {
      const gone = lacks(england, year);
      return gone === null ? [] : [`${financialYear(year)} lacks ${gone.words}`];
    })
    .join("; ");
}

/** The latest sums beside the region and the median of the neighbours: "The North West £1,200 statutory and …". */
export function spendingBeside(area: Area): string | null {
  const say = units.pounds.prose;
  const region = areaOf(area.region!);
  const pair = [late(), early()].map((data) => ({
    region: cellAt(data, region, data.latest).value,
    neighbours: neighboursMedian(data, area, data.latest),
  }));
  const [statutory, other] = [pair[0]!, pair[1]!];
  if (statutory.region === null || other.region === null) return null;
  const medians = [statutory, other].map(({ neighbours }) =>
    neighbours.cell.value === null ? "no figure" : say(neighbours.cell.value),
  );
  const { of } = statutory.neighbours;
  const whose =
    of === 10
      ? "the ten statistical neighbours"
      : `the ${numberWord(of)} of ten statistical neighbours that have a figure`;
  return `${capital(region.inText)} ${say(statutory.region)} statutory and ${say(other.region)} non-statutory; median of ${whose} ${medians[0]} and ${medians[1]}.`;
}
