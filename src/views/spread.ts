import { missing } from "../core/cell.ts";
import { formatNumber, units } from "../core/unit.ts";
import { england, type IndicatorData } from "../data.ts";
import { seriesOf } from "./series.ts";
import { dotsOf } from "./standing.ts";
import type { Dot, SpreadView } from "./types.ts";

/** Every authority in a column a year. */
export function spreadView(data: IndicatorData): SpreadView {
  const columns = data.years.map((year) => dotsOf(data, year));
  return {
    kind: "spread",
    period: data.indicator.period,
    title: data.indicator.title,
    unit: data.indicator.unit,
    years: data.years,
    columns,
    england: units[data.indicator.unit].additive ? withoutFigures(data) : seriesOf(data, england, "england"),
    place: null,
    labels: namedDots(data, columns),
    breaks: data.indicator.breaks,
  };
}

/** England where it is the sum of the dots: no line, for no scale fits both. */
function withoutFigures(data: IndicatorData): SpreadView["england"] {
  const series = seriesOf(data, england, "england");
  return { ...series, points: series.points.map(({ year }) => ({ year, cell: missing("not-applicable") })) };
}

/** The highest of all years, and the ends of the last column: the dots a reader will ask about. */
function namedDots(data: IndicatorData, columns: readonly (readonly Dot[])[]): SpreadView["labels"] {
  const ends = data.years.flatMap((year, i) => {
    const column = columns[i]!;
    const last = i === columns.length - 1;
    // One of many at the same figure is not an extreme.
    const lowest = column.length > 1 && column[0]!.value === column[1]!.value ? undefined : column[0];
    return [column.at(-1), last ? lowest : undefined].filter((dot) => dot !== undefined).map((dot) => ({ year, dot }));
  });
  const highest = ends.toSorted((a, b) => b.dot.value - a.dot.value)[0];
  const named = ends.filter((end) => end === highest || end.year === data.latest);
  return named.map(({ year, dot }) => ({ year, value: dot.value, text: labelText(data, dot, year) }));
}

/** Counts under this are named beside the rate. */
const FEW = 50;

/** "City of London 343 (24 children)": a rate that rests on few says so. */
function labelText(data: IndicatorData, dot: Dot, year: number): string {
  const count = data.indicator.unit === "per10k" ? data.at(dot.id, year)?.numerator?.value : null;
  const noun = data.indicator.counts.startsWith("children") ? " children" : "";
  const few = count != null && count < FEW ? ` (${formatNumber(count, 0)}${noun})` : "";
  return `${dot.name} ${units[data.indicator.unit].prose(dot.value)}${few}`;
}
