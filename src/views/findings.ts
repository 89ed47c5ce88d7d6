/** Findings: the titles over the sections and small charts of a profile, made from its figures. */
import type { Area } from "../core/area.ts";
import { statuses, type Cell } from "../core/cell.ts";
import { formatChange, formatNumber, units } from "../core/unit.ts";
import { capital, list, longDate, numberWord, ordinalNumber, possessive, times } from "../core/words.ts";
import { areaOf, authorities, dataOf, england, type IndicatorData } from "../data.ts";
import { stages } from "./pathway.ts";
import { compared } from "./sentences.ts";
import { cellAt, figuresOf, seriesOf } from "./series.ts";
import { dotsOf, missingCount, neighboursMedian, rankOf } from "./standing.ts";

/** The stage that lies furthest from England, in proportion, as it stands in a finding. */
const STAGE_NOUN: Readonly<Record<(typeof stages)[number]["id"], string>> = {
  "referrals-rate": "referrals",
  "cin-rate": "children in need",
  "section-47-rate": "enquiries",
  "conferences-rate": "conferences",
  "cpp-rate": "plans",
  "cla-rate": "children looked after",
};

/** What the pathway strip shows. */
export function pathwayFinding(area: Area): string {
  const pairs = stages.flatMap(({ id }) => {
    const data = dataOf(id);
    const here = cellAt(data, area, data.latest).value;
    const there = cellAt(data, england, data.latest).value!;
    return here === null ? [] : [{ id, ratio: here / there, side: compared(here, there) }];
  });
  const name = capital(possessive(area.inText));
  if (pairs.length === 0) return `None of ${possessive(area.inText)} six rates can be computed`;
  const absent = stages.length - pairs.length;
  const rest = absent === 0 ? "" : `; ${numberWord(absent)} of the six ${absent === 1 ? "has" : "have"} no figure`;
  const sides = (["above", "close to", "below"] as const)
    .map((side) => ({ side, count: pairs.filter((pair) => pair.side === side).length }))
    .filter(({ count }) => count > 0);
  if (sides.length > 1) {
    const parts = sides.map(
      ({ side, count }, i) =>
        `${side} ${i === 0 ? "England’s" : "it"} at ${numberWord(count)}${i === 0 ? stagesWord(count) : ""}`,
    );
    return `${name} rate is ${list(parts)}${rest}`;
  }
  const every =
    absent === 0
      ? "At every stage"
      : pairs.length === 1
        ? "At the one stage with a figure"
        : pairs.length === 2
          ? "At both stages with a figure"
          : `At all ${numberWord(pairs.length)} stages with a figure`;
  const { side } = sides[0]!;
  const widest = pairs.toSorted((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)))[0]!;
  const most =
    side === "close to" || absent > 0 ? "" : `; for ${STAGE_NOUN[widest.id]} it is ${times(widest.ratio)} as high`;
  return `${every} ${possessive(area.inText)} rate is ${side} England’s${most}${rest}`;
}

const stagesWord = (count: number) => (count === 1 ? " stage" : " stages");

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
  return "Thirteen years of figures, and the gaps in them";
}

function peakOf(data: IndicatorData, area: Area): Peak | null {
  const figures = figuresOf(seriesOf(data, area, "place"));
  if (figures.length < 3) return null;
  const [year] = figures.reduce((a, b) => (b[1] > a[1] ? b : a));
  return { year, isFirst: year === figures[0]![0], isLast: year === data.latest };
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
const NEAR_END = [
  { near: 7, words: "seven" },
  { near: 15, words: "fifteen" },
  { near: 30, words: "thirty" },
] as const;

/** Where the place stands among all authorities on the seven rates. */
export function standingFinding(area: Area): string {
  const standings = RANKED.flatMap((id) => rankOf(dotsOf(dataOf(id), dataOf(id).latest), area.id) ?? []);
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

/** One line over a small chart, with a number in it. */
export function panelTitle(name: string, data: IndicatorData, area: Area): string {
  const say = units[data.indicator.unit].prose;
  const figures = figuresOf(seriesOf(data, area, "place"));
  const last = figures.at(-1);
  if (last === undefined) return `${name}: no figure`;
  const [lastYear, here] = last;
  if (area.to !== null) return `${name}: ${say(here)} in ${lastYear}`;
  if (lastYear !== data.latest) return `${name}: last figure ${lastYear}`;
  if (figures.length < 5) return `${name}: ${say(here)}`;
  const values = figures.map(([, value]) => value);
  const [firstYear, first] = figures[0]!;
  const [low, peak] = [Math.min(...values), Math.max(...values)];
  if (low === peak) return `${name}: ${say(here)} in every year`;
  if (here === peak) return `${name}: ${say(here)}, the highest`;
  if (here === low) return `${name}: ${say(here)}, the lowest`;
  // From nothing is more often a change of recording than of the thing.
  if ((here < peak * 0.9 && peak !== first) || first === 0) return `${name}: ${say(here)}, peak ${say(peak)}`;
  if (say(first) === say(here)) return `${name}: ${say(here)}, as in ${firstYear}`;
  return `${name}: ${say(here)}, ${say(first)} in ${firstYear}`;
}

/** The change of one stage between two years, for under the strip: "+10%", or why there is none. */
export function changeWords(then: Cell, now: Cell): string {
  if (now.value === null) return statuses[now.status].short;
  if (then.value === null || then.value === 0) return "no earlier figure";
  return formatChange(then.value, now.value);
}

/** Needs that a finding may name: each assessment is counted once at most, so that the figure is a share. */
const NAMED = {
  "parental-domestic-abuse-share": "domestic abuse of a parent",
  "parental-mental-health-share": "a parent’s mental health",
  "child-mental-health-share": "the child’s mental health",
  "emotional-abuse-share": "emotional abuse",
  "neglect-share": "neglect",
} as const;

/** Under this many assessments a share of them is chance. */
const FEW_ASSESSMENTS = 50;

/** The factor on which assessments here differ most from the neighbours' median. */
export function needsFinding(area: Area): string {
  const gaps = Object.entries(NAMED).flatMap(([id, name]) => {
    const data = dataOf(id);
    const here = cellAt(data, area, data.latest).value;
    const assessments = data.at(area.id, data.latest)?.denominator?.value ?? 0;
    const { cell, of } = neighboursMedian(data, area, data.latest);
    if (here === null || cell.value === null || of < 5 || assessments < FEW_ASSESSMENTS) return [];
    return [{ name, here, there: cell.value, distance: Math.abs(here - cell.value) }];
  });
  const widest = gaps.toSorted((a, b) => b.distance - a.distance)[0];
  if (widest === undefined) return "What assessments record, where there is a figure";
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
  const there = cellAt(data, england, data.latest).value!;
  const beside = `${compared(here.value, there)} England’s ${formatNumber(there, 1)}`;
  const partner = here.status === "joint-return" ? partnerOf(data, area) : null;
  const subject = partner === null ? area.inText : `${area.inText} and ${partner.inText}, which report together,`;
  return `Social workers in ${subject} hold ${formatNumber(here.value, 1)} cases each on average, ${beside}`;
}

/** The authority of the same joint return: the other one with the same flagged counts. */
function partnerOf(data: IndicatorData, area: Area): Area | null {
  const own = data.at(area.id, data.latest)!;
  const other = data.observations.find(
    (o) =>
      o.year === data.latest &&
      o.area !== area.id &&
      o.value.status === "joint-return" &&
      o.numerator?.value === own.numerator?.value,
  );
  return other === undefined ? null : areaOf(other.area);
}

/** The middle authority then and now, with its peak between: over the columns of dots. */
export function medianFinding(data: IndicatorData, medians: readonly { year: number; value: number }[]): string {
  const { what, prose: say } = units[data.indicator.unit];
  const missing = missingCount(data);
  // Figures are withheld where counts are small, so the middle of the rest would be of the wrong authorities.
  if (missing > authorities.length / 4)
    return `${capital(numberWord(missing))} of ${authorities.length} authorities have no figure: small numbers are withheld`;
  const middle =
    missing > authorities.length / 10 ? "Of those with a figure, the middle authority’s" : "The middle authority’s";
  const first = medians[0]!;
  const last = medians.at(-1)!;
  const peak = medians.reduce((a, b) => (b.value > a.value ? b : a));
  const then = `${say(first.value)} in ${first.year}`;
  if (Math.abs(last.value / first.value - 1) < 0.02 || say(first.value) === say(last.value))
    return `${middle} ${what} is ${say(last.value)}, much as in ${first.year}`;
  if (peak.value > Math.max(first.value * 1.05, last.value * 1.02))
    return `${middle} ${what} rose from ${then} to ${say(peak.value)} in ${peak.year}, and is now ${say(last.value)}`;
  return `${middle} ${what} ${last.value > first.value ? "rose" : "fell"} from ${then} to ${say(last.value)} in ${last.year}`;
}
