import { capital, numberWord, times } from "../core/words.ts";
import { areaOf, authorities, dataOf, neighboursOf } from "../data.ts";
import { englandValue } from "./series.ts";
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
    england: englandValue(data),
    high,
    low,
    subject: own === high ? "high" : "low",
    neighbours: neighboursOf(own.id).flatMap(({ area }): Dot | readonly Dot[] => byId.get(area.id) ?? []),
    highest: dots.at(-1)!,
    lowest: dots[0]!,
  };
}

/** "Shropshire’s rate is two and a half times that of North Yorkshire, its nearest statistical neighbour". */
export function lotteryFinding(view: LotteryView): string {
  const high = areaOf(view.high.id);
  const low = areaOf(view.low.id);
  const ratio = ratioWords(view.high.value / view.low.value);
  if (view.subject === "high")
    return `${capital(high.inText)}’s rate is ${ratio} that of ${low.inText}, its nearest statistical neighbour`;
  return `${capital(high.inText)} is the nearest statistical neighbour of ${low.inText}, and its rate is ${ratio} as high`;
}

function ratioWords(ratio: number): string {
  const half = Math.round(ratio * 2) / 2;
  if (Math.abs(ratio - half) > 0.1) return times(ratio);
  if (Number.isInteger(half)) return half === 2 ? "twice" : `${numberWord(half)} times`;
  return half === 1.5 ? "one and a half times" : `${numberWord(Math.floor(half))} and a half times`;
}
