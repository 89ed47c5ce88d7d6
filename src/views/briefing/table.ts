/** Eight measures of an authority as rows of words. */
import type { Area } from "../../core/area.ts";
import { statuses, type Cell } from "../../core/cell.ts";
import { units, type UnitId } from "../../core/unit.ts";
import { dataOf, england, neighboursOf } from "../../data.ts";
import { hasFewChildren } from "../few-children.ts";
import { firstYear } from "../pathway.ts";
import { cellAt } from "../series.ts";
import { dotsOf, neighboursMedian, rankOf } from "../standing.ts";
import { BRIEFED } from "./measures.ts";

/** A figure as the table prints it, or in short why there is none. */
export interface Shown {
  readonly words: string;
  readonly missing: boolean;
}

export interface BriefingTable {
  readonly then: number;
  readonly now: number;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly then: Shown;
    readonly now: Shown;
    readonly england: Shown;
    /** With how many have a figure, where fewer than all. */
    readonly median: Shown;
    /** "6 of 153", "115= of 151" */
    readonly rank: Shown;
  }[];
  /** What a reader must know of the columns. */
  readonly note: string;
}

/** A flag that changes how a number is read is a star; that the publisher computed it is not one. */
function shown(cell: Cell, unit: UnitId): Shown {
  if (cell.value === null) return { words: statuses[cell.status].short, missing: true };
  const star = cell.status === "ok" || cell.status === "published" ? "" : "*";
  return { words: `${units[unit].table(cell.value)}${star}`, missing: false };
}

export function briefingTable(area: Area): BriefingTable {
  const { years, latest: now } = dataOf(BRIEFED[0].id);
  const then = firstYear(area, years);
  const all = neighboursOf(area.id).length;
  const rows = BRIEFED.map(({ id, name }) => {
    const data = dataOf(id);
    const { unit } = data.indicator;
    const median = neighboursMedian(data, area, now);
    const rank = hasFewChildren(area) ? null : rankOf(dotsOf(data, now), area.id);
    const middle = shown(median.cell, unit);
    return {
      id,
      name,
      then: shown(cellAt(data, area, then), unit),
      now: shown(cellAt(data, area, now), unit),
      england: shown(cellAt(data, england, now), unit),
      median: median.of < all && !middle.missing ? { ...middle, words: `${middle.words} (${median.of})` } : middle,
      rank:
        rank === null
          ? { words: "no rank", missing: true }
          : { words: `${rank.rank}${rank.shared ? "=" : ""} of ${rank.of}`, missing: false },
    };
  });
  return { then, now, rows, note: noteOf(area, rows) };
}

function noteOf(area: Area, rows: BriefingTable["rows"]): string {
  const fewer = rows.some(({ median }) => median.words.includes("("));
  const starred = rows.some((row) => [row.then, row.now].some(({ words }) => words.endsWith("*")));
  return [
    fewer ? "In brackets, how many have a figure." : null,
    meanSentence(area),
    starred ? "* Of low reliability." : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

/** How far, in proportion, a mean may be from the median unsaid. */
const FAR = 0.1;

/** The measure on which the neighbours' mean tells most else than their median; null where it is near on all. */
function meanSentence(area: Area): string | null {
  const found = BRIEFED.flatMap(({ id, noun }) => {
    const data = dataOf(id);
    const { cell, mean } = neighboursMedian(data, area, data.latest);
    if (!cell.value || mean.value === null) return [];
    const words = units[data.indicator.unit].table(mean.value);
    return [{ noun, words, distance: Math.abs(mean.value / cell.value - 1) }];
  });
  const widest = found.toSorted((a, b) => b.distance - a.distance)[0];
  if (widest === undefined || widest.distance <= FAR) return null;
  return `Neighbours’ mean differs most in ${widest.noun}: ${widest.words}.`;
}
