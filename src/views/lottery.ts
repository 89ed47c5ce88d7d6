import { authorities, dataOf, england, neighboursOf } from "../data.ts";
import { cellAt } from "./series.ts";
import { dotsOf } from "./standing.ts";
import type { Dot, LotteryView } from "./types.ts";

/**
 * The authority whose rate is furthest from that of its nearest statistical
 * neighbour, in the latest year, by ratio. Found here, never chosen by hand.
 */
export function lotteryView(id: string): LotteryView {
  const data = dataOf(id);
  const dots = dotsOf(data, data.latest);
  const byId = new Map(dots.map((dot) => [dot.id, dot]));
  const pairs = authorities.flatMap((area) => {
    const own = byId.get(area.id);
    const nearest = neighboursOf(area.id)[0];
    const other = nearest && byId.get(nearest.area.id);
    if (own === undefined || other === undefined || other.value === 0 || own.value === 0) return [];
    return [{ own, other, ratio: Math.max(own.value / other.value, other.value / own.value) }];
  });
  const { own, other } = pairs.toSorted((a, b) => b.ratio - a.ratio || b.own.value - a.own.value)[0]!;
  const [low, high] = own.value < other.value ? [own, other] : [other, own];
  return {
    kind: "lottery",
    unit: data.indicator.unit,
    dots,
    england: cellAt(data, england, data.latest).value!,
    high,
    low,
    subject: own === high ? "high" : "low",
    neighbours: neighboursOf(own.id).flatMap(({ area }): Dot | readonly Dot[] => byId.get(area.id) ?? []),
    highest: dots.at(-1)!,
    lowest: dots[0]!,
  };
}
