/**
 * A place among its statistical neighbours: one bar a row from zero, the
 * number behind it, names before it. A row without a figure says why.
 */
import { scaleLinear } from "d3";
import { statuses } from "../core/cell.ts";
import { units } from "../core/unit.ts";
import type { NeighbourBarsView } from "../views/types.ts";
import { scaleEnd } from "./axis.ts";
import { chart, type ChartOptions, el, type SvgNode, text } from "./svg.ts";
import { textWidth } from "./text-width.ts";
import { pageTheme, type TextRole, type Theme, type Token } from "./theme.ts";

export interface NeighbourBarsOptions extends ChartOptions {
  /** CSS pixels */
  readonly width: number;
  /** CSS pixels from one bar to the next. */
  readonly pitch: number;
  /** CSS pixels of the type, which the sheet or the role sets: names are cut to fit by it. */
  readonly size: number;
}

type Row = NeighbourBarsView["rows"][number];

const styles: Readonly<Record<Row["role"], { readonly text: TextRole; readonly bar: Token }>> = {
  place: { text: "lab-place", bar: "place" },
  neighbour: { text: "lab", bar: "neighbour" },
  england: { text: "lab-england", bar: "ink" },
};

/** Between a name, its bar and its number, in CSS pixels. */
const space = 6;
/** The widest that names may be, as a share of the chart. */
const namesShare = 0.56;
/** Of a row, how much is bar. */
const thickness = 0.58;

export function neighbourBars(
  view: NeighbourBarsView,
  { width, pitch, size, theme = pageTheme, label }: NeighbourBarsOptions,
): string {
  const say = units[view.unit].prose;
  const most = width * namesShare;
  const named = view.rows.map((row) => ({ ...row, words: fitting(row.name, most, size, weightOf(row)) }));
  const left = Math.max(...named.map((row) => textWidth(row.words, size, weightOf(row)))) + space;
  const values = view.rows.flatMap(({ cell }) => cell.value ?? []);
  const right = Math.max(0, ...values.map((value) => textWidth(say(value), size, 600))) + space;
  const x = scaleLinear([0, scaleEnd(values)], [left, width - right]);
  return chart(
    { theme, label, width, height: Math.ceil(pitch * view.rows.length) },
    ...named.flatMap((row, i) =>
      rowOf(row, row.words, { theme, x, left, middle: pitch * (i + 0.5), pitch, size, say }),
    ),
  );
}

interface Place {
  readonly theme: Theme;
  readonly x: (value: number) => number;
  readonly left: number;
  /** Pixels from the top to the middle of the row. */
  readonly middle: number;
  readonly pitch: number;
  readonly size: number;
  readonly say: (value: number) => string;
}

const weightOf = ({ role }: Row) => (role === "neighbour" ? 400 : 650);

function rowOf(row: Row, words: string, { theme, x, left, middle, pitch, size, say }: Place): SvgNode[] {
  const style = styles[row.role];
  const y = middle + size * 0.34;
  const name = text(theme, style.text, words, { "x": left - space, y, "text-anchor": "end" });
  const { cell } = row;
  if (cell.value === null) return [name, text(theme, "gap-note", statuses[cell.status].short, { x: left, y })];
  const height = pitch * thickness;
  const end = x(cell.value);
  return [
    name,
    el("rect", { x: left, y: middle - height / 2, width: end - left, height, fill: theme.colours[style.bar] }),
    text(theme, style.text, say(cell.value), { x: end + space, y }),
  ];
}

/** A name with "&" for "and"; of one that is still too wide the first words, and that it goes on. */
export function fitting(name: string, width: number, size: number, weight = 400): string {
  const short = name.replaceAll(" and ", " & ");
  if (textWidth(short, size, weight) <= width) return short;
  const words = short.split(" ");
  while (words.length > 1 && textWidth(`${words.join(" ")} …`, size, weight) > width) words.pop();
  return `${words.join(" ").replace(/[ ,&]+$/, "")} …`;
}
