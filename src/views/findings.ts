/** Findings: the titles over the sections of a profile, made from its figures. */
import type { Area } from "../core/area.ts";
import type { Observation } from "../core/observation.ts";
import { formatNumber } from "../core/unit.ts";
import { capital, longDate, numberWord, ordinalNumber, possessive } from "../core/words.ts";
import { areaOf, dataOf, type IndicatorData } from "../data.ts";
import { hasFewChildren } from "./few-children.ts";
import { rateIds } from "./rates.ts";
import { compared } from "./sentences.ts";
import { cellAt, englandValue, figuresOf, seriesOf } from "./series.ts";
import { dotsOf, rankOf } from "./standing.ts";
import { widestNeed } from "./widest-need.ts";

interface Peak {
  readonly year: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** When looked-after children and enquiries were at their highest. */
export function peaksFinding(area: Area): string {
  const care = peakOf(dataOf("cla-rate"), area);
  const enquiries = peakOf(dataOf("section-47-rate"), area);
  if (care === null || enquiries === null) return shortSeriesFinding(area);
  if (care.year === enquiries.year)
    return `The looked-after rate and the rate of enquiries were both at their highest in ${care.year}`;
  return `${sayPeak(care, "The looked-after rate")}; ${sayPeak(enquiries, "the rate of enquiries")}`;
}

function sayPeak({ year, isFirst, isLast }: Peak, what: string): string {
  if (isFirst) return `${what} was highest in ${year}, the first year shown`;
  return isLast ? `${what} was at its highest in ${year}` : `${what} peaked in ${year}`;
}

/** Too few figures for a peak: the authority is new, or most of its figures are missing. */
function shortSeriesFinding(area: Area): string {
  if (area.from !== null) return `Figures begin after ${longDate(area.from)}, when the authority was formed`;
  return `${capital(numberWord(dataOf("cla-rate").years.length))} years of figures, and the gaps in them`;
}

function peakOf(data: IndicatorData, area: Area): Peak | null {
  const figures = figuresOf(seriesOf(data, area, "place"));
  if (figures.length < 3) return null;
  const [year] = figures.reduce((a, b) => (b[1] > a[1] ? b : a));
  return { year, isFirst: year === figures[0]![0], isLast: year === data.latest };
}

const NEAR_END = [
  { near: 7, words: "seven" },
  { near: 15, words: "fifteen" },
  { near: 30, words: "thirty" },
] as const;

/** Where the place stands among all authorities on the seven rates. */
export function standingFinding(area: Area): string {
  if (hasFewChildren(area)) return `With so few children a rank would say little of ${area.inText}`;
  const standings = rateIds.flatMap((id) => rankOf(dotsOf(dataOf(id), dataOf(id).latest), area.id) ?? []);
  const of = standings.length;
  const name = capital(area.inText);
  if (of < 3) return `${possessive(name)} place among England’s authorities, where it has a figure`;
  const isAre = area.inText.startsWith("the Isles") ? "are" : "is";
  const onRates = (count: number) => `${count === of ? "all" : `${numberWord(count)} of`} ${numberWord(of)} rates`;
  for (const { near, words } of NEAR_END) {
    const high = standings.filter(({ rank }) => rank <= near).length;
    const low = standings.filter((s) => s.of - s.rank < near).length;
    if (high > of / 2) return `${name} ${isAre} among the highest ${words} authorities on ${onRates(high)}`;
    if (low > of / 2) return `${name} ${isAre} among the lowest ${words} authorities on ${onRates(low)}`;
  }
  const middle = standings.filter((s) => s.rank > s.of / 4 && s.rank <= (s.of * 3) / 4).length;
  if (middle > of / 2) return `On ${onRates(middle)} ${area.inText} ${isAre} in the middle half of authorities`;
  const ranks = standings.map(({ rank }) => rank);
  return `On the ${numberWord(of)} rates ${possessive(area.inText)} rank runs from ${ordinalNumber(Math.min(...ranks))} to ${ordinalNumber(Math.max(...ranks))}`;
}

/** The factor on which assessments here differ most from the neighbours' median. */
export function needsFinding(area: Area): string {
  const widest = widestNeed(area);
  if (widest === null) return "What assessments record, where there is a figure";
  const share = (value: number) => `${formatNumber(value, 0)}%`;
  return `Assessments record ${widest.name} in ${share(widest.here)} of cases; the neighbours’ median is ${share(widest.there)}`;
}

/** Under this many social workers a mean is of single people. */
const FEW_WORKERS = 5;

/** Caseload beside England's. */
export function workforceFinding(area: Area): string {
  const data = dataOf("caseload");
  const here = cellAt(data, area, data.latest);
  const workers = data.at(area.id, data.latest)?.denominator?.value ?? 0;
  if (here.value === null) return `No caseload is published for ${area.inText}`;
  if (workers < FEW_WORKERS) return `Fewer than five social workers hold cases in ${area.inText}`;
  const there = englandValue(data);
  const beside = `${compared(here.value, there)} England’s ${formatNumber(there, 1)}`;
  const partner = here.status === "joint-return" ? partnerOf(data, area) : null;
  const subject = partner === null ? area.inText : `${area.inText} and ${partner.inText}, which report together,`;
  return `Social workers in ${subject} hold ${formatNumber(here.value, 1)} cases each on average, ${beside}`;
}

/** The authority of the same joint return: the only other one whose flagged counts are all the same. */
function partnerOf(data: IndicatorData, area: Area): Area | null {
  const countsOf = ({ value, numerator, denominator }: Observation) =>
    [value, numerator, denominator].map((cell) => cell?.value ?? null).join("/");
  const own = countsOf(data.at(area.id, data.latest)!);
  const same = data.observations.filter(
    (o) => o.year === data.latest && o.area !== area.id && o.value.status === "joint-return" && countsOf(o) === own,
  );
  return same.length === 1 ? areaOf(same[0]!.area) : null;
}
