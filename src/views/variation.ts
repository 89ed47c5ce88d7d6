/** The postcode lottery: how far apart authorities are on each indicator, and how much of it deprivation accounts for. */
import { periodKinds } from "../core/period.ts";
import { formatNumber, units, withLimits } from "../core/unit.ts";
import { listNames, numberWord, times, uncapital } from "../core/words.ts";
import { areaOf, dataOf, england, type IndicatorData } from "../data.ts";
import { gradedData } from "../gradients/authorities.ts";
import { allVariation, type VariationRow } from "../gradients/variation.ts";
import { cellWords } from "./cell-words.ts";
import { hasFewChildren } from "./few-children.ts";
import { cellAt } from "./series.ts";
import { dotsOf } from "./standing.ts";
import type { MovedView } from "./types.ts";

let byKey: Map<string, VariationRow> | undefined;

export function variationRow(indicator: string, year: number, measure: string): VariationRow | undefined {
  byKey ??= new Map(allVariation().map((row) => [`${row.indicator}/${row.year}/${row.measure}`, row]));
  return byKey.get(`${indicator}/${year}/${measure}`);
}

/** What children meet: rates of demand and shares of thresholds. Money is on its own page. */
export const spreadData = (): readonly IndicatorData[] =>
  gradedData().filter(({ indicator }) => indicator.family !== "spending");

export interface SpreadRow {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly unit: string;
  readonly highest: string;
  readonly lowest: string;
  readonly england: string;
  /** "6.7", of highest to lowest */
  readonly ends: string;
  /** The same without authorities of few children; null where that changes nothing. */
  readonly endsOfLarge: string | null;
  readonly percentiles: string;
  readonly variation: string;
}

const fine = (row: VariationRow | undefined, say: (value: number) => string): string =>
  row === undefined ? "none" : withLimits(row.value, row, say);

/** Each indicator's latest year. */
export function spreadRows(): readonly SpreadRow[] {
  return spreadData().flatMap((data): SpreadRow[] => {
    const { indicator, latest } = data;
    // As in variation.csv: a printed 0 without what it is of is no end of a range.
    const dots = dotsOf(data, latest).filter(({ id }) => (data.at(id, latest)?.denominator?.value ?? 0) > 0);
    const large = dots.filter(({ id }) => !hasFewChildren(areaOf(id)));
    if (variationRow(indicator.id, latest, "highest") === undefined) return [];
    const say = units[indicator.unit].table;
    const ratio = (of: typeof dots) => (of[0]!.value > 0 ? formatNumber(of.at(-1)!.value / of[0]!.value, 1) : "none");
    const [ends, endsOfLarge] = [ratio(dots), ratio(large)];
    return [
      {
        id: indicator.id,
        title: indicator.short,
        period: periodKinds[indicator.period].label(latest),
        unit: units[indicator.unit].short,
        highest: `${dots.at(-1)!.name} ${say(dots.at(-1)!.value)}`,
        lowest: `${dots[0]!.name} ${say(dots[0]!.value)}`,
        england: cellWords(cellAt(data, england, latest), indicator.unit),
        ends,
        endsOfLarge: ends === endsOfLarge ? null : endsOfLarge,
        percentiles: fine(variationRow(indicator.id, latest, "p90_p10"), (value) => formatNumber(value, 1)),
        variation: fine(
          variationRow(indicator.id, latest, "weighted_cv"),
          (value) => `${formatNumber(value * 100, 0)}%`,
        ),
      },
    ];
  });
}

/** Which of the two indices a share is of. */
export const R2 = { "idaci-2019": "r2_idaci_2019", "idaci-2025": "r2_idaci_2025" } as const;

/** A measure of each indicator in its first year and its latest, highest now first. */
export function movedBy(measure: string, say: MovedView["say"], from: number): MovedView {
  const rows = spreadData().flatMap(({ indicator, years, latest }) => {
    const [then, now] = [years[0]!, latest].map((year) => variationRow(indicator.id, year, measure));
    return then === undefined || now === undefined
      ? []
      : [{ title: indicator.short, then: then.value, now: now.value, lower: now.lower, upper: now.upper }];
  });
  return { kind: "moved", say, from, rows: rows.toSorted((a, b) => b.now - a.now) };
}

/** Numbers of a chart of what moved. */
export function movedTable(view: MovedView, caption: string, decimals: number) {
  const scale = view.say === "percent" ? 100 : 1;
  const number = (value: number) => formatNumber(value * scale, decimals);
  return {
    caption,
    columns: ["Measure", "First year", "Latest", "95% interval"],
    rows: view.rows.map(({ title, then, now, lower, upper }) => [
      title,
      number(then),
      number(now),
      lower === null || upper === null ? "none" : `${number(lower)} to ${number(upper)}`,
    ]),
  };
}

/** "Of every 10,000 children 184 are looked after in Blackpool, 27 in Richmond upon Thames: 6.7 times as many". */
export function lotteryHeadline(): string {
  const data = dataOf("cla-rate");
  const dots = dotsOf(data, data.latest);
  const [high, low] = [dots.at(-1)!, dots[0]!];
  const whole = units.per10k.prose;
  return `Of every 10,000 children ${whole(high.value)} are looked after in ${areaOf(high.id).inText}, ${whole(low.value)} in ${areaOf(low.id).inText}: ${times(high.value / low.value)} as many`;
}

/** What is left of that without the ends, and how much of the spread deprivation accounts for. */
export function lotteryLede(): readonly string[] {
  const data = dataOf("cla-rate");
  const at = (measure: string) => variationRow("cla-rate", data.latest, measure)!.value;
  const percent = (value: number) => `${formatNumber(value * 100, 0)}%`;
  return [
    `The ends are two places of ${dotsOf(data, data.latest).length}. A tenth of authorities lie above a rate that is ${times(at("p90_p10"))} the one below which another tenth lie.`,
    `Deprivation accounts for ${percent(at(R2["idaci-2019"]))} of the variation on the index of 2019 and ${percent(at(R2["idaci-2025"]))} on that of 2025; the rest is everything else: other needs, thresholds, services, how long children stay, chance.`,
  ];
}

/** "Deprivation accounts for 45% of the variation in looked after, and for less than a tenth in seven of 17 measures". */
export function explainedFinding(view: MovedView): string {
  const most = view.rows[0]!;
  const little = view.rows.filter(({ now }) => now < 0.1).length;
  return `Deprivation accounts for ${formatNumber(most.now * 100, 0)}% of the variation in ${uncapital(most.title)}, and for less than a tenth in ${numberWord(little)} of ${numberWord(view.rows.length)} measures`;
}

/** Only what the interval of the latest year leaves out is told as a change; the rest could be chance. */
export function percentilesFinding({ rows }: MovedView): string {
  const closer = rows.filter(({ then, upper }) => upper !== null && then > upper).length;
  const apart = rows.filter(({ then, lower }) => lower !== null && then < lower).length;
  const start = `On ${numberWord(closer)} of ${numberWord(rows.length)} measures authorities are closer together than in the first year`;
  const further = apart === 0 ? "" : `, on ${numberWord(apart)} further apart`;
  return `${start}${further}; for the rest the change could be chance`;
}

/** What the two authorities with few children do to the ranges. */
export function fewChildrenEffect(rows: readonly SpreadRow[]): string {
  const changed = rows.filter(({ endsOfLarge }) => endsOfLarge !== null);
  return changed.length === 0
    ? "Authorities with few children are at neither end of any measure."
    : `Without authorities of few children the ratio of the ends changes for ${listNames(changed.map(({ title, ends, endsOfLarge }) => `${uncapital(title)} (${ends} to ${endsOfLarge!})`))}.`;
}

/** One measure of the spread of every indicator, year by year: indicators down, years across. */
export function byYearTable(measure: string, caption: string, decimals: number, scale = 1) {
  const all = spreadData();
  const years = [...new Set(all.flatMap((data) => data.years))].toSorted((a, b) => a - b);
  return {
    caption: `${caption}, by year`,
    columns: ["Measure", ...years.map(String)],
    rows: all.map(({ indicator }) => [
      indicator.short,
      ...years.map((year) => {
        const row = variationRow(indicator.id, year, measure);
        return row === undefined ? "none" : formatNumber(row.value * scale, decimals);
      }),
    ]),
  };
}
