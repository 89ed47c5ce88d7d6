/** The rows of the published file that a comparison shows: the same columns, the same digits. */
import Papa from "papaparse";
import { yearLabel } from "../core/period.ts";
import type { CompareState } from "../views/compare-state.ts";
import type { CompareView } from "../views/types.ts";

type Row = Readonly<Record<string, string>>;

/** What the published rows call some places: their ONS codes. */
async function codesOf(slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await rowsAt("/data/areas.csv");
  const wanted = new Set(slugs);
  return new Set(rows.flatMap((row) => (wanted.has(row.slug ?? "") ? [row.area_code ?? ""] : [])));
}

async function rowsAt(path: string): Promise<readonly Row[]> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return Papa.parse<Row>(await response.text(), { header: true, skipEmptyLines: true }).data;
}

/** CSV, a row a place and period of the chart, in the order of the published file. */
export async function rowsOfView(view: CompareView, shown: CompareState["view"]): Promise<string> {
  const [codes, rows] = await Promise.all([
    codesOf(view.series.map(({ slug }) => slug)),
    rowsAt(`/data/indicators/${view.id}.csv`),
  ]);
  const period = shown === "year" ? yearLabel(view.period, view.year) : null;
  const own = rows.filter((row) => codes.has(row.area_code ?? "") && (period === null || row.period === period));
  return `${Papa.unparse([...own], { newline: "\n" })}\n`;
}
