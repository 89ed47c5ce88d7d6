/** Marks that the charts of a comparison share. */
import { decimal, el, type SvgNode } from "./svg.ts";
import { radius, type Theme } from "./theme.ts";

/** The open diamond: the median of somebody's statistical neighbours, as on profiles. */
export function diamond(colours: Theme["colours"], x: number, y: number): SvgNode {
  const r = radius.diamond;
  return el("path", {
    "d": `M${decimal(x - r)} ${decimal(y)}l${r}-${r} ${r} ${r}-${r} ${r}z`,
    "fill": colours.paper,
    "stroke": colours["neighbour-text"],
    "stroke-width": 1.4,
  });
}
