/** Rows of dots: the one that is pointed at is named, and marked in the other rows that have their names by now. */
import { authorityAddress } from "../core/address.ts";
import { loadNames, nameDots, type NamedDot } from "./dot-names.ts";
import { nearestPoint, type Point, pointsOf } from "./nearest.ts";
import { draw, putAbove, walk, write } from "./readout.ts";

/** CSS pixels from a dot at which it is still meant. */
export const REACH = 12;

interface Row {
  readonly svg: SVGSVGElement;
  /** The page's place, drawn large: a ring goes round it. */
  readonly own: Point | undefined;
  dots: readonly NamedDot[];
}

const rows: Row[] = [];

function rings(slug: string): Element[] {
  return rows.flatMap(({ svg, own, dots }) =>
    dots
      .filter((dot) => dot.slug === slug)
      .map(({ point }) =>
        draw(svg, "circle", {
          class: point === own ? "ring ring-own" : "ring",
          cx: point[0],
          cy: point[1],
          r: point === own ? 9.5 : 4.2,
        }),
      ),
  );
}

/** A rug has no crowd: its ticks are merged, so nobody could say whose one is. */
export function readDots(cell: HTMLElement): void {
  const svg = cell.querySelector("svg");
  const path = svg?.querySelector(".crowd");
  if (!svg || !path) return;
  const crowd = pointsOf(path.getAttribute("d")!);
  const circle = svg.querySelector("circle");
  const row: Row = { svg, own: circle ? [circle.cx.baseVal.value, circle.cy.baseVal.value] : undefined, dots: [] };
  const slug = cell.closest<HTMLElement>("[data-place]")?.dataset.place;
  rows.push(row);

  walk(svg, {
    label: `${cell.parentElement?.querySelector("th")?.textContent}: each authority`,
    range: [1, crowd.length + (circle ? 1 : 0)],
    hint: "Arrow keys name each, Enter opens its page",
    ready: async () => {
      const names = await loadNames(cell.dataset.indicator!);
      // Another wish may have named them meanwhile.
      if (names && row.dots.length === 0) row.dots = nameDots(names, names.latest, crowd, slug, row.own);
      // Keys begin at the page's place.
      return [
        row.dots.length,
        Math.max(
          0,
          row.dots.findIndex((dot) => dot.slug === slug),
        ),
      ];
    },
    nearest: (spot) =>
      nearestPoint(
        row.dots.map(({ point }) => point),
        spot,
        REACH,
      ),
    show: (index) => {
      const { name, slug, value, point } = row.dots[index]!;
      const words = write(cell, [name, ""], [value, "of-value"]);
      putAbove(words, cell, svg, point);
      return [index + 1, `${name} ${value}`, [words, ...rings(slug)]];
    },
    open: (index) => location.assign(authorityAddress(row.dots[index]!.slug)),
  });
}
