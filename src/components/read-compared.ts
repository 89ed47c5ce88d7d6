/** Lines of a comparison under a pointer or the arrow keys: whose, when, how much. */
import { linesPlot } from "../charts/compare-lines.ts";
import { drawingOrder } from "../charts/compare-scale.ts";
import { yearLabel } from "../core/period.ts";
import { cellWords } from "../views/cell-words.ts";
import type { CompareView } from "../views/types.ts";
import { nearestPoint } from "./nearest.ts";
import { draw, putAbove, walk, write } from "./readout.ts";

/** CSS pixels from a point at which it is still meant. */
const REACH = 24;

/** What is drawn on top comes first: it is meant where points lie together. */
function marksOf(view: CompareView, width: number) {
  const { x, y } = linesPlot(view, width);
  return drawingOrder(view.series)
    .toReversed()
    .flatMap(({ name, points }) =>
      points.flatMap(({ year, cell }) =>
        cell.value === null ? [] : [{ name, year, cell, point: [x(year), y(cell.value)] as const }],
      ),
    );
}

export function readCompared(holder: HTMLElement, view: CompareView, width: number): void {
  const svg = holder.querySelector("svg")!;
  const marks = marksOf(view, width);
  if (marks.length === 0) return;
  const points = marks.map(({ point }) => point);
  const start = marks.findLastIndex(({ name }) => name === marks[0]!.name);
  walk(svg, {
    label: svg.ariaLabel ?? "",
    range: [1, marks.length],
    hint: "Arrow keys read each figure",
    ready: () => Promise.resolve([marks.length, start]),
    nearest: (spot) => nearestPoint(points, spot, REACH),
    show: (index) => {
      const { name, year, cell, point } = marks[index]!;
      const when = yearLabel(view.period, year);
      const words = write(holder, [name, ""], [when, "of-year"], [cellWords(cell, view.unit), "of-value"]);
      putAbove(words, holder, svg, point);
      const ring = draw(svg, "circle", { class: "ring", cx: point[0], cy: point[1], r: 5 });
      return [index + 1, `${name}, ${when}: ${cellWords(cell, view.unit)}`, [words, ring]];
    },
  });
}
