/** Where the money goes: what the spending page and the spending panel of a profile show. */
import { max } from "d3";
import type { Area } from "../core/area.ts";
import { numberOf, statuses } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { formatNumber, units } from "../core/unit.ts";
import { capital } from "../core/words.ts";
import { areaOf, authorities, dataOf, england } from "../data.ts";
import { movement } from "./sentences.ts";
import { cellAt, englandValue, figuresOf, gapsOf, seriesOf } from "./series.ts";
import { neighboursMedian } from "./standing.ts";
import type { LadderView, Rung, ShiftView } from "./types.ts";

const late = () => dataOf("spend-statutory");
const early = () => dataOf("spend-non-statutory");
const share = () => dataOf("non-statutory-share");

/** Statutory and non-statutory spending of each area for each child, all on one scale. */
export function shiftViews(areas: readonly Area[]): ShiftView[] {
  const views = areas.map((area) => ({
    kind: "shift" as const,
    areaName: area.short,
    unit: "pounds" as const,
    years: late().years,
    late: { title: "Statutory", points: seriesOf(late(), area, "place").points },
    early: { title: "Non-statutory", points: seriesOf(early(), area, "place").points },
    breaks: late().indicator.breaks,
  }));
  const highest =
    max(views, (view) => max([...view.late.points, ...view.early.points], ({ cell }) => cell.value ?? 0)) ?? 0;
  return views.map((view) => ({ ...view, max: highest }));
}

/**
 * "Statutory spending on each child rose by 83%; non-statutory spending hardly changed", after the years where they
 * are not the usual ones.
 */
export function shiftFinding(area: Area): string {
  const moves = [late(), early()].map((data) => {
    const figures = figuresOf(seriesOf(data, area, "place"));
    return figures.length < 2 ? null : movement(figures[0]![1], figures.at(-1)![1]);
  });
  const [statutory, other] = moves;
  if (statutory == null || other == null) return "Spending on each child, where there is a return";
  const what =
    statutory === other
      ? `statutory and non-statutory spending on each child both ${statutory}`
      : `statutory spending on each child ${statutory}; non-statutory spending ${other}`;
  const figures = figuresOf(seriesOf(late(), area, "place"));
  const [from, to] = [figures[0]![0], figures.at(-1)![0]];
  const isUsual = from === late().years[0] && to === late().latest;
  return capital(isUsual ? what : `from ${financialYear(from)} to ${financialYear(to)} ${what}`);
}

/** "24% to 15%": a share then and now, with the years where they are not the usual ones. */
export function shareWords(area: Area): string | null {
  const figures = figuresOf(seriesOf(share(), area, "place"));
  if (figures.length < 2) return null;
  const [[from, then], [to, now]] = [figures[0]!, figures.at(-1)!];
  const say = units.percent.prose;
  const usual = from === share().years[0] && to === share().latest;
  return `${capital(area.inText)} ${say(then)} to ${say(now)}${usual ? "" : ` (${financialYear(from)} to ${financialYear(to)})`}`;
}

/** Pence of every pound that went to non-statutory services in England, then and now. */
export function penceWords(): {
  readonly then: string;
  readonly now: string;
  readonly from: string;
  readonly to: string;
} {
  const { years, latest } = share();
  const pence = (year: number) => `${formatNumber(englandValue(share(), year), 0)}p`;
  return { then: pence(years[0]!), now: pence(latest), from: financialYear(years[0]!), to: financialYear(latest) };
}

/** Every current authority's non-statutory share, in order of what it is now. */
export function ladderView(): LadderView {
  const data = share();
  const [thenYear, nowYear] = [data.years[0]!, data.latest];
  const rungs = authorities
    .flatMap((area): Rung[] => {
      const now = cellAt(data, area, nowYear).value;
      if (now === null) return [];
      return [{ id: area.id, slug: area.slug, name: area.short, then: cellAt(data, area, thenYear).value, now }];
    })
    .toSorted((a, b) => b.now - a.now);
  return {
    kind: "ladder",
    unit: "percent",
    thenYear,
    nowYear,
    rungs,
    englandThen: cellAt(data, england, thenYear).value!,
    englandNow: cellAt(data, england, nowYear).value!,
    named: namedRungs(rungs),
  };
}

/** The ends of now, the highest of then, and those that rose: what a reader will ask about. */
function namedRungs(rungs: readonly Rung[]): LadderView["named"] {
  const say = units.percent.prose;
  const both = rungs.filter(({ then }) => then !== null);
  const byThen = both.toSorted((a, b) => b.then! - a.then!);
  const rose = both.filter(({ then, now }) => now > then!).toSorted((a, b) => b.now - b.then! - (a.now - a.then!));
  const chosen = new Set([rungs[0], rungs.at(-1), byThen[0], byThen[1], rose[0]].filter((rung) => rung !== undefined));
  return [...chosen].map((rung) => ({
    id: rung.id,
    text: rung.then === null ? `${rung.name} ${say(rung.now)}` : `${rung.name} ${say(rung.then)} to ${say(rung.now)}`,
  }));
}

/** In how many authorities with both figures the share fell, and where it rose. */
export function ladderFacts({ rungs }: LadderView): { fell: number; of: number; rose: Rung[]; formedSince: Rung[] } {
  const both = rungs.filter(({ then }) => then !== null);
  const rose = both.filter(({ then, now }) => now > then!);
  return {
    fell: both.filter(({ then, now }) => now < then!).length,
    of: both.length,
    rose,
    formedSince: rungs.filter(({ then }) => then === null),
  };
}

/** England's statutory and non-statutory spending in £bn, then and now, in the prices of the latest year. */
export function englandBillions() {
  const say = (data: ReturnType<typeof late>, year: number) =>
    `£${formatNumber(numberOf(data.at(england.id, year)!.numerator, `England, ${data.indicator.id}`) / 1e9, 1)}bn`;
  const { years, latest } = late();
  const at = (year: number) => ({ statutory: say(late(), year), nonStatutory: say(early(), year) });
  return { then: at(years[0]!), now: at(latest) };
}

/** What each pound goes on: the seven services of a pound, largest first. */
const SERVICES = [
  { id: "spend-looked-after", group: "statutory" },
  { id: "spend-safeguarding", group: "statutory" },
  { id: "spend-youth-justice", group: "statutory" },
  { id: "spend-family-support", group: "non-statutory" },
  { id: "spend-sure-start", group: "non-statutory" },
  { id: "spend-young-people", group: "non-statutory" },
  { id: "spend-other", group: "non-statutory" },
] as const;

export interface PoundRow {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly penceThen: string;
  readonly penceNow: string;
  readonly then: string;
  readonly now: string;
}

/** England's pound by service, then and now. Amounts of one year have one deflator, so shares of them need none. */
export function poundTable(): PoundRow[] {
  const { years, latest } = late();
  const value = (id: string, year: number) => englandValue(dataOf(id), year);
  const all = (year: number) => SERVICES.reduce((total, { id }) => total + value(id, year), 0);
  const pence = (id: string, year: number) => `${formatNumber((value(id, year) / all(year)) * 100, 1)}p`;
  const rows = SERVICES.map(({ id, group }) => ({
    id,
    title: dataOf(id).indicator.short,
    group,
    penceThen: pence(id, years[0]!),
    penceNow: pence(id, latest),
    then: units.pounds.prose(value(id, years[0]!)),
    now: units.pounds.prose(value(id, latest)),
    order: value(id, latest),
  }));
  return rows.toSorted((a, b) => b.order - a.order).map(({ order: _, ...row }) => row);
}

/** Years without a return, as a sentence; null when there are none. */
export function gapsInReturns(area: Area): string | null {
  const gaps = gapsOf(seriesOf(late(), area, "place"));
  if (gaps.length === 0) return null;
  const say = gaps.map(({ from, to, reason }) =>
    from === to
      ? `${financialYear(from)} ${statuses[reason].short}`
      : `${financialYear(from)} to ${financialYear(to)} ${statuses[reason].short}`,
  );
  return `${say.join(", ")}: the lines break there.`;
}

/** The latest sums beside the region and the median of the neighbours: "Region £1,200 and £300, neighbours’ median …". */
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
  return `${capital(region.inText)} ${say(statutory.region)} statutory and ${say(other.region)} non-statutory; median of ${statutory.neighbours.of} neighbours ${medians[0]} and ${medians[1]}.`;
}
