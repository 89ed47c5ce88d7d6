/** What all Department for Education open-data files (since 2019) have in common. */
import { level, text, year } from "./columns.ts";
import type { AreaRef, PrintedRate } from "./source.ts";
import type { AreaLevel } from "../core/area.ts";

export const eesColumns = {
  year: ["time_period", year],
  level: ["geographic_level", level],
  country: ["country_code", text],
  region: ["region_code", text],
  regionName: ["region_name", text],
  dfe: ["old_la_code", text],
  authority: ["new_la_code", text],
  authorityName: ["la_name", text],
} as const;

type EesRow = { readonly [K in keyof typeof eesColumns]: ReturnType<(typeof eesColumns)[K][1]> };

export const eesKey = ["year", "level", "region", "dfe"] as const;

export function eesArea(row: EesRow): AreaRef {
  if (row.level === "authority") {
    const headers = { code: "new_la_code", dfe: "old_la_code" };
    return { level: row.level, code: row.authority, dfe: row.dfe, name: row.authorityName, headers };
  }
  if (row.level === "regional") {
    return {
      level: row.level,
      code: row.region,
      dfe: "",
      name: row.regionName,
      headers: { code: "region_code", dfe: "" },
    };
  }
  return { level: row.level, code: row.country, dfe: "", name: "England", headers: { code: "country_code", dfe: "" } };
}

/** Every area has a row each year from the first to the last, as it was on that year's day. */
export function eesCoverage(monthDay: string, first: number, last: number) {
  const day = (year: number) => `${year}-${monthDay}`;
  const days = Array.from({ length: last - first + 1 }, (_, i) => day(first + i));
  return { day: (row: EesRow) => day(row.year), days, absent: {} };
}

/** Every area of one day has a row. */
export const onOneDay = (day: string) => ({ day: () => day, days: [day] });

export const ROUNDED_TO_TEN: Readonly<Record<AreaLevel, number>> = { national: 5, regional: 5, authority: 0 };

/** A percentage printed to one decimal, of two counts in the same row. */
export function printedShare<K extends string>(column: K, numerator: K, denominator: K): PrintedRate<K> {
  return { column, numerator, denominator: [denominator], per: 100, rounding: 0.05, countRounding: ROUNDED_TO_TEN };
}

export const OGL = "Open Government Licence v3.0";
export const DFE = "Department for Education";
