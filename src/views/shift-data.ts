import { dataOf, deflatorOf, england, spending } from "../data.ts";
import { groupings, linesIn, type Basis } from "../spending/groups.ts";
import type { ShiftData } from "./shift-choice.ts";

/** England's spending by line, for a reader's own choice of groups, basis and prices. */
export function shiftData(): ShiftData {
  const { years } = spending;
  const lines = [
    ...new Set(
      groupings.flatMap(({ groups }) => groups.flatMap((group) => years.flatMap((year) => linesIn(group, year) ?? []))),
    ),
  ];
  const amounts = (basis: Basis) =>
    Object.fromEntries(
      lines.map((line) => [
        line,
        years.map((year) => {
          const { value } = spending.amount(england.id, year, [line], basis);
          return value === null ? null : Math.round(value);
        }),
      ]),
    );
  return {
    years,
    index: years.map(deflatorOf),
    children: years.map((year) => dataOf("child-population").at(england.id, year - 1)?.value.value ?? null),
    incomplete: Object.fromEntries(
      lines.map((line) => [line, years.filter((year) => spending.lacking(england.id, year, [line]).length > 0)]),
    ),
    gross: amounts("gross"),
    net: amounts("net"),
  };
}
