import { units } from "../core/unit.ts";
import type { Area } from "../core/area.ts";
import { areaOf, england, membersOf, neighboursOf, regions, type IndicatorData } from "../data.ts";
import { gapsOf, seriesOf } from "./series.ts";
import type { TrendView } from "./types.ts";

/** A place beside England, its region and each of its ten neighbours. Drawn back to front. */
export function placeTrend(
  data: IndicatorData,
  area: Area,
  words: { readonly title: string; readonly subtitle: string },
): TrendView {
  const place = seriesOf(data, area, "place");
  const neighbours = neighboursOf(area.id).map(({ area: neighbour }) => seriesOf(data, neighbour, "neighbour"));
  const region = area.region === null ? [] : [seriesOf(data, areaOf(area.region), "region")];
  return {
    kind: "trend",
    period: data.indicator.period,
    ...words,
    unit: data.indicator.unit,
    years: data.years,
    series: [...neighbours, ...region, seriesOf(data, england, "england"), place],
    gaps: gapsOf(place),
    breaks: data.indicator.breaks,
  };
}

/** A region beside England, with each of its authorities of today as a quiet line. */
export function regionTrend(
  data: IndicatorData,
  region: Area,
  words: { readonly title: string; readonly subtitle: string },
): TrendView {
  const place = seriesOf(data, region, "place");
  return {
    kind: "trend",
    period: data.indicator.period,
    ...words,
    unit: data.indicator.unit,
    years: data.years,
    series: [
      ...membersOf(region.id).map((area) => seriesOf(data, area, "neighbour")),
      seriesOf(data, england, "england"),
      place,
    ],
    gaps: gapsOf(place),
    breaks: data.indicator.breaks,
  };
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
