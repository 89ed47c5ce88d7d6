import { units } from "../core/unit.ts";
import type { Area } from "../core/area.ts";
import { areaOf, england, membersOf, neighboursOf, regions, type IndicatorData } from "../data.ts";
import { gapsOf, seriesOf } from "./series.ts";
import type { Series, TrendView } from "./types.ts";

interface Words {
  readonly title: string;
  readonly subtitle: string;
}

/** One area in front of others and of England. Drawn back to front. */
function trendOf(data: IndicatorData, area: Area, behind: readonly Series[], words: Words): TrendView {
  const place = seriesOf(data, area, "place");
  return {
    kind: "trend",
    period: data.indicator.period,
    ...words,
    unit: data.indicator.unit,
    years: data.years,
    series: [...behind, seriesOf(data, england, "england"), place],
    gaps: gapsOf(place),
    breaks: data.indicator.breaks,
  };
}

/** A place beside England, its region and each of its ten neighbours. */
export function placeTrend(data: IndicatorData, area: Area, words: Words): TrendView {
  const neighbours = neighboursOf(area.id).map(({ area: neighbour }) => seriesOf(data, neighbour, "neighbour"));
  const region = area.region === null ? [] : [seriesOf(data, areaOf(area.region), "region")];
  return trendOf(data, area, [...neighbours, ...region], words);
}

/** A region beside England, with each of its authorities of today as a quiet line. */
export function regionTrend(data: IndicatorData, region: Area, words: Words): TrendView {
  const members = membersOf(region.id).map((area) => seriesOf(data, area, "neighbour"));
  return trendOf(data, region, members, words);
}

/** England and its regions; regions alone where England is their sum. */
export function englandTrend(data: IndicatorData): TrendView {
  return {
    kind: "trend",
    period: data.indicator.period,
    title: data.indicator.title,
    subtitle: data.indicator.counts,
    unit: data.indicator.unit,
    years: data.years,
    series: [
      ...regions.map((region) => seriesOf(data, region, "region")),
      ...(units[data.indicator.unit].additive ? [] : [seriesOf(data, england, "england")]),
    ],
    gaps: [],
    breaks: data.indicator.breaks,
  };
}

/** England over its nine regions as quiet lines, for a small panel. */
export function quietTrend(data: IndicatorData): TrendView {
  const whole = regions.filter((region) => region.region === null);
  return {
    ...englandTrend(data),
    series: [...whole.map((region) => seriesOf(data, region, "neighbour")), seriesOf(data, england, "england")],
  };
}
