/** Authorities in their boundaries, in a drawing that scales with its holder. */
import type { MapView } from "../views/types.ts";
import { hatchPattern, scaledChart, shapeOf } from "./map-shapes.ts";
import type { ChartOptions } from "./svg.ts";
import { pageTheme } from "./theme.ts";

/** Units of the plane to a pixel where the map is as wide as it gets. */
const UNITS_PER_PIXEL = 1140 / 320;

export function land(view: MapView, options: ChartOptions & { readonly id?: string } = {}): string {
  const { theme = pageTheme, id = "land-hatch", label } = options;
  const all = view.places.flatMap(({ rings }) => rings).flat();
  const xs = all.filter((_, i) => i % 2 === 0);
  const ys = all.filter((_, i) => i % 2 === 1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return scaledChart(
    { theme, label },
    { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top },
    hatchPattern(theme, id, UNITS_PER_PIXEL),
    ...view.places.map((place) => shapeOf(theme, place, place.rings.map(ringPath).join(""), id, view.byRatio !== null)),
  );
}

/** A closed line in steps from point to point, the fewest letters: "M906 972l-5-1v-1h1l1-1z". */
export function ringPath(ring: readonly number[]): string {
  const steps = ring.slice(2).flatMap((value, i) => value - ring[i]!);
  return `M${ring[0]} ${ring[1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}
