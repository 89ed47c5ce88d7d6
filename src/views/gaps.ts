import type { Gap, Series } from "./types.ts";

/** Stretches without a figure while the area existed, one a reason. */
export function gapsOf(series: Pick<Series, "points">): Gap[] {
  const gaps: Gap[] = [];
  for (const { year, cell } of series.points) {
    if (cell.value !== null || cell.status === "did-not-exist") continue;
    const last = gaps.at(-1);
    if (last !== undefined && last.to === year - 1 && last.reason === cell.status)
      gaps[gaps.length - 1] = { ...last, to: year };
    else gaps.push({ from: year, to: year, reason: cell.status });
  }
  return gaps;
}
