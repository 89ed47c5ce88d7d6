import { max } from "d3";
import type { Area } from "../core/area.ts";
import { authorities, england, type IndicatorData } from "../data.ts";
import { cellAt } from "./series.ts";
import { dotsOf, rankOf, rankRangesOf } from "./standing.ts";
import type { RankingRow, RankingView } from "./types.ts";

/** Under this many children a rate is read with care: City of London and the Isles of Scilly. */
const FEW_CHILDREN = 2_000;

/** All current authorities in the latest year, highest first; those without a figure close the list by name. */
export function rankingView(data: IndicatorData, childrenOf: (area: Area) => number | null): RankingView {
  const { latest, indicator } = data;
  const dots = dotsOf(data, latest);
  const ranges = indicator.interval === null ? new Map<string, [number, number]>() : rankRangesOf(data, latest);
  const row = (area: Area): RankingRow => {
    const found = data.at(area.id, latest);
    return {
      id: area.id,
      slug: area.slug,
      name: area.name,
      rank: rankOf(dots, area.id)?.rank ?? null,
      ranks: ranges.get(area.id) ?? null,
      cell: cellAt(data, area, latest),
      lower: found?.lower ?? null,
      upper: found?.upper ?? null,
      count: found?.numerator ?? null,
      denominator: found?.denominator ?? null,
      small: (childrenOf(area) ?? Infinity) < FEW_CHILDREN,
    };
  };
  const rows = authorities.map(row).toSorted(byRank);
  return {
    kind: "ranking",
    unit: indicator.unit,
    year: latest,
    rows,
    england: row(england),
    max: max(rows, (r) => Math.max(r.upper ?? 0, r.cell.value ?? 0)) ?? 0,
  };
}

function byRank(a: RankingRow, b: RankingRow): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.name < b.name ? -1 : 1);
}
