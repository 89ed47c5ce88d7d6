/** What both maps are made of: a shape for each authority, which is a link with a name that holds its figure. */
import { authorityAddress } from "../core/address.ts";
import type { MapPlace } from "../views/types.ts";
import type { ValueClass } from "../stats/value-classes.ts";
import { chart, type Child, el, type SvgNode } from "./svg.ts";
import type { Theme, Token } from "./theme.ts";

/** 45° lines of 1.6 every 5 pixels, in the units of a drawing of so many to a pixel. */
const HATCH = { every: 5, line: 1.6 };

/** The ground and lines of a shape without a figure. */
export function hatchPattern(theme: Theme, id: string, unitsPerPixel: number): SvgNode {
  const every = HATCH.every * unitsPerPixel;
  return el(
    "pattern",
    { id, width: every, height: every, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    el("rect", { width: every, height: every, fill: theme.colours.gap }),
    el("rect", { width: HATCH.line * unitsPerPixel, height: every, fill: theme.colours["neighbour-text"] }),
  );
}

/**
 * A shape as a link. On a page its classes say how it is shaded by figure ("f1" to "f5", "f0" for none) and by ratio
 * ("r1"), and the sheet picks; a literal theme shades it by figure.
 */
export function shapeOf(theme: Theme, place: MapPlace, d: string, hatchId: string, withRatio: boolean): SvgNode {
  const shade = theme.literal
    ? literalShade(theme, place.byFigure, hatchId)
    : { class: `f${place.byFigure ?? 0}${withRatio ? ` r${place.byRatio ?? 0}` : ""}` };
  return el("a", { "href": authorityAddress(place.slug), "aria-label": place.label, ...shade }, el("path", { d }));
}

function literalShade({ colours }: Theme, of: ValueClass | null, hatchId: string) {
  const outline = { "stroke": colours.dot, "stroke-width": 0.8 };
  if (of === null) return { fill: `url(#${hatchId})`, ...outline };
  return { fill: colours[`seq-${of}` satisfies Token], ...(of === 1 ? outline : {}) };
}

/** What a drawing covers, in its own units. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The root of a drawing that scales with its holder. It is a list of links: it has no role of its own. */
export function scaledChart(
  { theme, label }: { readonly theme: Theme; readonly label: string | undefined },
  { left, top, width, height }: Extent,
  ...children: readonly Child[]
): string {
  const attributes = {
    "viewBox": `${left} ${top} ${width} ${height}`,
    "width": undefined,
    "height": undefined,
    "class": "shapes",
    "aria-hidden": undefined,
    "role": "group",
    "aria-label": label,
  };
  return chart({ theme, width, height, attributes }, ...children);
}
