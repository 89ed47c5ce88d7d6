/**
 * A column of dots a year: the one that is pointed at is named and joined with itself over the years. A click, the list
 * under the chart or ?place= in the address keeps it, and marks its row of the ranking.
 */
import { type DotNames, loadNames, nameDots, type NamedDot } from "./dot-names.ts";
import { joined, nearestPoint, type Point, pointsOf } from "./nearest.ts";
import { REACH } from "./read-dots.ts";
import { clear, draw, follow, putAbove, spotOf, write } from "./readout.ts";

type YearDot = NamedDot & { readonly year: number };

interface Drawing {
  readonly svg: SVGSVGElement;
  dots: readonly YearDot[];
  /** What is marked in it. */
  layer?: Element;
}

function dotsOf(svg: SVGSVGElement, names: DotNames): YearDot[] {
  return [...svg.querySelectorAll<SVGPathElement>("[data-year]")].flatMap((path) => {
    const year = Number(path.dataset.year);
    const { e } = path.transform.baseVal[0]!.matrix;
    const points = pointsOf(path.getAttribute("d")!).map(([x, y]): Point => [x + e, y]);
    return nameDots(names, year, points).map((dot) => ({ ...dot, year }));
  });
}

export function readSpread(figure: HTMLElement): void {
  /** One drawing a width; the sheet shows one of them. */
  const drawings = [...figure.querySelectorAll("svg")].map((svg): Drawing => ({ svg, dots: [] }));
  const form = document.querySelector<HTMLFormElement>("form[data-mark]") ?? document.createElement("form");
  const select = document.createElement("select");
  const button = document.createElement("button");
  const asked = new URLSearchParams(location.search).get("place");
  let marked = "";
  let shown: YearDot | undefined;
  let words: Element | undefined;

  /** Joins an authority in every drawing, and names one of its dots in one. */
  function join(slug: string, drawing?: Drawing, named?: YearDot): void {
    const ofSlug = (dot: YearDot): boolean => dot.slug === slug;
    for (const one of drawings) {
      const dots = one.dots.filter(ofSlug);
      one.layer?.remove();
      one.layer = draw(one.svg, "g", { class: "joined" });
      draw(one.layer, "path", { d: joined(dots) });
      for (const { point } of dots) draw(one.layer, "circle", { cx: point[0], cy: point[1], r: 4.2 });
    }
    words?.remove();
    if (!drawing || !named) return;
    const { name, value, year, point } = named;
    const reading = write(figure, [`${year}`, "of-year"], [`${name} ${value}`, "of-place"]);
    // Above its own line, as far as the words reach to either side.
    const near = drawing.dots.filter((dot) => ofSlug(dot) && Math.abs(dot.point[0] - point[0]) < reading.offsetWidth);
    putAbove(reading, figure, drawing.svg, [point[0], Math.min(...near.map((dot) => dot.point[1]))]);
    words = reading;
  }

  /** What is kept, named at its last year. Again after a change of width, which may show another drawing. */
  function rest(): void {
    shown = undefined;
    const seen = drawings.find(({ svg }) => svg.checkVisibility());
    join(
      marked,
      seen,
      seen?.dots.findLast((dot) => dot.slug === marked),
    );
  }

  function show(dot: YearDot | undefined, drawing: Drawing): void {
    if (dot === shown) return;
    clear(dot && rest);
    if (dot) join(dot.slug, drawing, dot);
    shown = dot;
  }

  function mark(slug: string): void {
    marked = select.value = slug;
    button.hidden = !slug;
    rest();
    // For the map of the page, where it has one.
    dispatchEvent(new CustomEvent("mark", { detail: slug }));
    document.querySelectorAll<HTMLElement>("[data-ranking] [data-area]").forEach((row) => {
      row.classList.toggle("marked", row.dataset.area === slug);
    });
  }

  function choose(slug: string): void {
    mark(slug);
    const address = new URL(location.href);
    address.searchParams.delete("place");
    if (slug) address.searchParams.set("place", slug);
    history.replaceState(null, "", address);
  }

  function fill({ areas }: DotNames): void {
    const label = document.createElement("label");
    const byName = areas.toSorted((a, b) => a[1].localeCompare(b[1]));
    select.append(new Option("none", ""), ...byName.map(([, name, slug]) => new Option(name, slug)));
    select.onchange = () => choose(select.value);
    button.type = "button";
    button.textContent = "Clear";
    button.onclick = () => {
      choose("");
      select.focus();
    };
    label.append("Mark an authority ", select);
    form.dataset.mark = "";
    form.append(label, button);
    if (!form.isConnected) figure.append(form);
  }

  /** Names, the list under the chart, and what the address asks for. */
  async function load(): Promise<void> {
    const names = await loadNames(figure.dataset.indicator!);
    if (!names) return;
    for (const drawing of drawings) drawing.dots = dotsOf(drawing.svg, names);
    fill(names);
    mark(names.areas.some(([, , slug]) => slug === asked) ? asked! : "");
    new ResizeObserver(rest).observe(figure);
  }

  for (const drawing of drawings) {
    const { svg } = drawing;
    const nearest = (event: MouseEvent): YearDot | undefined =>
      drawing.dots[
        nearestPoint(
          drawing.dots.map(({ point }) => point),
          spotOf(event, svg),
          REACH,
        )
      ];
    follow(svg, (event) => show(nearest(event), drawing), clear);
    svg.onclick = (event) => {
      const dot = nearest(event);
      if (dot) choose(dot.slug);
    };
  }
  const near = new IntersectionObserver(
    ([entry]) => {
      if (!asked && !entry?.isIntersecting) return;
      near.disconnect();
      void load();
    },
    { rootMargin: "400px" },
  );
  near.observe(figure);
}
