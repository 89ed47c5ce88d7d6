/**
 * Maps under a pointer and the arrow keys. Every shape is a link with a name already; here a map becomes one stop of the
 * Tab key, the arrows walk from shape to shape, and what a shape is called stands beside it. An authority that is marked
 * on the page is ringed and named.
 */
import { authorityAddress } from "../core/address.ts";
import { putInAddress } from "./address.ts";
import { isSideways, towards } from "./heading.ts";
import type { Point } from "./nearest.ts";

const SVG = "http://www.w3.org/2000/svg";

const pathOf = (link: Element): string => link.querySelector("path")!.getAttribute("d")!;

/** The shape again, above all others, once for each class. */
function ring(svg: Element, link: Element, classes: readonly string[]): Element[] {
  return classes.map((name) => {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", pathOf(link));
    path.setAttribute("class", name);
    svg.append(path);
    return path;
  });
}

/** Of "Blackpool: 183.6, highest fifth; 1.52 times what …" the name, and what the map is shaded by. */
function partsOf(link: Element): readonly [name: string, words: string] {
  const [name, words] = link.ariaLabel!.split(": ") as [string, string];
  const [figure, ratio] = words.split("; ") as [string, string?];
  const byRatio = document.querySelector<HTMLInputElement>('input[name="map-by"][value="ratio"]')?.checked;
  return [name, (byRatio && ratio?.replace(" what deprivation suggests", "")) || figure];
}

/** CSS pixels that words keep from the edge of the window. */
const EDGE = 8;

/** CSS pixels by which words may reach into the box around a shape: the corners of a hexagon are empty. */
const SLACK = 9;

/** Whether a box lies within the window and over no other shape. */
function isFree(holder: Element, link: Element, box: DOMRect): boolean {
  const others = [...holder.querySelectorAll("a")].filter((other) => other !== link);
  return (
    box.left > EDGE &&
    others.every((other) => {
      const { left, right, top, bottom } = other.getBoundingClientRect();
      return right <= box.left || left >= box.right || bottom <= box.top + SLACK || top >= box.bottom - SLACK;
    })
  );
}

/** Words beside a shape, within the map. To assistive technology the link says them. */
function words(holder: HTMLElement, link: Element, kind: string): HTMLElement {
  const element = document.createElement("div");
  element.className = `map-words ${kind}`;
  element.ariaHidden = "true";
  const name = document.createElement("b");
  const [who, what] = partsOf(link);
  name.textContent = who;
  element.append(name, ` ${kind === "of-mark" ? what.split(",")[0] : what}`);
  holder.append(element);
  const [map, shape] = [holder.getBoundingClientRect(), link.getBoundingClientRect()];
  // A marked place is named beside itself where that covers none of the others.
  const beside = new DOMRect(
    shape.left - element.offsetWidth - 6,
    shape.top + (shape.height - element.offsetHeight) / 2,
    element.offsetWidth,
    element.offsetHeight,
  );
  if (kind === "of-mark" && isFree(holder, link, beside)) {
    element.style.left = `${beside.left - map.left}px`;
    element.style.top = `${beside.top - map.top}px`;
    return element;
  }
  const left = shape.left + shape.width / 2 - map.left - element.offsetWidth / 2;
  const above = shape.top - map.top - element.offsetHeight - 6;
  element.style.left = `${Math.max(0, Math.min(left, map.width - element.offsetWidth))}px`;
  element.style.top = `${above < -18 ? shape.bottom - map.top + 6 : above}px`;
  return element;
}

/** One map: one stop of the Tab key, walked by arrows, with what is pointed at and what is marked named. */
class MapReader {
  readonly #figure: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #links: readonly HTMLAnchorElement[];
  #current = 0;
  /** A point of the line that is walked, kept while the keys go along it. */
  #line: Point | undefined;
  #wasSideways: boolean | undefined;
  #shown: Element[] = [];
  #marked: Element[] = [];
  #slug = new URLSearchParams(location.search).get("place") ?? "";

  constructor(figure: HTMLElement) {
    this.#figure = figure;
    this.#svg = figure.querySelector("svg")!;
    this.#links = [...this.#svg.querySelectorAll("a")];
    this.#links.forEach((link, i) => this.#listen(link, i));
    this.#svg.onpointerleave = () => this.#leave();
    this.#svg.onkeydown = (event) => (event.key === "Escape" ? this.#leave() : this.#walk(event));
    addEventListener("mark", (event) => this.#mark((event as CustomEvent<string>).detail));
    const again = () => this.#mark(this.#slug);
    document.querySelectorAll('input[name="map-by"]').forEach((input) => input.addEventListener("change", again));
    // Also once at the beginning.
    new ResizeObserver(again).observe(figure);
  }

  #listen(link: HTMLAnchorElement, i: number): void {
    link.tabIndex = i ? -1 : 0;
    // Not when the page is scrolled under a pointer that rests.
    link.onpointermove = link.onpointerdown = () =>
      this.#shown[0]?.getAttribute("d") === pathOf(link) || this.#show(link);
    // However it came: by a key, a press, or a reader's list of links.
    link.onfocus = () => {
      if (i !== this.#current) this.#line = undefined;
      this.#hold(i);
      this.#show(link);
    };
    link.onblur = () => this.#leave();
  }

  #leave(): void {
    this.#shown.splice(0).forEach((element) => element.remove());
  }

  #show(link: Element): void {
    this.#leave();
    this.#shown = [...ring(this.#svg, link, ["ring-ground", "ring-line"]), words(this.#figure, link, "")];
  }

  #hold(index: number): void {
    this.#links[this.#current]!.tabIndex = -1;
    this.#current = index;
    this.#links[index]!.tabIndex = 0;
  }

  /** Middles of the shapes within the map: a focus may scroll the page. */
  #points(): readonly Point[] {
    const map = this.#svg.getBoundingClientRect();
    return this.#links.map((link): Point => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return [left + width / 2 - map.left, top + height / 2 - map.top];
    });
  }

  #walk(event: KeyboardEvent): void {
    const { key } = event;
    const points = this.#points();
    const sideways = isSideways(key);
    if (sideways !== this.#wasSideways || !this.#line) this.#line = points[this.#current]!;
    const last = points.length - 1;
    const to = key === "Home" ? 0 : key === "End" ? last : towards(points, this.#current, key, this.#line);
    if (to === undefined) return;
    this.#wasSideways = sideways;
    event.preventDefault();
    this.#hold(to);
    this.#links[to]!.focus();
  }

  /** Rings and names an authority, by the slug in its link's address; none takes the last one's mark away. */
  #mark(slug: string): void {
    this.#slug = slug;
    this.#marked.splice(0).forEach((element) => element.remove());
    const link = this.#links.find((one) => one.getAttribute("href") === authorityAddress(slug));
    if (!link) return;
    this.#marked = [...ring(this.#svg, link, ["mark-ground", "mark-line"]), words(this.#figure, link, "of-mark")];
    if (!this.#svg.contains(document.activeElement)) this.#hold(this.#links.indexOf(link));
  }
}

/** What the map is shaded by stands in the address, as every choice does. */
function keepChoice(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name="map-by"]')];
  const asked = new URLSearchParams(location.search).get("map");
  const named = inputs.find(({ value }) => value === asked);
  if (named) named.checked = true;
  for (const input of inputs)
    input.addEventListener("change", () =>
      putInAddress(["map"], new URLSearchParams(input === inputs[0] ? {} : { map: input.value })),
    );
}

keepChoice();
document.querySelectorAll<HTMLElement>("[data-map]").forEach((figure) => new MapReader(figure));
