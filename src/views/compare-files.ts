/** Makes what the browser needs to compare places, from the figures of the site. */
import type { Area } from "../core/area.ts";
import type { Status } from "../core/cell.ts";
import { shortest } from "../core/shortest.ts";
import { units, type Unit } from "../core/unit.ts";
import { areaOf, areas, neighboursOf, sourceOf, type IndicatorData } from "../data.ts";
import { indexOf } from "../gradients/indices.ts";
import type { CompareFile, Figures } from "./compare-file.ts";
import type { ComparePlace, ComparePlaces } from "./compare-places.ts";
import { caveatsOf } from "./missing-returns.ts";
import { cellAt } from "./series.ts";
import { sourcesInWords, sourcesOf } from "./source-words.ts";

/** Stands beside a list of authorities in order. */
const deprivation = indexOf("idaci-2025");

/** Every place: England, regions, authorities, those that are no more. */
export function comparePlaces(): ComparePlaces {
  return {
    places: areas.map(placeOf),
    model: sourceOf("neighbours").edition,
    index: { short: deprivation.short, of: deprivation.of },
  };
}

function placeOf(area: Area): ComparePlace {
  const regions = [area.region, area.subregion].flatMap((id) => (id === null ? [] : [areaOf(id).slug]));
  const isCurrent = area.level === "authority" && area.to === null;
  return {
    slug: area.slug,
    name:
      area.to === null || area.short.includes("until") ? area.short : `${area.short} (until ${area.to.slice(0, 4)})`,
    inText: area.inText,
    level: area.level,
    former: area.to !== null,
    regions,
    deprivation: isCurrent ? deprivation.scoreOf(area.id) : null,
    neighbours: neighboursOf(area.id).map(({ area: { slug }, closeness }) => [slug, closeness]),
  };
}

/** As many as leave the median of ten figures as it is. */
const DECIMALS = 5;

const sent = (value: number, { prose, table }: Unit, least = DECIMALS) => shortest(value, [prose, table], least);

export function compareFile(data: IndicatorData): CompareFile {
  const { indicator, years } = data;
  return {
    id: indicator.id,
    title: indicator.title,
    counts: indicator.counts,
    unit: indicator.unit,
    period: indicator.period,
    years,
    breaks: indicator.breaks.map(({ year, label }) => ({ year, label })),
    source: sourcesInWords(sourcesOf([indicator.id])),
    caveats: caveatsOf(data),
    interval: indicator.interval,
    figures: Object.fromEntries(
      areas.flatMap((area) => {
        const figures = figuresOfArea(data, area);
        return figures === null ? [] : [[area.slug, figures] as const];
      }),
    ),
  };
}

/** Null for an area that the source does not know at all. */
function figuresOfArea(data: IndicatorData, area: Area): Figures | null {
  const { years, indicator } = data;
  const cells = years.map((year) => cellAt(data, area, year));
  const isThere = (status: Status) => status !== "did-not-exist";
  const from = cells.findIndex(({ status }) => isThere(status));
  const to = cells.findLastIndex(({ status }) => isThere(status));
  if (from < 0 || years.every((year) => data.at(area.id, year) === undefined)) return null;
  const own = cells.slice(from, to + 1);
  const flags = own.flatMap(({ value, status }, i) =>
    value === null || status === "ok" ? [] : [[i, status] as const],
  );
  return {
    from,
    values: own.map(({ value, status }) => (value === null ? status : sent(value, units[indicator.unit]))),
    ...(indicator.interval === null ? {} : { limits: own.map((_, i) => limitsAt(data, area, years[from + i]!)) }),
    ...(flags.length === 0 ? {} : { flags: Object.fromEntries(flags) }),
  };
}

function limitsAt(data: IndicatorData, area: Area, year: number): readonly [number, number] | null {
  const found = data.at(area.id, year);
  if (found === undefined || found.lower === null || found.upper === null) return null;
  const unit = units[data.indicator.unit];
  return [sent(found.lower, unit, 2), sent(found.upper, unit, 2)];
}
