/** More or less than deprivation alone suggests: by place for a table, and as a sentence on a profile. */
import { periodKinds } from "../core/period.ts";
import { formatNumber, units, withLimits } from "../core/unit.ts";
import type { Area } from "../core/area.ts";
import { areaOf, dataOf, england, type IndicatorData } from "../data.ts";
import { indexOf } from "../gradients/indices.ts";
import { RESIDUAL_INDICES, residualsOf, type Residual } from "../gradients/residuals.ts";
import { overdispersion, dispersedLimits, funnelLimits } from "../stats/funnel.ts";
import { Z95 } from "../stats/z.ts";
import type { ScatterView } from "./types.ts";

const cache = new Map<string, ReadonlyMap<string, Residual>>();

/** Residuals of an indicator's latest year by area; none where there are too few figures. */
export function latestResiduals(id: string, index: string): ReadonlyMap<string, Residual> {
  const key = `${id}/${index}`;
  const data = dataOf(id);
  const found = cache.get(key) ?? new Map(residualsOf(data, data.latest, indexOf(index)).map((row) => [row.area, row]));
  cache.set(key, found);
  return found;
}

const ratio = (value: number) => formatNumber(value, 2);

/** What is left of an authority's latest figure on each index that has its score; none without a figure. */
export function residualsFor(id: string, area: Area): { readonly index: string; readonly residual: Residual }[] {
  return RESIDUAL_INDICES.flatMap((index) => {
    const residual = latestResiduals(id, index).get(area.id);
    return residual === undefined ? [] : [{ index, residual }];
  });
}

/** How many authorities the line of an indicator's latest year is drawn through. */
export const residualsCount = (id: string, index: string): number => latestResiduals(id, index).size;

/** What is left of an authority's looked-after rate on both indices; null without a rate or a score. */
export function beyondDeprivation(area: Area): string | null {
  const [before, after] = RESIDUAL_INDICES.map((index) => latestResiduals("cla-rate", index).get(area.id));
  const either = before ?? after;
  if (either === undefined) return null;
  const say = (row: Residual | undefined, index: string) =>
    row === undefined
      ? []
      : [
          `${ratio(row.ratio)} times on ${indexOf(index).short}${row.lower === null || row.upper === null ? "" : ` (${ratio(row.lower)} to ${ratio(row.upper)})`}`,
        ];
  const parts = [...say(before, RESIDUAL_INDICES[0]), ...say(after, RESIDUAL_INDICES[1])];
  return `The looked-after rate is ${parts.join(" and ")} what deprivation alone would suggest.`;
}

/** Indicators whose residuals the page lists by place. */
export const EXPECTED = ["cla-rate", "cpp-rate", "cin-rate"] as const;

/** Every authority's rate and ratio on each index, highest ratio on the first index first. */
export function expectedTable(id: (typeof EXPECTED)[number]) {
  const data = dataOf(id);
  const [before, after] = RESIDUAL_INDICES.map((index) => latestResiduals(id, index)) as [
    ReadonlyMap<string, Residual>,
    ReadonlyMap<string, Residual>,
  ];
  const words = (row: Residual | undefined) => (row === undefined ? "no score" : withLimits(row.ratio, row, ratio));
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted(
    (a, b) => (before.get(b) ?? after.get(b))!.ratio - (before.get(a) ?? after.get(a))!.ratio,
  );
  return {
    caption: `${data.indicator.title}, ${periodKinds[data.indicator.period].long(data.latest)}: figure over what deprivation alone suggests, with 95% intervals`,
    columns: ["Authority", units[data.indicator.unit].short, ...RESIDUAL_INDICES.map((index) => indexOf(index).short)],
    rows: ids.map((area) => [
      areaOf(area).short,
      units[data.indicator.unit].table(data.at(area, data.latest)!.value.value!),
      words(before.get(area)),
      words(after.get(area)),
    ]),
  };
}

/** "After deprivation the looked-after rate is still from 0.48 to 1.97 times what it suggests". */
export function expectedFinding(): string {
  const ratios = [...latestResiduals("cla-rate", RESIDUAL_INDICES[0]).values()].map((row) => row.ratio);
  return `Allowing for deprivation, looked-after rates still lie between ${ratio(Math.min(...ratios))} and ${ratio(Math.max(...ratios))} times what it suggests`;
}

/** z of 99.8%: three standard errors, the outer limits of a funnel. */
const Z998 = 3.090232;

export interface Funnel {
  readonly view: ScatterView;
  /** Authorities outside the 99.8% limits: of chance alone, and with the spread that all share. */
  readonly beyondChance: number;
  readonly beyondSpread: number;
  readonly of: number;
}

/** Each authority's count in the latest year, and the count that England's rate would give its children. */
function againstEngland(data: IndicatorData) {
  const of = (id: string) => {
    const cell = data.at(id, data.latest);
    const [observed, children] = [cell?.numerator?.value, cell?.denominator?.value];
    return observed == null || children == null ? [] : [{ observed, children }];
  };
  const [whole] = of(england.id);
  if (whole === undefined) throw new Error(`${data.indicator.id}: England has no count in ${data.latest}`);
  const rate = whole.observed / whole.children;
  return data.observations
    .filter(({ area, year }) => year === data.latest && areaOf(area).level === "authority")
    .flatMap(({ area }) =>
      of(area).map((one) => {
        const expected = one.children * rate;
        return { ...one, area: areaOf(area), expected, ratio: one.observed / expected };
      }),
    );
}

/** Lower and upper limit of a ratio, by the count that England's rate would give. */
type Limits = (expected: number) => { readonly lower: number; readonly upper: number };

/** Points of a funnel's curve: closer together where few are expected, for there it bends. */
const STEPS = 60;

/** Both curves of limits, as far as they lie in the chart. */
function curvesOf(limits: Limits, dashed: boolean, max: number, top: number): ScatterView["curves"] {
  const steps = Array.from({ length: STEPS }, (_, i) => max * ((i + 1) / STEPS) ** 2);
  return (["lower", "upper"] as const).map((side) => ({
    dashed,
    points: steps.map((x) => ({ x, y: limits(x)[side] })).filter(({ y }) => y >= 0 && y <= top),
  }));
}

type Place = ReturnType<typeof againstEngland>[number];

const countOutside = (places: readonly Place[], limits: Limits): number =>
  places.filter(({ expected, ratio }) => {
    const { lower, upper } = limits(expected);
    return ratio < lower || ratio > upper;
  }).length;

const pointOf = ({ area, expected, ratio, children }: Place) => ({
  id: area.id,
  name: area.short,
  x: expected,
  y: ratio,
  weight: children,
  open: false,
});

/** Counts over what England's rate would give, by how many that is, with limits of chance and of the shared spread. */
export function funnelOf(id: (typeof EXPECTED)[number], title: string): Funnel {
  const places = againstEngland(dataOf(id));
  const tau2 = overdispersion(places);
  const max = Math.max(...places.map(({ expected }) => expected));
  const top = Math.max(2, ...places.map(({ ratio }) => ratio));
  const chance: Limits = (expected) => funnelLimits(expected, 0.998);
  const spread: Limits = (expected) => dispersedLimits(expected, tau2, Z998);
  const spread95: Limits = (expected) => dispersedLimits(expected, tau2, Z95);
  const ordered = places.toSorted((a, b) => b.ratio - a.ratio);
  const view: ScatterView = {
    ...{ kind: "scatter", title, unit: "ratio", note: "Count over England’s rate, by the count that would give" },
    ...{ across: { kind: "score", max }, max: top, line: [], levels: [], reference: 1, corner: null },
    points: places.map(pointOf),
    curves: [
      ...curvesOf(chance, true, max, top),
      ...curvesOf(spread, false, max, top),
      ...curvesOf(spread95, false, max, top),
    ],
    named: [ordered[0]!, ordered.at(-1)!].map(({ area }) => area.id),
  };
  return {
    view,
    beyondChance: countOutside(places, chance),
    beyondSpread: countOutside(places, spread),
    of: places.length,
  };
}
