import type { Area } from "../../../core/area.ts";
import { dataOf } from "../../../data.ts";
import { FEW_EVENTS } from "../../sentences.ts";
import { figuresOf, seriesOf } from "../../series.ts";

/** How far under its peak the rate is, and when that was; null where the peak is the latest year, or few are counted. */
export function underPeak(id: string, area: Area): { readonly year: number; readonly fall: number } | null {
  const data = dataOf(id);
  const figures = figuresOf(seriesOf(data, area, "place"));
  const last = figures.at(-1);
  if (figures.length < 5 || last?.[0] !== data.latest) return null;
  const [year, peak] = figures.reduce((a, b) => (b[1] > a[1] ? b : a));
  const counts = [year, data.latest].map((at) => data.at(area.id, at)?.numerator?.value ?? 0);
  if (year === data.latest || Math.min(...counts) < FEW_EVENTS) return null;
  return { year, fall: 1 - last[1] / peak };
}
