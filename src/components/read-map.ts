/**
 * Maps under a pointer and the arrow keys. Every shape is a link with a name already; here a map becomes one stop of the
 * Tab key, the arrows walk from shape to shape, and what a shape is called stands beside it. An authority that is marked
 * on the page is ringed and named.
 */
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

function readMap(figure: HTMLElement): void {
  const svg = figure.querySelector("svg")!;
  const links = [...svg.querySelectorAll("a")];
  let current = 0;
  let line: Point | undefined;
  let wasSideways: boolean | undefined;
  let shown: Element[] = [];
  let marked: Element[] = [];

  const leave = (): void => shown.splice(0).forEach((element) => element.remove());
  const show = (link: Element): void => {
    leave();
    shown = [...ring(svg, link, ["ring-ground", "ring-line"]), words(figure, link, "")];
  };
  const hold = (index: number): void => {
    links[current]!.tabIndex = -1;
    current = index;
    links[current]!.tabIndex = 0;
  };

  function walk(event: KeyboardEvent): void {
    const { key } = event;
    // Within the map: a focus may scroll the page.
    const map = svg.getBoundingClientRect();
    const points = links.map((link): Point => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return [left + width / 2 - map.left, top + height / 2 - map.top];
    });
    const sideways = isSideways(key);
    // A line is kept while the keys go along it.
    if (sideways !== wasSideways || !line) line = points[current]!;
    const to = key === "Home" ? 0 : key === "End" ? links.length - 1 : towards(points, current, key, line);
    if (to === undefined) return;
    wasSideways = sideways;
    event.preventDefault();
    hold(to);
    links[to]!.focus();
  }

  function mark(slug: string): void {
    marked.splice(0).forEach((element) => element.remove());
    // Of /authorities/blackpool/ the third part; whoever writes such addresses is not asked, to keep this file alone.
    const link = links.find((one) => one.getAttribute("href")!.split("/")[2] === slug);
    if (!link) return;
    marked = [...ring(svg, link, ["mark-ground", "mark-line"]), words(figure, link, "of-mark")];
    if (!svg.contains(document.activeElement)) hold(links.indexOf(link));
  }

  links.forEach((link, i) => {
    link.tabIndex = i ? -1 : 0;
    // Not when the page is scrolled under a pointer that rests.
    link.onpointermove = link.onpointerdown = () => shown[0]?.getAttribute("d") === pathOf(link) || show(link);
    // However it came: by a key, a press, or a reader's list of links.
    link.onfocus = () => {
      if (i !== current) line = undefined;
      hold(i);
      show(link);
    };
    link.onblur = leave;
  });
  svg.onpointerleave = leave;
  svg.onkeydown = (event) => (event.key === "Escape" ? leave() : walk(event));
  let slug = new URLSearchParams(location.search).get("place") ?? "";
  const again = (): void => mark(slug);
  addEventListener("mark", (event) => mark((slug = (event as CustomEvent<string>).detail)));
  document.querySelectorAll('input[name="map-by"]').forEach((input) => input.addEventListener("change", again));
  // Also once at the beginning.
  new ResizeObserver(again).observe(figure);
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
document.querySelectorAll<HTMLElement>("[data-map]").forEach(readMap);
