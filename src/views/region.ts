/** What the page of a region says and lists: its rate, how far apart its authorities are, and who has no figure. */
import type { Area } from "../core/area.ts";
import { numberOf, statuses } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { formatNumber, units } from "../core/unit.ts";
import { capital, list, movement, numberWord, times } from "../core/words.ts";
import { areaOf, authorities, dataOf, england, membersOf, regions, type IndicatorData } from "../data.ts";
import { indexOf } from "../gradients/indices.ts";
import { wholeWords } from "./cell-words.ts";
import { hasFewChildren } from "./few-children.ts";
import { latestColumn, stageColumns } from "./pathway.ts";
import { rateIds, rateNouns } from "./rates.ts";
import { compared, type Headline } from "./sentences.ts";
import { cellAt, englandValue, figuresOf, seriesOf } from "./series.ts";
import { dotsOf, placeWords, rankOf } from "./standing.ts";
import { incompleteSentence, shiftFinding } from "./spending.ts";
import type { Dot } from "./types.ts";

const whole = (value: number): string => formatNumber(value, 0);

/** "At 31 March 2025, 111 of every 10,000 children in the North East were looked after: the highest rate of the nine regions, above England’s 67." */
export function regionHeadline(region: Area): Headline {
  const data = dataOf("cla-rate");
  const here = numberOf(cellAt(data, region, data.latest), `${region.name}, looked after`);
  const there = englandValue(data);
  const rank = rankAmongRegions(data, region);
  return {
    before: `At 31 March ${data.latest}, `,
    figure: whole(here),
    after: ` of every 10,000 children in ${region.inText} were looked after: ${rank === null ? "" : `${rank}, `}${compared(here, there)} England’s ${whole(there)}.`,
  };
}

/** "the second highest rate of the nine regions"; null for a half of London, which is none of them. */
function rankAmongRegions(data: IndicatorData, region: Area): string | null {
  if (region.region !== null) return null;
  const all = regions.filter((one) => one.region === null);
  const dots = all.map((one): Dot => {
    const value = numberOf(cellAt(data, one, data.latest), `${one.name}, looked after`);
    return { id: one.id, name: one.name, value };
  });
  return `the ${placeWords(rankOf(dots, region.id)!)} rate of the ${numberWord(all.length)} regions`;
}

/** The authorities of a region with a figure in the latest year, lowest first. */
function dotsWithin(data: IndicatorData, region: Area): readonly Dot[] {
  const members = new Set(membersOf(region.id).map(({ id }) => id));
  return dotsOf(data, data.latest).filter(({ id }) => members.has(id));
}

const nameOf = (dot: Dot): string => areaOf(dot.id).inText;

/** "three times as high", "twice as high". */
const asHigh = (ratio: number): string => `${times(ratio).replace(/^two times$/, "twice")} as high`;

/** "Among its 24 authorities the rate runs from 62 in Trafford to 184 in Blackpool, three times as high." */
export function withinSentence(region: Area): string {
  const dots = dotsWithin(dataOf("cla-rate"), region);
  const [low, high] = [dots[0]!, dots.at(-1)!];
  const of = membersOf(region.id).length;
  const those =
    dots.length === of
      ? `its ${numberWord(of)} authorities`
      : `the ${numberWord(dots.length)} authorities with a figure`;
  return `Among ${those} the rate runs from ${whole(low.value)} in ${nameOf(low)} to ${whole(high.value)} in ${nameOf(high)}, ${asHigh(high.value / low.value)}.`;
}

/** "Between 2013 and 2025 the rate rose by 38%, from 81, while England’s rose by 12%." */
export function movedSentence(region: Area): string {
  const data = dataOf("cla-rate");
  const [here, there] = [region, england].map((area) => figuresOf(seriesOf(data, area, "place")));
  const [[year, from], [to, now]] = [here![0]!, here!.at(-1)!];
  return `Between ${year} and ${to} the rate ${movement(from, now)}, from ${whole(from)}, while England’s ${movement(there![0]![1], there!.at(-1)![1])}.`;
}

/** Which authorities have no looked-after figure in the latest year and why; null where all have one. */
export function withoutFigureSentence(region: Area): string | null {
  const data = dataOf("cla-rate");
  const gone = membersOf(region.id).flatMap((area) => {
    const cell = cellAt(data, area, data.latest);
    return cell.value === null ? [`${area.inText} (${statuses[cell.status].short})`] : [];
  });
  if (gone.length === 0) return null;
  return `No figure is published for ${list(gone)}.`;
}

/** Authorities with so few children that one family would be an end of every scale. */
export const fewWithin = (region: Area): readonly Area[] => membersOf(region.id).filter(hasFewChildren);
export const fewInEngland: readonly Area[] = authorities.filter(hasFewChildren);

/** "Authorities in the North West are furthest apart on section 47 enquiries: the highest rate is 3.9 times the lowest". */
export function apartFinding(region: Area): string {
  const widest = apartRows(region).reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return `Authorities in ${region.inText} are furthest apart on ${rateNouns[widest.id]}: the highest rate is ${times(widest.ratio)} the lowest`;
}

export interface ApartRow {
  readonly id: (typeof rateIds)[number];
  readonly title: string;
  readonly counts: string;
  /** The region's own rate. */
  readonly region: string;
  /** "Trafford 62" */
  readonly lowest: string;
  readonly highest: string;
  /** Highest to lowest. */
  readonly ratio: number;
  /** "43 to 541": lowest and highest of all authorities. */
  readonly inEngland: string;
}

/** The ends of each rate within a region, those with few children left out. */
export function apartRows(region: Area): ApartRow[] {
  const isLarge = ({ id }: Dot) => !hasFewChildren(areaOf(id));
  return rateIds.map((id) => {
    const data = dataOf(id);
    const { indicator, latest } = data;
    const [own, all] = [dotsWithin(data, region).filter(isLarge), dotsOf(data, latest).filter(isLarge)];
    const [low, high] = [own[0]!, own.at(-1)!];
    const say = (dot: Dot) => `${dot.name} ${units[indicator.unit].prose(dot.value)}`;
    return {
      id,
      title: indicator.short,
      counts: indicator.counts,
      region: units[indicator.unit].prose(numberOf(cellAt(data, region, latest), `${id}, ${region.name}`)),
      lowest: say(low),
      highest: say(high),
      ratio: high.value / low.value,
      inEngland: `${whole(all[0]!.value)} to ${whole(all.at(-1)!.value)}`,
    };
  });
}

/** What other figures must be read beside. */
const deprivation = indexOf("idaci-2025");

const columns = [
  latestColumn("child-population", "Children"),
  ...stageColumns("referrals-rate", "cin-rate", "cpp-rate", "cla-rate"),
  latestColumn("spend-statutory", "Statutory"),
  latestColumn("spend-non-statutory", "Non-statutory"),
];

/** The heads: the first figure is the deprivation that others must be read beside. */
export const memberHeads: readonly string[] = [deprivation.short, ...columns.map(({ head }) => head)];

/** Figures of an area, in the order of {@link memberHeads}: rates whole, a reason where there is none. */
export function memberCells(area: Area): string[] {
  const score = area.level === "authority" ? deprivation.scoreOf(area.id) : null;
  return [
    score === null ? "no score" : units.percent.prose(score * 100),
    ...columns.map(({ data, year }) => wholeWords(cellAt(data, area, year), data.indicator.unit)),
  ];
}

/** Authorities in a region that gave no return for a year, inside a sentence. */
const returnsLacking = (region: Area, year: number): string[] =>
  membersOf(region.id)
    .filter((area) => cellAt(dataOf("spend-statutory"), area, year).status === "not-returned")
    .map(({ inText }) => inText);

/** Over the spending: how it moved, or, where the latest sum lacks a return, what it is without a change. */
export function regionSpendingFinding(region: Area): string {
  const { latest } = dataOf("spend-statutory");
  if (incompleteSentence(region, latest) === null) return shiftFinding(region);
  const [late, early] = ["spend-statutory", "spend-non-statutory"].map((id) =>
    units.pounds.prose(numberOf(cellAt(dataOf(id), region, latest), `${id}, ${region.name}`)),
  );
  return `${capital(region.inText)}’s published sum for ${financialYear(latest)} is ${late} for each child on statutory services and ${early} on non-statutory ones, without ${list(returnsLacking(region, latest))}`;
}

export const MEMBER_COLUMNS: readonly string[] = columns.map(({ data }) => data.indicator.id);
