/** The few ways in which an indicator is made from published counts. */
import { known, missing, ratio, type Cell } from "../core/cell.ts";
import type { Observation } from "../core/observation.ts";
import type { Interval } from "../stats/interval.ts";
import { rateInterval } from "../stats/poisson.ts";
import type { SpendingAmount } from "../spending/series.ts";
import { FIRST_COMPARABLE } from "../spending/groups.ts";
import { inPricesOf } from "../stats/real-terms.ts";
import { proportionInterval } from "../stats/wilson.ts";
import type { TableRow } from "../tables/table.ts";
import type { Measure, Tables } from "./tables.ts";

const NONE = { lower: null, upper: null } as const;
const PER = 10_000;

/** Rows of a table whose source has the measure at all. */
function rowsWith({ table, measure }: Measure, tables: Tables): readonly TableRow[] {
  return tables.rows(table).filter((row) => row.cells[measure] !== undefined);
}

function record(row: TableRow, tables: Tables) {
  return { area: row.area, year: row.year, source: row.source, edition: tables.editionOf(row.source) };
}

/**
 * Count ÷ children aged 0 to 17 in the June before × 10,000, with Byar's
 * interval. Where there is no such population but the publisher printed a rate
 * of its own (`printed`), that rate stands in, flagged as published.
 */
export function perChild(count: Measure, printed?: { readonly rate: Measure; readonly population: Measure }) {
  return (tables: Tables): Observation[] =>
    rowsWith(count, tables).map((row) => {
      const numerator = row.cells[count.measure]!;
      const population = tables.cell({ table: "population", measure: "children" }, row.area, row.year - 1);
      const rate = printed === undefined ? null : tables.cell(printed.rate, row.area, row.year).value;
      if (population.value === null && rate !== null) {
        const printedPopulation = tables.cell(printed!.population, row.area, row.year);
        return { ...record(row, tables), ...printedRate(numerator, rate, printedPopulation) };
      }
      const value = ratio(numerator, population, PER);
      return {
        ...record(row, tables),
        value,
        ...rateLimits(value, numerator, population),
        numerator,
        denominator: population,
      };
    });
}

function printedRate(numerator: Cell, rate: number, population: Cell) {
  const value = known(rate, "published");
  return { value, ...rateLimits(value, numerator, population), numerator, denominator: population };
}

function rateLimits(value: Cell, numerator: Cell, population: Cell): Interval | typeof NONE {
  if (value.value === null || numerator.value === null || population.value === null) return NONE;
  return rateInterval(numerator.value, population.value, PER);
}

/** A share: how its parts are found, and what the publisher printed for it. */
interface ShareOptions {
  readonly part: (row: TableRow) => Cell;
  readonly whole: Measure;
  /**
   * Measure that holds the publisher's percentage. England's and regions' counts
   * are rounded to ten while the percentage is not: where the two disagree, the
   * percentage is right.
   */
  readonly printed?: string;
  /** Whether every part is one of the whole, so that an interval and a limit of 100% make sense. */
  readonly nested: boolean;
}

/** Part ÷ whole × 100, with Wilson's interval where the part is one of the whole. */
export function share(base: Measure, { part, whole, printed, nested }: ShareOptions) {
  return (tables: Tables): Observation[] =>
    rowsWith(base, tables).map((row) => {
      const numerator = part(row);
      const denominator = tables.cell(whole, row.area, row.year);
      const computed = ratio(numerator, denominator, 100);
      const rounded = tables.levelOf(row.area) !== "authority";
      const percentage = printed === undefined ? computed : publishedShare(computed, row.cells[printed]!, rounded);
      // A printed percentage that the counts do not bear out has no interval that they could give.
      const limits = nested && percentage === computed ? shareLimits(percentage, numerator, denominator) : NONE;
      return { ...record(row, tables), value: percentage, ...limits, numerator, denominator };
    });
}

/**
 * The computed share, so that a whole number is rounded once and from the full
 * value; the printed one where rounded counts do not bear it out, or where a
 * count is suppressed and the percentage is not.
 */
function publishedShare(computed: Cell, printed: Cell, rounded: boolean): Cell {
  if (printed.value === null) return rounded ? printed : computed;
  const stands = computed.value === null || (rounded && Math.abs(computed.value - printed.value) > 0.05);
  return stands && printed.status === "ok" ? known(printed.value, "published") : computed;
}

function shareLimits(value: Cell, part: Cell, whole: Cell): Interval | typeof NONE {
  if (value.value === null || part.value === null || whole.value === null || whole.value === 0) return NONE;
  const { lower, upper } = proportionInterval(part.value, whole.value);
  return { lower: lower * 100, upper: upper * 100 };
}

/**
 * A share of events of one kind by events of another. Where the counts
 * contradict each other (more plans than enquiries) there is no share: the
 * counts stay beside it.
 */
export function shareOfEvents(base: Measure, part: (row: TableRow, tables: Tables) => Cell, whole: Measure) {
  return (tables: Tables): Observation[] =>
    share(base, { part: (row) => part(row, tables), whole, nested: false })(tables).map((o) =>
      o.value.value !== null && (o.value.value < 0 || o.value.value > 100)
        ? { ...o, value: missing("not-applicable") }
        : o,
    );
}

/** A figure as the publisher prints it, with what it rests on. */
export function printed(value: Measure, parts: { readonly numerator?: string; readonly denominator?: string }) {
  return (tables: Tables): Observation[] =>
    rowsWith(value, tables).map((row) => ({
      ...record(row, tables),
      value: row.cells[value.measure]!,
      ...NONE,
      numerator: parts.numerator === undefined ? null : row.cells[parts.numerator]!,
      denominator: parts.denominator === undefined ? null : row.cells[parts.denominator]!,
    }));
}

/** Every area and year whose files have all of the lines, as long as they have them by authority. */
function returnsOf(tables: Tables, lines: readonly string[]) {
  const { spending } = tables;
  return spending.years
    .filter((year) => year >= FIRST_COMPARABLE && spending.isByAuthority(year, lines))
    .flatMap((year) => spending.areasIn(year, lines).map((area) => ({ area, year })))
    .map(({ area, year }) => {
      const source = spending.sourceOf(area, year, lines[0]!);
      return { area, year, source, edition: tables.editionOf(source) };
    });
}

/**
 * Lines added up, in the prices of the latest year, ÷ children aged 0 to 17 at
 * the mid-year within the financial year (2024-25 uses mid-2024).
 */
export function spendPerChild(lines: readonly string[]) {
  return (tables: Tables): Observation[] =>
    returnsOf(tables, lines).map((key) => {
      const cash = tables.spending.amount(key.area, key.year, lines);
      const inflate = (amount: number) =>
        inPricesOf(amount, tables.deflator(key.year), tables.deflator(tables.baseYear));
      const real = cash.value === null ? cash : known(inflate(cash.value), cash.status);
      const children = tables.cell({ table: "population", measure: "children" }, key.area, key.year - 1);
      return { ...key, value: ratio(real, children), ...NONE, numerator: real, denominator: children };
    });
}

/** Some of the money of lines as a share of other lines' gross total, in cash of the same year. */
export function spendShare(part: readonly string[], whole: readonly string[], amount: SpendingAmount = "gross") {
  return (tables: Tables): Observation[] =>
    returnsOf(tables, whole).map((key) => {
      const numerator = tables.spending.amount(key.area, key.year, part, amount);
      const denominator = tables.spending.amount(key.area, key.year, whole);
      return { ...key, value: ratio(numerator, denominator, 100), ...NONE, numerator, denominator };
    });
}
