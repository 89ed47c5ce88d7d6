/** The files that the gradient of a reader's choice is computed from, made from the figures. */
import { periodKinds } from "../core/period.ts";
import { areaOf, areas, dataOf } from "../data.ts";
import { GROUPS, isLondon } from "../gradients/authorities.ts";
import { allGradients, type GradientRow } from "../gradients/gradients.ts";
import { deprivationIndices } from "../gradients/indices.ts";
import { MEASURES } from "../stats/gradient.ts";
import type { GradientFile, MeasureCells, ScoresFile } from "./gradient.ts";

const short = (value: number) => Number(value.toPrecision(6));

let rowsByIndicator: Map<string, GradientRow[]> | undefined;

export function gradientFile(id: string): GradientFile {
  rowsByIndicator ??= Map.groupBy(allGradients(), ({ indicator }) => indicator);
  const { indicator, observations, years, at } = dataOf(id);
  const kind = periodKinds[indicator.period];
  const listed = [...new Set(observations.map(({ area }) => area))]
    .map(areaOf)
    .filter(({ level }) => level === "authority");
  const byKey = new Map(
    (rowsByIndicator.get(id) ?? []).map((row) => [`${row.year}/${row.index}/${row.group}/${row.measure}`, row]),
  );
  const cells = (year: number, index: string, group: string): (MeasureCells | null)[] =>
    MEASURES.map((measure) => {
      const row = byKey.get(`${year}/${index}/${group}/${measure}`);
      if (row === undefined) return null;
      const limit = (value: number | null) => (value === null ? null : short(value));
      return [short(row.value), limit(row.lower), limit(row.upper), row.n];
    });
  return {
    id,
    title: indicator.title,
    unit: indicator.unit,
    years: years.map((year) => [kind.label(year), kind.long(year)]),
    areas: listed.map((area) => [area.id, area.short, area.inText, isLondon(area) ? 1 : 0]),
    figures: years.map((year) =>
      listed.map((area) => {
        const o = at(area.id, year);
        const weight = o?.denominator?.value ?? 0;
        return o?.value.value == null || weight <= 0 ? null : [short(o.value.value), Math.round(weight)];
      }),
    ),
    measures: years.map((year) =>
      Object.fromEntries(
        deprivationIndices.flatMap((index) =>
          GROUPS.map((group) => [`${index.id}/${group}`, cells(year, index.id, group)] as const).filter(([, all]) =>
            all.some((one) => one !== null),
          ),
        ),
      ),
    ),
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
