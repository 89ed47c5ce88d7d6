/**
 * The shift as a reader chooses it: which groups, gross or net, for each child
 * or in all, in whose prices. Reads no file and knows no page, so that the build
 * and a browser make the same chart and the same sentences from the same code.
 */
import { known, missing, ratio, sum, type Cell, type Present } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { list, movement } from "../core/words.ts";
import { FIRST_COMPARABLE, linesIn, SOURCE_CHANGES, type Basis, type SpendingGroup } from "../spending/groups.ts";
import { inPricesOf } from "../stats/real-terms.ts";
import { cellWords } from "./cell-words.ts";
import { groupingOf, type Choice, type ShiftData } from "./shift-choice.ts";
import type { Point, ShiftLine, ShiftView } from "./types.ts";

/** Cash pounds of a group in a year; null where the year's table held nothing of the kind. */
function cashOf(data: ShiftData, group: SpendingGroup, basis: Basis, i: number): Cell | null {
  const lines = linesIn(group, data.years[i]!);
  if (lines === null) return null;
  const year = data.years[i]!;
  return sum(
    lines.map((line) => cellOf(data[basis][line]?.[i], data.incomplete[line]?.includes(year) ? "incomplete" : "ok")),
  );
}

const cellOf = (value: number | null | undefined, status: Present = "ok"): Cell =>
  value == null ? missing("not-available") : known(value, status);

function figureOf(data: ShiftData, group: SpendingGroup, { basis, per, prices }: Choice, i: number): Cell | null {
  const cash = cashOf(data, group, basis, i);
  if (cash?.value == null) return cash;
  const base = prices === "cash" ? data.index[i]! : data.index[data.years.indexOf(prices)]!;
  const real = known(inPricesOf(cash.value, data.index[i]!, base), cash.status);
  return ratio(real, per === "child" ? cellOf(data.children[i]) : known(1e9));
}

/** Every group of a choice, from the first year in which any of them has a figure to the last. */
export function chosenShift(choice: Choice, data: ShiftData): ShiftView {
  const all = groupingOf(choice.groups).groups.map((group) => ({
    group,
    points: data.years.flatMap((year, i): Point[] => {
      const cell = figureOf(data, group, choice, i);
      return cell === null ? [] : [{ year, cell }];
    }),
  }));
  const withFigure = data.years.filter((year) =>
    all.some(({ points }) => points.some((point) => point.year === year && point.cell.value !== null)),
  );
  const [from, to] = [withFigure[0]!, withFigure.at(-1)!];
  const years = data.years.filter((year) => from <= year && year <= to);
  const lines = all.map(({ group, points }): ShiftLine => {
    const shown = points.filter(({ year }) => from <= year && year <= to);
    return {
      title: group.title,
      side: group.side,
      points: shown.filter(({ year }) => year >= FIRST_COMPARABLE),
      bridge: shown.filter(({ year }) => year < FIRST_COMPARABLE),
    };
  });
  const values = lines.flatMap(({ points, bridge }) => [...points, ...bridge].map(({ cell }) => cell.value ?? 0));
  return {
    kind: "shift",
    areaName: "England",
    unit: choice.per === "child" ? "pounds" : "billions",
    years,
    lines,
    breaks: [...(from < FIRST_COMPARABLE ? [{ year: FIRST_COMPARABLE, label: "lines change" }] : []), SOURCE_CHANGES],
    max: Math.max(...values),
  };
}

const ends = ({ points }: ShiftLine): readonly [Point, Point] | null => {
  const figures = points.filter(({ cell }) => cell.value !== null);
  return figures.length < 2 ? null : [figures[0]!, figures.at(-1)!];
};

/** "Spending on statutory services rose by 49% for each child; on non-statutory services it fell by 33%". */
export function chosenFinding(choice: Choice, data: ShiftData): string {
  const { groups } = groupingOf(choice.groups);
  const each = choice.per === "child" ? " for each child" : "";
  const clauses = chosenShift(choice, data).lines.map((line, i) => {
    const [first, last] = ends(line)!;
    const moved = movement(first.cell.value!, last.cell.value!);
    return i === 0
      ? `${choice.prices === "cash" ? "In cash, spending" : "Spending"} on ${groups[i]!.on} ${moved}${each}`
      : `on ${groups[i]!.on} it ${moved}`;
  });
  return clauses.join("; ");
}

/** Unit, basis, area, years and prices of the chart, and from which year its changes are counted. */
export function chosenSubtitle(choice: Choice, data: ShiftData): string {
  const { years, lines } = chosenShift(choice, data);
  const [first, last] = ends(lines[0]!)!;
  const parts = [
    choice.per === "child" ? "£ for each child aged 0 to 17" : "£ billion",
    choice.basis === "gross" ? "gross" : "net current, after income",
    "England",
    `${financialYear(years[0]!)} to ${financialYear(years.at(-1)!)}`,
    choice.prices === "cash"
      ? "cash, not adjusted for inflation"
      : `real terms in ${financialYear(choice.prices)} prices`,
  ];
  const since =
    years[0]! < first.year
      ? ` Changes are counted from ${financialYear(first.year)} to ${financialYear(last.year)}.`
      : "";
  return `${parts.join(", ")}.${since}`;
}

/** What a sighted reader would take away: the finding, and the ends of every line. */
export function chosenLabel(choice: Choice, data: ShiftData): string {
  const { lines, unit } = chosenShift(choice, data);
  const say = units[unit].prose;
  const words = lines.map((line) => {
    const [first, last] = ends(line)!;
    return `${line.title} ${say(first.cell.value!)} in ${financialYear(first.year)}, ${say(last.cell.value!)} in ${financialYear(last.year)}`;
  });
  return `${chosenFinding(choice, data)}. ${words.join("; ")}.`;
}

/** The chart's numbers as a table. */
interface ShiftTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Years down, groups across, and last what share of them went to the early side. */
export function chosenTable(choice: Choice, data: ShiftData): ShiftTable {
  const { years, lines, unit } = chosenShift(choice, data);
  const { short } = units[unit];
  const at = (line: ShiftLine, year: number): Cell =>
    [...line.bridge, ...line.points].find((point) => point.year === year)?.cell ?? missing("not-available");
  const early = list(lines.filter(({ side }) => side === "early").map(({ title }) => title));
  return {
    caption: chosenSubtitle(choice, data),
    columns: ["Year", ...lines.map(({ title }) => `${title}, ${short}`), `${early}, % of these`],
    rows: years.map((year) => {
      const cells = lines.map((line) => at(line, year));
      const ofEarly = sum(lines.flatMap(({ side }, i) => (side === "early" ? [cells[i]!] : [])));
      return [
        year < FIRST_COMPARABLE ? `${financialYear(year)} (other lines)` : financialYear(year),
        ...cells.map((cell) => cellWords(cell, unit)),
        cellWords(ratio(ofEarly, sum(cells), 100), "percent"),
      ];
    }),
  };
}
