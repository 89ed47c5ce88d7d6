/** Figures as the published CSVs have them. Column names and their order are a contract: docs/data-contract.md. */
import Papa from "papaparse";
import type { Area } from "../core/area.ts";
import type { Cell } from "../core/cell.ts";
import type { Observation } from "../core/observation.ts";
import { periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { Indicator } from "../indicators/indicator.ts";

export const OBSERVATION_COLUMNS = [
  "indicator",
  "area_code",
  "dfe_code",
  "area_name",
  "area_level",
  "region",
  "period",
  "value",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "unit",
  "status",
  "source",
  "edition",
] as const;

/** A number at full precision, or nothing: never a stand-in. */
const number = (value: number | null): string => (value === null ? "" : String(value));
const cell = (value: Cell | null): string => (value === null ? "" : number(value.value));

export function observationCells(indicator: Indicator, o: Observation, areaOf: (id: string) => Area): string[] {
  const area = areaOf(o.area);
  return [
    indicator.id,
    area.code,
    area.dfe,
    area.name,
    area.level,
    area.region === null ? "" : areaOf(area.region).name,
    periodKinds[indicator.period].label(o.year),
    cell(o.value),
    number(o.lower),
    number(o.upper),
    cell(o.numerator),
    cell(o.denominator),
    units[indicator.unit].name,
    o.value.status,
    o.source,
    o.edition,
  ];
}

/** UTF-8, LF, quoted only where needed. */
export function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([columns, ...rows] as string[][], { newline: "\n" })}\n`;
}
