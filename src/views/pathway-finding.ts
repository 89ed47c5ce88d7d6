/** What the strip of the six stages shows of a place. */
import type { Area } from "../core/area.ts";
import { statuses, type Cell } from "../core/cell.ts";
import { formatChange } from "../core/unit.ts";
import { capital, list, numberWord, possessive, times } from "../core/words.ts";
import { dataOf } from "../data.ts";
import { stages } from "./pathway.ts";
import { compared } from "./sentences.ts";
import { cellAt, englandValue } from "./series.ts";

/** A stage of which the place has a figure, beside England's. */
interface StageRatio {
  readonly noun: string;
  readonly ratio: number;
  readonly side: ReturnType<typeof compared>;
}

/** Where a place lies to England at its six stages. */
export function pathwayFinding(area: Area): string {
  const found = stages.flatMap(({ id, noun }): StageRatio[] => {
    const data = dataOf(id);
    const here = cellAt(data, area, data.latest).value;
    const there = englandValue(data);
    return here === null ? [] : [{ noun, ratio: here / there, side: compared(here, there) }];
  });
  if (found.length === 0) return `None of ${possessive(area.inText)} six rates can be computed`;
  const absent = stages.length - found.length;
  const rest = absent === 0 ? "" : `; ${numberWord(absent)} of the six ${absent === 1 ? "has" : "have"} no figure`;
  const sides = new Set(found.map(({ side }) => side));
  return `${sides.size > 1 ? onSeveralSides(area, found) : onOneSide(area, found, absent)}${rest}`;
}

/** "Leeds’s rate is above England’s at two stages, close to it at three and below it at one". */
function onSeveralSides(area: Area, found: readonly StageRatio[]): string {
  const sides = (["above", "close to", "below"] as const)
    .map((side) => ({ side, count: found.filter((stage) => stage.side === side).length }))
    .filter(({ count }) => count > 0);
  const parts = sides.map(({ side, count }, i) =>
    i === 0
      ? `${side} England’s at ${numberWord(count)} ${count === 1 ? "stage" : "stages"}`
      : `${side} it at ${numberWord(count)}`,
  );
  return `${capital(possessive(area.inText))} rate is ${list(parts)}`;
}

/** "At every stage Blackpool’s rate is above England’s; for children looked after it is 2.7 times as high". */
function onOneSide(area: Area, found: readonly StageRatio[], absent: number): string {
  const { side } = found[0]!;
  const distance = ({ ratio }: StageRatio) => Math.abs(Math.log(ratio));
  const widest = found.toSorted((a, b) => distance(b) - distance(a))[0]!;
  const most = side === "close to" || absent > 0 ? "" : `; for ${widest.noun} it is ${times(widest.ratio)} as high`;
  return `${everyStage(found.length, absent)} ${possessive(area.inText)} rate is ${side} England’s${most}`;
}

function everyStage(count: number, absent: number): string {
  if (absent === 0) return "At every stage";
  if (count === 1) return "At the one stage with a figure";
  return count === 2 ? "At both stages with a figure" : `At all ${numberWord(count)} stages with a figure`;
}

/** The change of one stage between two years, for under the strip: "+10%", or why there is none. */
export function changeWords(then: Cell, now: Cell): string {
  if (now.value === null) return statuses[now.status].short;
  if (then.value === null || then.value === 0) return "no earlier figure";
  return formatChange(then.value, now.value);
}
