/**
 * Authorities as equal hexagons. Shapes stand in a drawing that scales with its holder; the gaps are part of it, and
 * lines keep their weight. Names of regions lie over it in a second drawing that does not scale.
 */
import { centreOf, type Hexagon } from "../core/hexagon.ts";
import type { MapName, MapPlace, MapView } from "../views/types.ts";
import { type Extent, hatchPattern, scaledChart, shapeOf } from "./map-shapes.ts";
import { type ChartOptions, el, percent, render, type SvgNode, text } from "./svg.ts";
import { pageTheme, stroke, type Theme } from "./theme.ts";

/** Units of the drawing in the width of a hexagon and its gap: so that sides are whole numbers. */
const WIDTH = 104;
const ROW = 90;
/** A hexagon without its gap, from its upper point on. At 31 pixels wide the gap is 1.8. */
const SHAPE = "l49 28v56l-49 28-49-28v-56z";
const TO_POINT = 56;
/** Units to a pixel where the drawing is as wide as it gets. */
const UNITS_PER_PIXEL = WIDTH / 32;

const xOf = (hexagon: Hexagon): number => Math.round(centreOf(hexagon)[0] * WIDTH);
const yOf = ({ row }: Hexagon): number => row * ROW;

function extentOf(places: readonly MapPlace[]): Extent {
  const xs = places.map(({ hexagon }) => xOf(hexagon));
  const ys = places.map(({ hexagon }) => yOf(hexagon));
  const [left, top] = [Math.min(...xs) - WIDTH / 2, Math.min(...ys) - 60];
  return { left, top, width: Math.max(...xs) + WIDTH / 2 - left, height: Math.max(...ys) + 60 - top };
}

/** Two drawings, the second over the first. The first is a list of links: it has no role of its own. */
export function hexagons(view: MapView, options: ChartOptions & { readonly id?: string } = {}): string {
  const { theme = pageTheme, id = "hexagon-hatch", label } = options;
  const extent = extentOf(view.places);
  const shapes = scaledChart(
    { theme, label },
    extent,
    hatchPattern(theme, id, UNITS_PER_PIXEL),
    ...view.places.map((place) => {
      const d = `M${xOf(place.hexagon)} ${yOf(place.hexagon) - TO_POINT}${SHAPE}`;
      return shapeOf(theme, place, d, id, view.byRatio !== null);
    }),
    outline(theme, view),
  );
  return shapes + names(theme, view.names, extent);
}

/** One line around the outlined region, in the middle of the gaps. */
function outline(theme: Theme, { places, outlined }: MapView): SvgNode {
  const d = outlinePath(places.filter(({ region }) => region === outlined).map(({ hexagon }) => hexagon));
  return el("path", {
    d,
    "class": "outline",
    "fill": "none",
    "stroke": theme.colours.ink,
    "stroke-width": stroke.tick,
    "stroke-linejoin": "round",
  });
}

/** Sides that no two of these hexagons share, joined into closed lines. */
export function outlinePath(cells: readonly Hexagon[]): string {
  const sides = cells.flatMap(sidesOf);
  const shared = new Set(sides.map(({ from, to }) => `${to}/${from}`));
  const next = new Map(sides.filter(({ from, to }) => !shared.has(`${from}/${to}`)).map(({ from, to }) => [from, to]));
  const loops: string[] = [];
  for (const start of next.keys()) {
    const loop: string[] = [];
    for (let at: string | undefined = start; at !== undefined;) {
      const to = next.get(at);
      next.delete(at);
      if (to !== undefined) loop.push(at);
      at = to;
    }
    if (loop.length > 0) loops.push(`M${loop.join("L")}z`);
  }
  return loops.join("");
}

/** The six sides of a hexagon, gap included, clockwise, each from corner to corner. */
function sidesOf(hexagon: Hexagon): { readonly from: string; readonly to: string }[] {
  const [x, y] = [xOf(hexagon), yOf(hexagon)];
  const half = WIDTH / 2;
  const corners = [
    [x, y - 60],
    [x + half, y - 30],
    [x + half, y + 30],
    [x, y + 60],
    [x - half, y + 30],
    [x - half, y - 30],
  ].map(([cx, cy]) => `${cx} ${cy}`);
  return corners.map((from, i) => ({ from, to: corners[(i + 1) % 6]! }));
}

/** Pixels between a hexagon and the name beside it, and between the lines of a name. */
const NAME_GAP = 8;
const NAME_LINE = 16;

function names(theme: Theme, all: readonly MapName[], { left, top, width, height }: Extent): string {
  const texts = all.flatMap(({ lines, beside, side, strong }) =>
    lines.map((words, i) =>
      text(theme, strong ? "lab-england" : "lab", words, {
        "x": percent((xOf(beside) + (side === "right" ? WIDTH / 2 : -WIDTH / 2) - left) / width),
        "y": percent((yOf(beside) - top) / height),
        "dx": side === "right" ? NAME_GAP : -NAME_GAP,
        "dy": 4.5 + NAME_LINE * (i - (lines.length - 1) / 2),
        "text-anchor": side === "right" ? "start" : "end",
      }),
    ),
  );
  return render(
    el("svg", { "xmlns": "http://www.w3.org/2000/svg", "class": "chart map-names", "aria-hidden": "true" }, ...texts),
  );
}
