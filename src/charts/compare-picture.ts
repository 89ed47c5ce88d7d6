/** A comparison as a picture that stands alone: finding, measure, chart, what is missing, source and edition. */
import { linesDrawing } from "./compare-lines.ts";
import { rowsDrawing } from "./compare-rows.ts";
import { chart, el, type SvgNode } from "./svg.ts";
import { wrap } from "./text-width.ts";
import { lightTheme } from "./theme.ts";
import type { CompareView } from "../views/types.ts";

/** The picture's own width, in the pixels that its type is set in; it is saved larger. */
export const PICTURE_WIDTH = 720;
const margin = 32;
const inner = PICTURE_WIDTH - 2 * margin;

export interface PictureWords {
  readonly finding: string;
  readonly subtitle: string;
  /** Paragraphs under the chart. */
  readonly notes: readonly string[];
}

interface Block {
  readonly node: SvgNode;
  readonly height: number;
}

function paragraph(words: string, y: number, size: number, fill: string, face: "serif" | "sans"): Block {
  const step = Math.round(size * (face === "serif" ? 1.18 : 1.4));
  // A serif at these sizes runs a little wider than the sans that is measured.
  const lines = wrap(words, face === "serif" ? inner * 0.9 : inner, size);
  const node = el(
    "text",
    {
      fill,
      "font-size": size,
      "font-family": face === "serif" ? "'Source Serif 4', Georgia, serif" : undefined,
      "font-weight": face === "serif" ? 500 : undefined,
    },
    ...lines.map((line, i) => el("tspan", { x: margin, y: y + size + i * step }, line)),
  );
  return { node, height: lines.length * step };
}

/** @returns SVG text with its own colours, and its height at {@link PICTURE_WIDTH} */
export function comparePicture(
  view: CompareView,
  shown: "years" | "year",
  { finding, subtitle, notes }: PictureWords,
  style: string,
): { readonly svg: string; readonly height: number } {
  const { colours } = lightTheme;
  const title = paragraph(finding, 26, 25, colours.ink, "serif");
  const measure = paragraph(subtitle, 34 + title.height, 14.5, colours["ink-2"], "sans");
  const top = 34 + title.height + measure.height + 18;
  const { nodes, height } = (shown === "year" ? rowsDrawing : linesDrawing)(view, inner, lightTheme);
  let y = top + height + 16;
  const foot = notes.map((note) => {
    const block = paragraph(note, y, 12.5, colours["ink-2"], "sans");
    y += block.height + 4;
    return block.node;
  });
  const whole = y + 22;
  const svg = chart(
    { theme: lightTheme, label: `${finding}. ${subtitle}`, width: PICTURE_WIDTH, height: whole },
    el("style", {}, style),
    title.node,
    measure.node,
    el("svg", { x: margin, y: top, width: inner, height, overflow: "visible" }, ...nodes),
    el("path", { d: `M${margin} ${top + height + 8}H${PICTURE_WIDTH - margin}`, stroke: colours.rule }),
    ...foot,
  );
  return { svg, height: whole };
}
