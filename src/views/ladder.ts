/** Every authority's non-statutory share of spending, then and now. */
import { existedOn, type Area } from "../core/area.ts";
import { financialYear } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { listNames } from "../core/words.ts";
import { areaOf, authorities, dataOf } from "../data.ts";
import { cellAt, englandValue } from "./series.ts";
import type { LadderView, Rung } from "./types.ts";

/** Every current authority's non-statutory share, in order of what it is now. */
export function ladderView(): LadderView {
  const data = dataOf("non-statutory-share");
  const [thenYear, nowYear] = [data.years[0]!, data.latest];
  const rungs = authorities
    .flatMap((area): Rung[] => {
      const now = cellAt(data, area, nowYear).value;
      if (now === null) return [];
      return [{ id: area.id, slug: area.slug, name: area.short, then: cellAt(data, area, thenYear).value, now }];
    })
    .toSorted((a, b) => b.now - a.now);
  return {
    kind: "ladder",
    unit: "percent",
    thenYear,
    nowYear,
    rungs,
    englandThen: englandValue(data, thenYear),
    englandNow: englandValue(data, nowYear),
    named: namedRungs(rungs),
  };
}

/** The ends of now, the highest of then, and those that rose: what a reader will ask about. */
function namedRungs(rungs: readonly Rung[]): LadderView["named"] {
  const say = units.percent.prose;
  const both = rungs.filter(({ then }) => then !== null);
  const byThen = both.toSorted((a, b) => b.then! - a.then!);
  const rose = both.filter(({ then, now }) => now > then!).toSorted((a, b) => b.now - b.then! - (a.now - a.then!));
  const chosen = new Set([rungs[0], rungs.at(-1), byThen[0], byThen[1], rose[0]].filter((rung) => rung !== undefined));
  return [...chosen].map((rung) => ({
    id: rung.id,
    text: rung.then === null ? `${rung.name} ${say(rung.now)}` : `${rung.name} ${say(rung.then)} to ${say(rung.now)}`,
  }));
}

/** Why an authority has no open circle, or no rung; null where all have both. */
export function ladderMissing({ rungs, thenYear, nowYear }: LadderView): string | null {
  const open = rungs.filter(({ then }) => then === null).map(({ id }) => areaOf(id));
  const none = authorities.filter((area) => !rungs.some(({ id }) => id === area.id));
  const existed = (area: Area) => existedOn(area, `${thenYear}-03-31`);
  const [then, now] = [financialYear(thenYear), financialYear(nowYear)];
  const sentences = [
    {
      areas: open.filter((area) => !existed(area)),
      say: `formed after ${then}, not compared across the change of boundary`,
    },
    { areas: open.filter(existed), say: `without a figure for ${then}` },
    { areas: none, say: `without a figure for ${now}, and so without a rung` },
  ].flatMap(({ areas, say }) =>
    areas.length === 0 ? [] : [`${listNames(areas.map(({ inText }) => inText))}: ${say}.`],
  );
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** In how many authorities with both figures the share fell, and where it rose. */
export function ladderFacts({ rungs }: LadderView): { fell: number; of: number; rose: Rung[] } {
  const both = rungs.filter(({ then }) => then !== null);
  const rose = both.filter(({ then, now }) => now > then!);
  return {
    fell: both.filter(({ then, now }) => now < then!).length,
    of: both.length,
    rose,
  };
}
