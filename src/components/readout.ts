/** What a chart says at a pointer or a key. There is one reading on a page at a time. */
import { moved, type Point } from "./nearest.ts";

let undo: (() => void) | undefined;

/** Takes away what is shown; `next` will take away what is shown now. */
export function clear(next?: () => void): void {
  const last = undo;
  undo = next;
  last?.();
}

/** Follows a pointer. A finger leaves as soon as it is lifted: what it showed stays until the next touch. */
export function follow(svg: SVGSVGElement, move: (event: PointerEvent) => void, leave: () => void): void {
  svg.onpointermove = svg.onpointerdown = move;
  svg.onpointerleave = ({ pointerType }) => pointerType === "touch" || leave();
}

/** A pointer's place in the drawing, which may be scaled but never turned. */
export function spotOf({ clientX, clientY }: MouseEvent, svg: SVGSVGElement): Point {
  const { a, d, e, f } = svg.getScreenCTM()!;
  return [(clientX - e) / a, (clientY - f) / d];
}

export function draw(parent: Element, tag: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name in attributes) element.setAttribute(name, `${attributes[name]}`);
  parent.append(element);
  return element;
}

/** Words over a chart, each with the class of its part. The chart's own value tells them to assistive technology. */
export function write(holder: Element, ...parts: readonly (readonly [words: string, part: string])[]): HTMLElement {
  const add = (parent: Element, part: string): HTMLElement => {
    const element = document.createElement("span");
    element.className = part;
    parent.append(element, " ");
    return element;
  };
  const reading = add(holder, "reading");
  reading.ariaHidden = "true";
  for (const [words, part] of parts) add(reading, part).textContent = words;
  return reading;
}

/** Puts words above a point of a drawing, within the width of their holder. */
export function putAbove(words: HTMLElement, holder: Element, svg: SVGSVGElement, [x, y]: Point): void {
  const { left, top, width } = holder.getBoundingClientRect();
  const { a, d, e, f } = svg.getScreenCTM()!;
  const { offsetWidth, offsetHeight, style } = words;
  style.left = `${Math.max(0, Math.min(x * a + e - left - offsetWidth / 2, width - offsetWidth))}px`;
  style.top = `${y * d + f - top - offsetHeight - 7}px`;
}

/** What can be read off a drawing, one mark at a time. */
export interface Readings {
  readonly label: string;
  /** Of the slider's value: years, or turns in the order. */
  readonly range: readonly [min: number, max: number];
  /** What is heard before anything is read. */
  readonly hint: string;
  /** How many marks there are and where keys begin, once that is known; none where it stays unknown. */
  readonly ready: () => Promise<readonly [count: number, start: number]>;
  /** Which one a pointer means; -1 for none. */
  readonly nearest: (spot: Point) => number;
  /** Draws one, and says what the slider's value is now, in words too. */
  readonly show: (index: number) => readonly [now: number, words: string, drawn: readonly Element[]];
  /** Enter. */
  readonly open?: (index: number) => void;
}

/**
 * Lets a pointer read a drawing, and arrow keys walk along it. To assistive technology it is a slider: arrow keys reach
 * it, and its value is spoken as it changes.
 */
export function walk(svg: SVGSVGElement, { label, range, hint, ready, nearest, show, open }: Readings): void {
  let shown = -1;
  let current = -1;
  let latest: Event | undefined;

  /** Only for the newest wish: names may arrive after the pointer has gone. */
  async function read(event: Event, which: (count: number) => number): Promise<void> {
    latest = event;
    const [count, start] = await ready();
    if (latest !== event || !count) return;
    if (current < 0) current = start;
    const index = which(count);
    if (index === shown) return;
    clear();
    if (index < 0) return;
    const [now, words, drawn] = show(index);
    say(now, words);
    shown = current = index;
    clear(() => {
      drawn.forEach((element) => element.remove());
      shown = -1;
    });
  }

  function leave(): void {
    latest = undefined;
    clear();
  }

  function say(now: number, words: string): void {
    svg.ariaValueNow = `${now}`;
    svg.ariaValueText = words;
  }

  svg.ariaHidden = null;
  svg.role = "slider";
  svg.tabIndex = 0;
  svg.ariaLabel = label;
  [svg.ariaValueMin, svg.ariaValueMax] = range.map(String) as [string, string];
  say(range[1], hint);
  follow(svg, (event) => void read(event, () => nearest(spotOf(event, svg))), leave);
  svg.onblur = leave;
  // A press focuses too, and shows what is pressed.
  svg.onfocus = (event) => svg.matches(":focus-visible") && void read(event, () => current);
  svg.onkeydown = (event) => {
    const { key } = event;
    if (key === "Enter" && shown >= 0) open?.(shown);
    if (moved(key, 0, 1) === undefined) return;
    event.preventDefault();
    void read(event, (count) => moved(key, current, count)!);
  };
}
