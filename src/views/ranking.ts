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

/** What a ranking table is made of, in order. */
export type RankingPart =
  | { readonly kind: "rows"; readonly folded: boolean; readonly rows: readonly RankingRow[] }
  | { readonly kind: "england" }
  | { readonly kind: "more"; readonly count: number; readonly where: "above" | "below" }
  | { readonly kind: "without"; readonly rows: readonly RankingRow[] };

const TOP = 14;
const BOTTOM = 7;

/** The top fourteen and the bottom seven open, England in its order, the rest folded, those without a figure last. */
export function foldRanking({ rows, england: here }: RankingView): RankingPart[] {
  const ranked = rows.filter((row) => row.cell.value !== null);
  const place = ranked.filter((row) => row.cell.value! > here.cell.value!).length;
  const bottom = Math.max(TOP, ranked.length - BOTTOM);
  const part = (from: number, to: number, folded: boolean): RankingPart[] =>
    to > from ? [{ kind: "rows", folded, rows: ranked.slice(from, to) }] : [];
  const folded = (from: number, to: number, where: "above" | "below"): RankingPart[] =>
    to > from ? [{ kind: "more", count: to - from, where }, ...part(from, to, true)] : [];
  const cut = Math.min(Math.max(place, TOP), bottom);
  const without = rows.filter((row) => row.cell.value === null);
  return [
    ...part(0, Math.min(place, TOP), false),
    ...(place < TOP ? ([{ kind: "england" }] as const) : []),
    ...part(Math.min(place, TOP), TOP, false),
    ...folded(TOP, cut, "above"),
    ...(place >= TOP && place <= bottom ? ([{ kind: "england" }] as const) : []),
    ...folded(cut, bottom, "below"),
    ...part(bottom, Math.max(place, bottom), false),
    ...(place > bottom ? ([{ kind: "england" }] as const) : []),
    ...part(Math.max(place, bottom), ranked.length, false),
    ...(without.length > 0 ? [{ kind: "without", rows: without } as const] : []),
  ];
}
