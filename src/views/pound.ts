/** What England's pound goes on: services, the lines within them, and sums in £ billion. */
import { numberOf } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { formatNumber, units } from "../core/unit.ts";
import { dataOf, england, spending } from "../data.ts";
import { indicatorOfLine } from "../indicators/spending.ts";
import { groupings } from "../spending/groups.ts";
import { spendingLines } from "../spending/lines.ts";
import { englandValue } from "./series.ts";

const late = () => dataOf("spend-statutory");
const early = () => dataOf("spend-non-statutory");

/** Pence of every pound that went to non-statutory services in England, then and now. */
export function penceWords(): {
  readonly then: string;
  readonly now: string;
  readonly from: string;
  readonly to: string;
} {
  const share = dataOf("non-statutory-share");
  const { years, latest } = share;
  const pence = (year: number) => `${formatNumber(englandValue(share, year), 0)}p`;
  return { then: pence(years[0]!), now: pence(latest), from: financialYear(years[0]!), to: financialYear(latest) };
}

/** England's statutory and non-statutory spending in £bn, then and now, in the prices of the latest year. */
export function englandBillions() {
  const say = (data: ReturnType<typeof late>, year: number) =>
    units.billions.prose(numberOf(data.at(england.id, year)!.numerator, `England, ${data.indicator.id}`) / 1e9);
  const { years, latest } = late();
  const at = (year: number) => ({ statutory: say(late(), year), nonStatutory: say(early(), year) });
  return { then: at(years[0]!), now: at(latest) };
}

/** One service of a pound. */
export interface PoundRow {
  /** id of its indicator */
  readonly id: string;
  readonly title: string;
  /** title of its group */
  readonly group: string;
  readonly penceThen: string;
  readonly penceNow: string;
  readonly then: string;
  readonly now: string;
}

/** England's pound by service, then and now, largest now first. Amounts of one year have one deflator: shares need none. */
export function poundTable(): PoundRow[] {
  const { years, latest } = late();
  const services = groupings[0]!.groups.flatMap((group) =>
    group.lines.map((line) => ({ id: indicatorOfLine(line), group: group.title.toLowerCase() })),
  );
  const value = (id: string, year: number) => englandValue(dataOf(id), year);
  const all = (year: number) => services.reduce((total, { id }) => total + value(id, year), 0);
  const pence = (id: string, year: number) => `${formatNumber((value(id, year) / all(year)) * 100, 1)}p`;
  return services
    .toSorted((a, b) => value(b.id, latest) - value(a.id, latest))
    .map(({ id, group }) => ({
      id,
      title: dataOf(id).indicator.short,
      group,
      penceThen: pence(id, years[0]!),
      penceNow: pence(id, latest),
      then: units.pounds.prose(value(id, years[0]!)),
      now: units.pounds.prose(value(id, latest)),
    }));
}

/** A line within a service, in a table of years. */
export interface LineRow {
  readonly number: string;
  readonly title: string;
  readonly isTotal: boolean;
  readonly cells: readonly string[];
}

/** The last year for which England's single lines are published. */
export const lastYearOfLines = (): number => spending.years.findLast((year) => hasLines(year))!;
const hasLines = (year: number) => spending.amount(england.id, year, ["residential-care"]).value !== null;

/** Pence of England's pound by single line: the first comparable year and the last for which lines are published. */
export function lineTable(): { readonly years: readonly [number, number]; readonly rows: readonly LineRow[] } {
  const years = [late().years[0]!, lastYearOfLines()] as const;
  const totals = groupings[0]!.groups.flatMap((group) => group.lines);
  const whole = (year: number) => numberOf(spending.amount(england.id, year, totals), `England’s services ${year}`);
  const cash = (line: string, year: number) => spending.amount(england.id, year, [line]).value;
  const rows = totals.flatMap((id) => {
    const total = spendingLines.find((line) => line.id === id)!;
    const within = spendingLines.filter((line) => line.heading === total.heading && line.id !== id && line.number);
    return [total, ...within]
      .filter((line) => years.some((year) => cash(line.id, year) !== null) && !PARTS_OF_A_LINE.has(line.id))
      .map((line): LineRow => ({
        number: line.number!,
        title: line.title,
        isTotal: line.id === id,
        cells: years.map((year) => {
          const amount = cash(line.id, year);
          return amount === null ? "in another line" : `${formatNumber((amount / whole(year)) * 100, 1)}p`;
        }),
      }));
  });
  return { years, rows };
}

/** Fostering is shown whole: its two parts are told apart only since 2018-19. */
const PARTS_OF_A_LINE = new Set(["fostering-services", "fostering-allowances"]);
