/**
 * SVG as plain nodes and one compact serialiser: numbers to one decimal, no
 * white space, no style. Nothing here knows a chart.
 */
import { fontFamily, type TextRole, textAttributes, type Theme } from "./theme.ts";

export type Attribute = string | number | boolean | null | undefined;
export type Attributes = Readonly<Record<string, Attribute>>;

export interface SvgNode {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** Text is escaped; nothing is drawn for null and false. */
export type Child = SvgNode | string | null | false;

export function el(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SvgNode {
  return { tag, attributes, children };
}

/** One decimal, a hyphen for minus, no trailing zero: 12.34 is "12.3", -0.01 is "0". */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a coordinate must be a finite number: ${value}`);
  return String(Math.round(value * 10) / 10 || 0);
}

/** A position as a share of the width, to two decimals: 1/3 is "33.33%". */
export function percent(share: number): string {
  if (!Number.isFinite(share)) throw new RangeError(`a share must be a finite number: ${share}`);
  return `${Math.round(share * 10_000) / 100 || 0}%`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character]!);
}

function attribute([name, value]: [string, Attribute]): string {
  if (value === null || value === undefined || value === false) return "";
  return ` ${name}="${typeof value === "number" ? decimal(value) : escapeText(String(value))}"`;
}

export function render(node: Child): string {
  if (node === null || node === false) return "";
  if (typeof node === "string") return escapeText(node);
  const open = `<${node.tag}${Object.entries(node.attributes).map(attribute).join("")}`;
  return node.children.length === 0 ? `${open}/>` : `${open}>${node.children.map(render).join("")}</${node.tag}>`;
}

/** What every chart may be told. */
export interface ChartOptions {
  /** {@link pageTheme} unless told. */
  readonly theme?: Theme;
  /** What a sighted reader would take away. Without it the chart is hidden from assistive technology. */
  readonly label?: string;
}

export interface Frame extends ChartOptions {
  readonly theme: Theme;
  /** CSS pixels, or the width of whatever holds the chart. */
  readonly width: number | "100%";
  /** CSS pixels */
  readonly height: number;
  readonly attributes?: Attributes;
}

/** The root of a chart, as a string. A chart of its own colours is given its ground. */
export function chart({ theme, label, width, height, attributes }: Frame, ...children: readonly Child[]): string {
  // With a view box the sheet can shrink a chart on a screen narrower than any it was drawn for.
  const viewBox = width === "100%" ? undefined : `0 0 ${decimal(width)} ${decimal(height)}`;
  const literal = theme.literal && { "font-family": fontFamily };
  const ground = theme.literal && el("rect", { width: "100%", height: "100%", fill: theme.colours.paper });
  return render(
    el(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        class: theme.literal ? undefined : "chart",
        width,
        height,
        viewBox,
        ...literal,
        ...(label === undefined ? { "aria-hidden": "true" } : { "role": "img", "aria-label": label }),
        ...attributes,
      },
      ground,
      ...children,
    ),
  );
}

/** A text in one of the roles of the theme. */
export function text(theme: Theme, role: TextRole, content: string, attributes: Attributes, halo = false): SvgNode {
  return el("text", { ...textAttributes(theme, role, halo), ...attributes }, content);
}

/** A point of a path, in the units of its layer; null where there is no figure. */
export type PathPoint = readonly [x: number, y: number] | null;

/** Runs of points without a gap, in order. A gap ends a run: nothing is bridged. */
export function runs(points: readonly PathPoint[]): (readonly [number, number])[][] {
  const found: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point === null) found.push([]);
    else found.at(-1)!.push(point);
  }
  return found.filter((run) => run.length > 0);
}

/** A line through each run of two points or more: "M0 12.5L1 13 2 14.1". */
export function linePath(points: readonly PathPoint[]): string {
  return runs(points)
    .filter((run) => run.length > 1)
    .map(([first, ...rest]) => `M${pair(first!)}L${rest.map(pair).join(" ")}`)
    .join("");
}

/** Points that stand alone between gaps: a line cannot show them. */
export function lonePoints(points: readonly PathPoint[]): (readonly [number, number])[] {
  return runs(points).flatMap((run) => (run.length === 1 ? [run[0]!] : []));
}

/** Dots as one path of zero-length strokes, to be drawn with round caps as wide as a dot. */
export function dotsPath(points: readonly (readonly [number, number])[]): string {
  return points.map((point) => `M${pair(point)}h0`).join("");
}

function pair([x, y]: readonly [number, number]): string {
  return `${decimal(x)} ${decimal(y)}`;
}
