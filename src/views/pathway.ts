import type { Area } from "../core/area.ts";
import { dataOf, england, type IndicatorData } from "../data.ts";
import { cellAt } from "./series.ts";
import type { PathwayView, Stage } from "./types.ts";

/** The six stages that the site shows beside each other, in order: the name over a bar, and the noun in a finding. */
export const stages = [
  { id: "referrals-rate", name: "Referred", noun: "referrals" },
  { id: "cin-rate", name: "In need", noun: "children in need" },
  { id: "section-47-rate", name: "Section 47", noun: "enquiries" },
  { id: "conferences-rate", name: "Conference", noun: "conferences" },
  { id: "cpp-rate", name: "On a plan", noun: "plans" },
  { id: "cla-rate", name: "Looked after", noun: "children looked after" },
] as const;

type StageId = (typeof stages)[number]["id"];

/** The year of the stages: where one release is out before another, its newer year waits for the others. */
export const stagesYear = (): number => dataOf(stages[0].id).latest;

/** A column of a table of places. */
export interface Column {
  readonly head: string;
  readonly data: IndicatorData;
  /** Of the figures in it. */
  readonly year: number;
}

/** Some of the stages as columns, in their order. */
export const stageColumns = (...ids: readonly StageId[]): Column[] =>
  stages
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => ({ head: name, data: dataOf(id), year: stagesYear() }));

/** Any other indicator as a column, in its own latest year. */
export function latestColumn(id: string, head: string): Column {
  const data = dataOf(id);
  return { head, data, year: data.latest };
}

/** The place beside England, in the first year in which it existed and in the latest. */
export function pathwayView(area: Area): PathwayView {
  const all = stages.map((stage) => ({ ...stage, data: dataOf(stage.id) }));
  const latest = stagesYear();
  const then = firstYear(area, all[0]!.data.years);
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
export function firstYear(area: Area, years: readonly number[]): number {
  return years.find((year) => area.from === null || area.from <= `${year}-03-31`) ?? years[0]!;
}
