/** Every file under /data/: its address, what it holds and how to make it. Pages, data package and tests follow from this list. */
import { gzipSync } from "node:zlib";
import {
  allData,
  aliases,
  areaOf,
  areas,
  printedLookedAfterRate,
  revisions,
  sources,
  type IndicatorData,
} from "../data.ts";
import { periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import type { Area } from "../core/area.ts";
import { csv, OBSERVATION_COLUMNS, observationCells } from "./rows.ts";

/** England first, then regions, then authorities, as the areas are listed; years ascending. */
const order = new Map(areas.map((area, position) => [area.id, position]));

function sortedCells(data: IndicatorData, keep: (area: string) => boolean = () => true): string[][] {
  return data.observations
    .filter((o) => keep(o.area))
    .toSorted((a, b) => order.get(a.area)! - order.get(b.area)! || a.year - b.year)
    .map((o) => observationCells(data.indicator, o, areaOf));
}

export const indicatorCsv = (data: IndicatorData): string => csv(OBSERVATION_COLUMNS, sortedCells(data));

export const areaCsv = (area: Area): string =>
  csv(
    OBSERVATION_COLUMNS,
    allData.flatMap((data) => sortedCells(data, (id) => id === area.id)),
  );

export const allCsv = (): string =>
  csv(
    OBSERVATION_COLUMNS,
    allData.flatMap((data) => sortedCells(data)),
  );

export const allCsvGz = (): Uint8Array => gzipSync(allCsv(), { level: 9 });

export const AREA_COLUMNS = [
  "area_code",
  "dfe_code",
  "slug",
  "name",
  "short_name",
  "other_names",
  "area_level",
  "kind",
  "region",
  "subregion",
  "from",
  "to",
  "ons_codes",
  "predecessors",
  "successors",
] as const;

const nameOf = (id: string | null): string => (id === null ? "" : areaOf(id).name);
const links = (of: Area["successors"]): string =>
  of.map((l) => `${l.kind} ${l.date} ${areaOf(l.area).slug}`).join("; ");

export const areasCsv = (): string =>
  csv(
    AREA_COLUMNS,
    areas.map((a) => [
      a.code,
      a.dfe,
      a.slug,
      a.name,
      a.short,
      (aliases.get(a.id) ?? []).join("; "),
      a.level,
      a.kind ?? "",
      nameOf(a.region),
      nameOf(a.subregion),
      a.from ?? "",
      a.to ?? "",
      a.codes.map((c) => c.code).join("; "),
      links(a.predecessors),
      links(a.successors),
    ]),
  );

export const INDICATOR_COLUMNS = [
  "indicator",
  "family",
  "title",
  "short_title",
  "question",
  "unit",
  "decimals",
  "period_kind",
  "first_period",
  "last_period",
  "numerator",
  "denominator",
  "interval",
  "definition",
  "formula",
  "caveats",
  "breaks",
  "sources",
] as const;

export const indicatorsCsv = (): string =>
  csv(
    INDICATOR_COLUMNS,
    allData.map(({ indicator: i, years }) => [
      i.id,
      i.family,
      i.title,
      i.short,
      i.question,
      units[i.unit].name,
      String(i.decimals),
      periodKinds[i.period].meaning,
      periodKinds[i.period].label(years[0]!),
      periodKinds[i.period].label(years.at(-1)!),
      i.numerator,
      i.denominator,
      i.interval ?? "",
      i.definition,
      i.formula,
      i.caveats.join(" "),
      i.breaks.map((b) => `${b.year}: ${b.note}`).join(" "),
      i.sources.join("; "),
    ]),
  );

export const SOURCE_COLUMNS = [
  "source",
  "publisher",
  "release",
  "table",
  "edition",
  "published",
  "licence",
  "page",
  "file",
  "sha256",
  "rows_read",
  "rows_used",
  "notes",
] as const;

export const sourcesCsv = (): string =>
  csv(
    SOURCE_COLUMNS,
    sources.map((s) => [
      s.id,
      s.publisher,
      s.release,
      s.table,
      s.edition,
      s.published ?? "",
      s.licence,
      s.page,
      s.file,
      s.sha256,
      String(s.rowsRead),
      String(s.rowsUsed),
      s.notes.join(" "),
    ]),
  );

export const REVISION_COLUMNS = [
  "measure",
  "area_code",
  "dfe_code",
  "area_name",
  "period",
  "old",
  "old_source",
  "new",
  "new_source",
] as const;

/** Figures that a newer edition replaced. */
export const revisionsCsv = (): string =>
  csv(
    REVISION_COLUMNS,
    revisions.map((r) => {
      const area = areaOf(r.area);
      return [r.measure, area.code, area.dfe, area.name, r.year, r.old, r.oldSource, r.new, r.newSource];
    }),
  );

export const PRINTED_COLUMNS = [
  "indicator",
  "area_code",
  "dfe_code",
  "area_name",
  "period",
  "computed",
  "printed",
  "edition",
] as const;

const PRINTED = { "cla-started-rate": "started", "cla-rate": "atMarch", "cla-ceased-rate": "ceased" } as const;

/** DfE's own looked-after rates, whole and on each edition's population, beside ours. */
export const printedRatesCsv = (): string =>
  csv(
    PRINTED_COLUMNS,
    allData
      .filter(({ indicator }) => indicator.id in PRINTED)
      .flatMap((data) => {
        const measure = PRINTED[data.indicator.id as keyof typeof PRINTED];
        return data.observations
          .toSorted((a, b) => order.get(a.area)! - order.get(b.area)! || a.year - b.year)
          .flatMap((o) => {
            const printed = printedLookedAfterRate(measure, o.area, o.year);
            if (printed === null) return [];
            const area = areaOf(o.area);
            const computed = o.value.status === "published" ? "" : String(o.value.value ?? "");
            return [
              [
                data.indicator.id,
                area.code,
                area.dfe,
                area.name,
                String(o.year),
                computed,
                String(printed.rate),
                printed.edition,
              ],
            ];
          });
      }),
  );
