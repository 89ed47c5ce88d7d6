/**
 * The shift as a reader chooses it: which groups, gross or net, for each child
 * or in all, in whose prices. Reads no file and knows no page, so that the build
 * and a browser make the same chart and the same sentences from the same code.
 */
import { known, missing, ratio, sum, type Cell } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { list, movement } from "../core/words.ts";
import {
  FIRST_COMPARABLE,
  groupings,
  linesIn,
  type Basis,
  type Grouping,
  type SpendingGroup,
} from "../spending/groups.ts";
import { inPricesOf } from "../stats/real-terms.ts";
import type { Point, ShiftLine, ShiftView } from "./types.ts";

/** England's spending by line in cash, with what turns it into real terms and into £ for each child. */
export interface ShiftData {
  /** Financial years, by the year each ends in. */
  readonly years: readonly number[];
  /** GDP deflator of each year. */
  readonly index: readonly number[];
  /** Children aged 0 to 17 at the mid-year within each; null before the first estimate on today's basis. */
  readonly children: readonly (number | null)[];
  /** Line → pounds of each year; null where the year's files have no such amount. */
  readonly gross: Readonly<Record<string, readonly (number | null)[]>>;
  readonly net: Readonly<Record<string, readonly (number | null)[]>>;
  /** Years whose published sum lacks an authority that gave no return. */
  readonly incomplete: readonly number[];
}

/** What a reader can choose. */
export interface Choice {
  /** id of a grouping */
  readonly groups: string;
  readonly basis: Basis;
  readonly per: "child" | "total";
  /** The year (ending) in whose prices, or none: cash. */
  readonly prices: number | "cash";
}

export function defaultChoice(data: ShiftData): Choice {
  return { groups: groupings[0]!.id, basis: groupings[0]!.basis, per: "child", prices: data.years.at(-1)! };
}

/** @throws {Error} if there is no such grouping */
export function groupingOf(id: string): Grouping {
  const found = groupings.find((grouping) => grouping.id === id);
  if (found === undefined) throw new Error(`no grouping "${id}" in src/spending/groups.ts`);
  return found;
}

/** Choices that an address can name, in the order in which it names them. */
const NAMES = ["groups", "basis", "per", "prices"] as const;

/**
 * The choice an address asks for. What it names that does not exist is left at
 * what it would be without, and told: "prices 1999".
 */
export function readChoice(
  query: URLSearchParams,
  data: ShiftData,
): { readonly choice: Choice; readonly unknown: readonly string[] } {
  const usual = defaultChoice(data);
  const unknown: string[] = [];
  const of = <T>(name: (typeof NAMES)[number], meant: (word: string) => T | undefined, otherwise: T): T => {
    const word = query.get(name);
    if (word === null) return otherwise;
    const found = meant(word);
    if (found === undefined) unknown.push(`${name} “${word}”`);
    return found ?? otherwise;
  };
  const oneOf =
    <T extends string>(...words: readonly T[]) =>
    (word: string) =>
      words.find((w) => w === word);
  const groups = of("groups", oneOf(...groupings.map(({ id }) => id)), usual.groups);
  const choice: Choice = {
    groups,
    // A grouping comes with the basis of those who use it, until a reader chooses another.
    basis: of("basis", oneOf("gross", "net"), groupingOf(groups).basis),
    per: of("per", oneOf("child", "total"), usual.per),
    prices: of(
      "prices",
      (word) => (word === "cash" ? word : data.years.find((year) => financialYear(year) === word)),
      usual.prices,
    ),
  };
  return { choice, unknown };
}

/** The query of an address that asks for a choice; empty for the default. */
export function writeChoice(choice: Choice, data: ShiftData): string {
  const usual = { ...defaultChoice(data), basis: groupingOf(choice.groups).basis };
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = choice[name];
    if (value !== usual[name]) query.set(name, typeof value === "number" ? financialYear(value) : value);
  }
  return String(query);
}

/** Cash pounds of a group in a year; null where the year's table held nothing of the kind. */
function cashOf(data: ShiftData, group: SpendingGroup, basis: Basis, i: number): Cell | null {
  const lines = linesIn(group, data.years[i]!);
  if (lines === null) return null;
  return sum(lines.map((line) => cellOf(data[basis][line]?.[i])));
}

const cellOf = (value: number | null | undefined): Cell => (value == null ? missing("not-available") : known(value));

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
    breaks: [
      ...(from < FIRST_COMPARABLE ? [{ year: FIRST_COMPARABLE, label: "lines change" }] : []),
      { year: SOURCE_CHANGES, label: "source changes" },
    ],
    max: Math.max(...values),
  };
}

/** First year (ending) of DfE's category totals, with a row for England. */
export const SOURCE_CHANGES = 2017;

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
export interface ShiftTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Years down, groups across, and last what share of them went to the early side. */
export function chosenTable(choice: Choice, data: ShiftData): ShiftTable {
  const { years, lines, unit } = chosenShift(choice, data);
  const { table, short } = units[unit];
  const at = (line: ShiftLine, year: number) =>
    [...line.bridge, ...line.points].find((point) => point.year === year)?.cell.value ?? null;
  const say = (value: number | null, words: (value: number) => string) =>
    value === null ? "not available" : words(value);
  const share = (year: number) => {
    const values = lines.map((line) => at(line, year));
    if (values.includes(null)) return null;
    const early = lines.flatMap((line, i) => (line.side === "early" ? [values[i]!] : []));
    const of = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, n) => total + n!, 0);
    return (of(early) / of(values)) * 100;
  };
  const early = list(lines.filter(({ side }) => side === "early").map(({ title }) => title));
  return {
    caption: chosenSubtitle(choice, data),
    columns: ["Year", ...lines.map(({ title }) => `${title}, ${short}`), `${early}, % of these`],
    rows: years.map((year) => [
      `${financialYear(year)}${year < FIRST_COMPARABLE ? " (other lines)" : ""}${data.incomplete.includes(year) ? " (incomplete)" : ""}`,
      ...lines.map((line) => say(at(line, year), table)),
      say(share(year), units.percent.table),
    ]),
  };
}
