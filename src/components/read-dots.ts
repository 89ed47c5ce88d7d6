/** Rows of dots: the one that is pointed at is named, and marked in the other rows that have their names by now. */
import { loadNames, nameDots, type NamedDot } from "./dot-names.ts";
import { moved, nearestPoint, pointsOf } from "./nearest.ts";
import { clear, draw, follow, putAbove, replaceReading, say, spotOf, walkable, write } from "./readout.ts";

/** CSS pixels from a dot at which it is still meant. */
export const REACH = 12;

interface Row {
  readonly svg: SVGSVGElement;
  /** The page's place, drawn large: a ring goes round it. */
  readonly own: SVGCircleElement | null;
  dots?: readonly NamedDot[] | null;
}

const rows: Row[] = [];

function ring({ svg, own, dots }: Row, slug: string): Element[] {
  const dot = dots?.find((one) => one.slug === slug);
  if (!dot) return [];
  const [cx, cy] = dot.point;
  const isOwn = cx === own?.cx.baseVal.value && cy === own.cy.baseVal.value;
  return [draw(svg, "circle", { class: isOwn ? "ring ring-own" : "ring", cx, cy, r: isOwn ? 9.5 : 4.2 })];
}

/** A rug has no crowd: its ticks are merged, so nobody could say whose one is. */
export function readDots(cell: HTMLElement): void {
  const svg = cell.querySelector("svg");
  const crowd = svg?.querySelector(".crowd");
  const indicator = cell.dataset.indicator;
  if (!svg || !crowd || !indicator) return;
  const points = pointsOf(crowd.getAttribute("d")!);
  const row: Row = { svg, own: svg.querySelector("circle") };
  let shown = -1;
  let current = 0;
  let latest: Event | undefined;
  rows.push(row);

  async function load(): Promise<readonly NamedDot[]> {
    if (row.dots) return row.dots;
    const names = await loadNames(indicator!);
    if (!names || row.dots) return row.dots ?? [];
    const slug = cell.closest<HTMLElement>("[data-place]")?.dataset.place;
    const { cx, cy } = row.own ?? {};
    row.dots = nameDots(names, names.latest, points, cx && cy && { slug, point: [cx.baseVal.value, cy.baseVal.value] });
    // Keys begin at the page's place.
    current = Math.max(0, row.dots?.findIndex((dot) => dot.slug === slug) ?? 0);
    return row.dots ?? [];
  }

  function show(index: number): void {
    if (index === shown) return;
    if (index < 0) return clear();
    const { name, slug, value, point } = row.dots![index]!;
    const words = write(cell, [name], [value, "of-value"]);
    putAbove(words, svg!, point);
    const marks = [words, ...rows.flatMap((one) => ring(one, slug))];
    replaceReading(() => {
      marks.forEach((mark) => mark.remove());
      shown = -1;
    });
    shown = current = index;
    say(svg!, index + 1, `${name} ${value}`);
  }

  /** Shows what `index` says once names are there, unless something newer was asked meanwhile. */
  async function ask(event: Event, index: (dots: readonly NamedDot[]) => number): Promise<void> {
    latest = event;
    const dots = await load();
    if (latest === event && dots.length > 0) show(index(dots));
  }

  const title = cell.closest("tr")?.querySelector("th")?.innerText.trim() ?? "";
  walkable(svg, `${title}: each authority`, [1, points.length, 1], "Arrow keys name each, Enter opens its page");
  follow(svg, (event) => {
    void ask(event, (dots) =>
      nearestPoint(
        dots.map(({ point }) => point),
        spotOf(event, svg),
        REACH,
      ),
    );
  });
  svg.addEventListener("pointerenter", () => void load());
  svg.addEventListener("pointerleave", (event) => (latest = event));
  svg.addEventListener("focus", (event) => {
    if (svg.matches(":focus-visible")) void ask(event, () => current);
  });
  svg.addEventListener("blur", (event) => {
    latest = event;
    clear();
  });
  svg.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && shown >= 0) location.assign(`/authorities/${row.dots![shown]!.slug}/`);
    if (moved(event.key, 0, 1) === undefined) return;
    event.preventDefault();
    void ask(event, (dots) => moved(event.key, current, dots.length)!);
  });
}
