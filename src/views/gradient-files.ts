/** The files that the gradient of a reader's choice is computed from, made from the figures. */
import type { Area } from "../core/area.ts";
import { periodKinds } from "../core/period.ts";
import { shortest } from "../core/shortest.ts";
import { formatNumber, units } from "../core/unit.ts";
import { areaOf, areas, dataOf } from "../data.ts";
import { GROUPS, isLondon } from "../gradients/authorities.ts";
import { allGradients, type GradientRow } from "../gradients/gradients.ts";
import { deprivationIndices } from "../gradients/indices.ts";
import { MEASURES } from "../stats/gradient.ts";
import { MEASURE_WORDS, type GradientFile, type MeasureCells, type ScoresFile } from "./gradient.ts";

let rowsByIndicator: Map<string, GradientRow[]> | undefined;

/** A measure of one gradient as its table will write it; null where there is none. */
function sentMeasure(row: GradientRow | undefined): MeasureCells | null {
  if (row === undefined) return null;
  const { decimals } = MEASURE_WORDS[row.measure];
  const sent = (value: number) => shortest(value, [(one) => formatNumber(one, decimals)], decimals + 2);
  const limit = (value: number | null) => (value === null ? null : sent(value));
  return [sent(row.value), limit(row.lower), limit(row.upper), row.n];
}

/** All measures of one indicator: year → "idaci-2019/all" → measures, those without any left out. */
function measuresOf(id: string, years: readonly number[]): GradientFile["measures"] {
  rowsByIndicator ??= Map.groupBy(allGradients(), ({ indicator }) => indicator);
  const byKey = new Map(
    (rowsByIndicator.get(id) ?? []).map((row) => [`${row.year}/${row.index}/${row.group}/${row.measure}`, row]),
  );
  const names = deprivationIndices.flatMap((index) => GROUPS.map((group) => `${index.id}/${group}`));
  return years.map((year) => {
    const all = names.map((name) => {
      const cells = MEASURES.map((measure) => sentMeasure(byKey.get(`${year}/${name}/${measure}`)));
      return [name, cells] as const;
    });
    return Object.fromEntries(all.filter(([, cells]) => cells.some((one) => one !== null)));
  });
}

/** Figures are pooled before they are written: this many decimals leave a pooled one as it is. */
const DECIMALS = 6;

export function gradientFile(id: string): GradientFile {
  const { indicator, observations, years, at } = dataOf(id);
  const kind = periodKinds[indicator.period];
  const listed = [...new Set(observations.map(({ area }) => area))]
    .map(areaOf)
    .filter(({ level }) => level === "authority");
  const { prose, table } = units[indicator.unit];
  const figure = (area: Area, year: number): readonly [value: number, weight: number] | null => {
    const o = at(area.id, year);
    const weight = o?.denominator?.value ?? null;
    if (o?.value.value == null || weight === null || weight <= 0) return null;
    return [shortest(o.value.value, [prose, table], DECIMALS), weight];
  };
  return {
    id,
    title: indicator.title,
    unit: indicator.unit,
    years: years.map((year) => [kind.label(year), kind.long(year)]),
    areas: listed.map((area) => [area.id, area.short, area.inText, isLondon(area) ? 1 : 0]),
    figures: years.map((year) => listed.map((area) => figure(area, year))),
    measures: measuresOf(id, years),
  };
}

export function scoresFile(): ScoresFile {
  return {
    indices: deprivationIndices.map(({ id, short, of, isShare, note, scoreOf, rankOf }) => ({
      id,
      short,
      of,
      isShare,
      note,
      scores: Object.fromEntries(
        areas.flatMap((area) => {
          const score = area.level === "authority" ? scoreOf(area.id) : null;
          return score === null ? [] : [[area.id, [score, rankOf(area.id) ?? 0]] as const];
        }),
      ),
    })),
  };
}
