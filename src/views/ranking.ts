import { max } from "d3";
import { missing } from "../core/cell.ts";
import { units } from "../core/unit.ts";
import type { Area } from "../core/area.ts";
import { authorities, england, type IndicatorData } from "../data.ts";
import { hasFewChildren } from "./few-children.ts";
import { cellAt } from "./series.ts";
import { dotsOf, rankOf, rankRangesOf } from "./standing.ts";
import type { RankingRow, RankingView } from "./types.ts";

/** All current authorities in the latest year, highest first; those without a figure close the list by name. */
export function rankingView(data: IndicatorData): RankingView {
  const { latest, indicator } = data;
  const dots = dotsOf(data, latest);
  const ranges = indicator.interval === null ? new Map<string, [number, number]>() : rankRangesOf(data, latest);
  const row = (area: Area): RankingRow => {
    const found = data.at(area.id, latest);
    return {
      id: area.id,
      slug: area.slug,
      name: area.short,
      rank: rankOf(dots, area.id)?.rank ?? null,
      ranks: ranges.get(area.id) ?? null,
      cell: cellAt(data, area, latest),
      lower: found?.lower ?? null,
      upper: found?.upper ?? null,
      count: found?.numerator ?? null,
      denominator: found?.denominator ?? null,
      small: hasFewChildren(area),
    };
  };
  const rows = authorities.map(row).toSorted(byRank);
  return {
    kind: "ranking",
    unit: indicator.unit,
    year: latest,
    rows,
    england: units[indicator.unit].additive ? { ...row(england), cell: missing("not-applicable") } : row(england),
    max: max(rows, (r) => Math.max(r.upper ?? 0, r.cell.value ?? 0)) ?? 0,
  };
}

function byRank(a: RankingRow, b: RankingRow): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.name < b.name ? -1 : 1);
}

/** What a ranking table is made of, in order. */
type RankingPart =
  | { readonly kind: "rows"; readonly folded: boolean; readonly rows: readonly RankingRow[] }
  | { readonly kind: "england" }
  | { readonly kind: "more"; readonly count: number; readonly where: "above" | "below" | null }
  | { readonly kind: "without"; readonly rows: readonly RankingRow[] };

const TOP = 14;
const BOTTOM = 7;

/** The top fourteen and the bottom seven open, England in its order, the rest folded, those without a figure last. */
export function foldRanking({ rows, england: here }: RankingView): RankingPart[] {
  const ranked = rows.filter((row) => row.cell.value !== null);
  const without = rows.filter((row) => row.cell.value === null);
  const bottom = Math.max(TOP, ranked.length - BOTTOM);
  const value = here.cell.value;
  const place = value === null ? null : ranked.filter((row) => row.cell.value! > value).length;
  const stretches = [
    { from: 0, to: Math.min(TOP, ranked.length), folded: false },
    { from: TOP, to: bottom, folded: true },
    { from: bottom, to: ranked.length, folded: false },
  ];
  return [
    ...stretches.flatMap((stretch) => splitByEngland(ranked, stretch, place)),
    ...(without.length > 0 ? [{ kind: "without", rows: without } as const] : []),
  ];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
}

/** One stretch of the ranking, with England between its rows where that is England's place. */
function splitByEngland(
  ranked: readonly RankingRow[],
  { from, to, folded }: Stretch,
  place: number | null,
): RankingPart[] {
  if (to <= from) return [];
  // England stands before the row at `place`; at the end of a stretch it closes the stretch.
  const inside = place !== null && place >= from && (place < to || (place === to && to === ranked.length));
  const part = (start: number, end: number): RankingPart[] => {
    if (end <= start) return [];
    const where = place === null || end <= place ? "above" : "below";
    const more: RankingPart[] = folded
      ? [{ kind: "more", count: end - start, where: place === null ? null : where }]
      : [];
    return [...more, { kind: "rows", folded, rows: ranked.slice(start, end) }];
  };
  return inside ? [...part(from, place), { kind: "england" }, ...part(place, to)] : part(from, to);
}
