/** One indicator as the browser gets it to compare places: its figures, and the words that must stand beside them. */
import { isMissing, isPresent, known, missing, type Cell, type Present, type Status } from "../core/cell.ts";
import type { PeriodKind } from "../core/period.ts";
import type { UnitId } from "../core/unit.ts";
import type { Break } from "./types.ts";

export interface CompareFile {
  readonly id: string;
  readonly title: string;
  /** "children at 31 March" */
  readonly counts: string;
  readonly unit: UnitId;
  readonly period: PeriodKind;
  readonly years: readonly number[];
  readonly breaks: readonly Break[];
  /** "DfE, Children looked after in England, edition 2025" */
  readonly source: string;
  readonly caveats: readonly string[];
  readonly interval: "byar" | "wilson" | null;
  /** slug → for each year a number, or why there is none; years before the first and after the last that exist are left out */
  readonly figures: Readonly<Record<string, Figures>>;
}

export interface Figures {
  /** Position in `years` of the first. */
  readonly from: number;
  readonly values: readonly (number | Status)[];
  /** 95% limits of each value; absent where the indicator has none. */
  readonly limits?: readonly (readonly [lower: number, upper: number] | null)[];
  /** position in `values` → what is said of a number that is not plain */
  readonly flags?: Readonly<Record<string, Present>>;
}

/** The figure of a place's year. */
export function cellOf(file: CompareFile, slug: string, year: number): Cell {
  const found = file.figures[slug];
  const at = found === undefined ? -1 : file.years.indexOf(year) - found.from;
  const value = found?.values[at];
  if (value === undefined) return missing(found === undefined ? "not-available" : "did-not-exist");
  if (typeof value === "number") return known(value, found?.flags?.[at] ?? "ok");
  return missing(isMissing(value) && !isPresent(value) ? value : "low-reliability");
}

/** The 95% interval of a place's year, where there is one. */
export function limitsOf(file: CompareFile, slug: string, year: number): readonly [number, number] | null {
  const found = file.figures[slug];
  return found?.limits?.[file.years.indexOf(year) - found.from] ?? null;
}
