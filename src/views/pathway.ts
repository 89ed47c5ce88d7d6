import type { Area } from "../core/area.ts";
import { dataOf, england, type IndicatorData } from "../data.ts";
import { formatChange, formatNumber } from "../core/unit.ts";
import { cellAt } from "./series.ts";
import type { PathwayView, SkylineView, Stage } from "./types.ts";

/** The six stages that the site follows children through, in order, with the name each has here. */
export const stages = [
  { id: "referrals-rate", name: "Referred" },
  { id: "cin-rate", name: "In need" },
  { id: "section-47-rate", name: "Section 47" },
  { id: "conferences-rate", name: "Conference" },
  { id: "cpp-rate", name: "On a plan" },
  { id: "cla-rate", name: "Looked after" },
] as const;

export function pathwayView(area: Area): PathwayView {
  const all = stages.map((stage) => ({ ...stage, data: dataOf(stage.id) }));
  const { years, latest } = all[0]!.data;
  const then = firstYear(area, years);
  const sides = (data: IndicatorData, of: Area) => ({ then: cellAt(data, of, then), now: cellAt(data, of, latest) });
  return {
    kind: "pathway",
    placeName: area.short,
    unit: "per10k",
    thenYear: then,
    nowYear: latest,
    stages: all.map(({ name, data }): Stage => ({
      name,
      counts: data.indicator.counts,
      place: sides(data, area),
      england: sides(data, england),
    })),
  };
}

/** The first year of the series in which the area existed on 31 March. */
function firstYear(area: Area, years: readonly number[]): number {
  return years.find((year) => area.from === null || area.from <= `${year}-03-31`) ?? years[0]!;
}

/** England's six stages over all years. */
export function skylineView(): SkylineView {
  const { years, latest } = dataOf(stages[0].id);
  return {
    kind: "skyline",
    unit: "per10k",
    years,
    stages: stages.map(({ id, name }) => {
      const data = dataOf(id);
      const rates = years.map((year) => cellAt(data, england, year));
      return {
        name,
        counts: data.indicator.counts,
        rates,
        count: data.at(england.id, latest)!.numerator!,
        change: changeSince(rates[0]!.value!, rates.at(-1)!.value!, years[0]!),
        href: `/indicators/${id}/`,
      };
    }),
  };
}

/** "rate +70% since 2013", "rate unchanged since 2013". */
export function changeSince(from: number, to: number, year: number): string {
  const change = formatChange(from, to);
  return change === "0%" ? `rate unchanged since ${year}` : `rate ${change} since ${year}`;
}

export const countWords = (value: number): string => formatNumber(value, 0);
