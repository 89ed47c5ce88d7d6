/** An authority beside the ten that DfE's model finds most like it: by name, how close, on four rates. */
import type { Area } from "../core/area.ts";
import type { Cell } from "../core/cell.ts";
import { units } from "../core/unit.ts";
import { capital, listNames, numberWord, possessive } from "../core/words.ts";
import { countedByOf, england, neighboursOf } from "../data.ts";
import { indexOf } from "../gradients/indices.ts";
import { besideNeighbours, countWords, sideOf } from "./beside-neighbours.ts";
import { cellWords } from "./cell-words.ts";
import { countedByWords } from "./counted-by.ts";
import { stageColumns, stagesYear } from "./pathway.ts";
import { cellAt } from "./series.ts";
import { neighboursMedian } from "./standing.ts";

const columns = stageColumns("referrals-rate", "cin-rate", "cpp-rate", "cla-rate");
const year = stagesYear();

/** Stands beside the rates: the model weighs more than deprivation, and a rate follows it. */
const deprivation = indexOf("idaci-2025");

export const neighbourHeads: readonly string[] = [...columns.map(({ head }) => head), deprivation.short];

export interface NeighbourRow {
  readonly area: Area;
  /** In the model's words; null for the authority itself. */
  readonly closeness: string | null;
  /** Ready to print, one a head. */
  readonly cells: readonly string[];
}

const rateCells = (area: Area): string[] =>
  columns.map(({ data }) => cellWords(cellAt(data, area, year), data.indicator.unit));

function deprivationWords(area: Area): string {
  const score = deprivation.scoreOf(area.id);
  return score === null ? "–" : units.percent.prose(score * 100);
}

const rowOf = (area: Area, closeness: string | null): NeighbourRow => ({
  area,
  closeness,
  cells: [...rateCells(area), deprivationWords(area)],
});

/** The authority, then its ten, nearest first. */
export const neighbourRows = (area: Area): readonly NeighbourRow[] => [
  rowOf(area, null),
  ...neighboursOf(area.id).map((neighbour) => rowOf(neighbour.area, neighbour.closeness)),
];

/** "126.0", with how many have a figure where not all ten do: "61.3 (9 of 10)". */
function middleWords(cell: Cell, of: number, all: number): string {
  return cell.value === null ? "–" : `${units.per10k.table(cell.value)}${of < all ? ` (${of} of ${all})` : ""}`;
}

/** Median and mean of the ten on each rate, for official tools differ in which they give; and England. */
export function neighbourMiddles(area: Area): readonly { readonly name: string; readonly cells: readonly string[] }[] {
  const all = neighboursOf(area.id).length;
  const middles = columns.map(({ data }) => neighboursMedian(data, area, year));
  return [
    { name: "Median of the ten", cells: middles.map(({ cell, of }) => middleWords(cell, of, all)) },
    { name: "Mean of the ten", cells: middles.map(({ mean, of }) => middleWords(mean, of, all)) },
    { name: england.short, cells: rateCells(england) },
  ];
}

/** "Blackpool’s looked-after rate is above that of all ten neighbours"; "… is in the middle of its ten neighbours". */
export function neighboursFinding(area: Area): string {
  const beside = besideNeighbours(area);
  if (beside === null || beside.of === 0) return `The ten authorities most like ${area.inText}`;
  const { of } = beside;
  const { side, count } = sideOf(beside);
  const subject = `${capital(possessive(area.inText))} looked-after rate is`;
  const figures = of < neighboursOf(area.id).length ? " with a figure" : "";
  if (side === "middle") return `${subject} in the middle of its ${numberWord(of)} neighbours${figures}`;
  return `${subject} ${side} that of ${countWords(count, of)} neighbours${figures}`;
}

/** "Five authorities count Blackpool among their ten: …" */
export function countedBySentence(area: Area): string {
  const others = countedByOf(area.id).map(({ area: other }) => other.short);
  const words = capital(countedByWords(others.length, area.inText));
  return others.length === 0 ? `${words}.` : `${words}: ${listNames(others)}.`;
}
