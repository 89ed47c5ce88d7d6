/**
 * A column of dots a year: the one that is pointed at is named and joined with itself over the years. A click, the list
 * under the chart or ?place= in the address keeps it, and marks its row of the ranking.
 */
import { type DotNames, loadNames, nameDots, type NamedDot } from "./dot-names.ts";
import { joined, nearestPoint, type Point, pointsOf } from "./nearest.ts";
import { REACH } from "./read-dots.ts";
import { clear, draw, follow, putAbove, replaceReading, spotOf, write } from "./readout.ts";

type YearDot = NamedDot & { readonly year: number };

/** The slug in the address, or "". */
export function placeAsked(): string {
  return new URLSearchParams(location.search).get("place") ?? "";
}

/** Marks the row of a ranking, so that it is seen even where the table is folded. "" marks none. */
export function markRow(slug: string): void {
  document.querySelectorAll<HTMLElement>("[data-ranking] tr[data-area]").forEach((row) => {
    row.classList.toggle("marked", row.dataset.area === slug);
  });
}

function dotsOf(svg: SVGSVGElement, names: DotNames): YearDot[] {
  return [...svg.querySelectorAll<SVGPathElement>("path[data-year]")].flatMap((path) => {
    const year = Number(path.dataset.year);
    const x = path.transform.baseVal[0]?.matrix.e ?? 0;
    const points = pointsOf(path.getAttribute("d")!).map((point): Point => [x + point[0], point[1]]);
    return (nameDots(names, year, points) ?? []).map((dot) => ({ ...dot, year }));
  });
}

interface Drawing {
  readonly svg: SVGSVGElement;
  dots: readonly YearDot[];
  /** What is marked in it. */
  layer?: Element;
}

export function readSpread(figure: HTMLElement): void {
  /** One drawing a width; the sheet shows one of them. */
  const drawings = [...figure.querySelectorAll("svg")].map((svg): Drawing => ({ svg, dots: [] }));
  const form = document.querySelector<HTMLFormElement>("form[data-mark]") ?? document.createElement("form");
  const select = document.createElement("select");
  const button = document.createElement("button");
  let marked = "";
  let shown: YearDot | undefined;
  let kept: HTMLElement | undefined;
  let ready: Promise<void> | undefined;

  function join(slug: string): void {
    for (const drawing of drawings) {
      drawing.layer?.remove();
      drawing.layer = draw(drawing.svg, "g", { class: "joined" });
      const dots = drawing.dots.filter((dot) => dot.slug === slug);
      draw(drawing.layer, "path", { d: joined(dots) });
      for (const { point } of dots) draw(drawing.layer, "circle", { cx: point[0], cy: point[1], r: 4.2 });
    }
  }

  function name({ name, value, year, point }: YearDot, svg: SVGSVGElement): HTMLElement {
    const words = write(figure, [String(year), "of-year"], [`${name} ${value}`, "of-place"]);
    putAbove(words, svg, point);
    return words;
  }

  /** What is kept, with its name at its last year. Again after a change of width, which may show another drawing. */
  function rest(): void {
    kept?.remove();
    join(marked);
    const drawing = drawings.find(({ svg }) => svg.checkVisibility());
    const last = drawing?.dots.findLast((dot) => dot.slug === marked);
    kept = last && name(last, drawing!.svg);
  }

  function show(dot: YearDot | undefined, svg: SVGSVGElement): void {
    if (dot === shown) return;
    clear();
    if (!dot) return;
    kept?.remove();
    join(dot.slug);
    const words = name(dot, svg);
    replaceReading(() => {
      words.remove();
      shown = undefined;
      rest();
    });
    shown = dot;
  }

  function mark(slug: string): void {
    marked = slug;
    clear();
    rest();
    markRow(slug);
    select.value = slug;
    button.hidden = !slug;
  }

  function choose(slug: string): void {
    mark(slug);
    const address = new URL(location.href);
    if (slug) address.searchParams.set("place", slug);
    else address.searchParams.delete("place");
    history.replaceState(history.state, "", address);
  }

  function fill(names: DotNames): void {
    const label = document.createElement("label");
    const areas = names.areas.toSorted((a, b) => a[1].localeCompare(b[1], "en-GB"));
    select.append(new Option("none", ""), ...areas.map(([, text, slug]) => new Option(text, slug)));
    label.append("Mark an authority ", select);
    button.type = "button";
    button.textContent = "Clear";
    select.addEventListener("change", () => choose(select.value));
    button.addEventListener("click", () => {
      choose("");
      select.focus();
    });
    form.dataset.mark = "";
    form.replaceChildren(label, button);
    if (!form.isConnected) figure.append(form);
  }

  /** Names, the list under the chart, and what the address asks for. */
  function load(): Promise<void> {
    return (ready ??= loadNames(figure.dataset.indicator!).then((names) => {
      if (!names) {
        ready = undefined;
        return;
      }
      for (const drawing of drawings) drawing.dots = dotsOf(drawing.svg, names);
      fill(names);
      mark(names.areas.find(([, , slug]) => slug === placeAsked())?.[2] ?? "");
      new ResizeObserver(() => rest()).observe(figure);
    }));
  }

  for (const drawing of drawings) {
    const nearest = (event: MouseEvent): YearDot | undefined =>
      drawing.dots[
        nearestPoint(
          drawing.dots.map(({ point }) => point),
          spotOf(event, drawing.svg),
          REACH,
        )
      ];
    follow(drawing.svg, (event) => void load().then(() => show(nearest(event), drawing.svg)));
    drawing.svg.addEventListener("click", (event) => {
      const dot = nearest(event);
      if (dot) choose(dot.slug);
    });
  }
  figure.addEventListener("focusin", () => void load());
  if (placeAsked()) void load();
  else {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void load();
      },
      { rootMargin: "400px" },
    );
    near.observe(figure);
  }
}
