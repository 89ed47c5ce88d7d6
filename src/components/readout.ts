/** What a chart says at a pointer or a key. There is one reading on a page at a time. */
import type { Point } from "./nearest.ts";

let undo: (() => void) | undefined;

/** Takes away what is shown. */
export function clear(): void {
  const last = undo;
  undo = undefined;
  last?.();
}

/** Takes away what was shown and remembers how to take away what comes now. */
export function replaceReading(takeAway: () => void): void {
  clear();
  undo = takeAway;
}

/** Follows a pointer. A finger leaves as soon as it is lifted: what it showed stays until the next touch. */
export function follow(svg: SVGSVGElement, move: (event: PointerEvent) => void): void {
  svg.addEventListener("pointermove", move);
  svg.addEventListener("pointerdown", move);
  svg.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") clear();
  });
}

/** A pointer's place in the drawing, however it is scaled. */
export function spotOf({ clientX, clientY }: MouseEvent, svg: SVGSVGElement): Point {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()!.inverse());
  return [x, y];
}

export function draw(parent: Element, tag: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  parent.append(element);
  return element;
}

/** Words over a chart. Hidden from assistive technology, which is told by the chart's own value. */
export function write(holder: Element, ...parts: readonly (readonly [words: string, role?: string])[]): HTMLElement {
  const words = document.createElement("span");
  words.className = "reading";
  words.ariaHidden = "true";
  for (const [text, role = ""] of parts) {
    const part = document.createElement("span");
    part.className = role;
    part.textContent = text;
    words.append(part, " ");
  }
  holder.append(words);
  return words;
}

/** Puts words above a point of a drawing, within the width of their holder. */
export function putAbove(words: HTMLElement, svg: SVGSVGElement, [x, y]: Point): void {
  const holder = words.parentElement!.getBoundingClientRect();
  const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()!);
  const left = at.x - holder.left - words.offsetWidth / 2;
  words.style.left = `${Math.max(0, Math.min(left, holder.width - words.offsetWidth))}px`;
  words.style.top = `${at.y - holder.top - words.offsetHeight - 7}px`;
}

/** Makes a drawing a row of values that arrow keys walk along. */
export function walkable(svg: SVGSVGElement, label: string, [min, max, now]: readonly number[], value: string): void {
  svg.removeAttribute("aria-hidden");
  svg.setAttribute("role", "slider");
  svg.setAttribute("tabindex", "0");
  svg.ariaLabel = label;
  svg.ariaValueMin = String(min);
  svg.ariaValueMax = String(max);
  say(svg, now!, value);
}

export function say(svg: SVGSVGElement, now: number, value: string): void {
  svg.ariaValueNow = String(now);
  svg.ariaValueText = value;
}
