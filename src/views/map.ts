/** Every authority of today on a map, in fifths of an indicator's latest year. */
import type { Area } from "../core/area.ts";
import { statuses, type Cell } from "../core/cell.ts";
import { formatNumber, units } from "../core/unit.ts";
import { authorities, hexagonOf, ringsOf, type IndicatorData } from "../data.ts";
import { gradedData } from "../gradients/authorities.ts";
import { indexOf } from "../gradients/indices.ts";
import { type ValueClass, valueClasses } from "../stats/value-classes.ts";
import { cellWords } from "./cell-words.ts";
import { LONDON, mapNames } from "./map-names.ts";
import { latestResiduals } from "./residuals.ts";
import { cellAt } from "./series.ts";
import type { MapClass, MapKey, MapPlace, MapView } from "./types.ts";

/** The index that has every authority of today. */
export const MAP_INDEX = indexOf("idaci-2025");

/** Authority → value, and what it is printed as. */
interface Classed {
  readonly values: ReadonlyMap<string, number>;
  readonly say: (value: number) => string;
  readonly classes: ReadonlyMap<string, ValueClass>;
}

function classed(values: ReadonlyMap<string, number>, say: (value: number) => string): Classed {
  const classes = valueClasses([...values.values()], say);
  return { values, say, classes: new Map([...values.keys()].map((id, i) => [id, classes[i]!])) };
}

/** Figures of the latest year of the authorities that have one. */
function byFigure(data: IndicatorData): Classed {
  const { table } = units[data.indicator.unit];
  const figures = authorities.flatMap(({ id }) => {
    const { value } = data.at(id, data.latest)?.value ?? { value: null };
    return value === null ? [] : [[id, value] as const];
  });
  return classed(new Map(figures), (value) => withPercent(data, table(value)));
}

const withPercent = ({ indicator }: IndicatorData, figure: string) =>
  indicator.unit === "percent" ? `${figure}%` : figure;

/** Figure ÷ what the authority's deprivation would give; null for an indicator without gradients. */
function byRatio(data: IndicatorData): Classed | null {
  if (!gradedData().includes(data)) return null;
  const ratios = latestResiduals(data.indicator.id, MAP_INDEX.id);
  if (ratios.size === 0) return null;
  return classed(new Map([...ratios].map(([id, { ratio }]) => [id, ratio])), (value) => formatNumber(value, 2));
}

/** Authorities in each class by figure, or by ratio: lowest class first, each as ids. */
export function membersOf(data: IndicatorData, by: "figure" | "ratio"): readonly (readonly string[])[] {
  const { classes } = (by === "figure" ? byFigure(data) : byRatio(data)) ?? { classes: new Map<string, ValueClass>() };
  return CLASSES.map((one) => [...classes.keys()].filter((id) => classes.get(id) === one)).filter(
    (ids) => ids.length > 0,
  );
}

const CLASSES = [1, 2, 3, 4, 5] as const;
const CLASS_WORDS: Readonly<Record<ValueClass, string>> = {
  1: "lowest fifth",
  2: "second-lowest fifth",
  3: "middle fifth",
  4: "second-highest fifth",
  5: "highest fifth",
};

export function mapView(data: IndicatorData): MapView {
  const figures = byFigure(data);
  const ratios = byRatio(data);
  return {
    kind: "map",
    title: data.indicator.title,
    places: authorities.map((area) => placeOf(data, area, figures, ratios)).toSorted(inReadingOrder),
    byFigure: keyOf(figures),
    byRatio: ratios && keyOf(ratios),
    names: mapNames(),
    outlined: LONDON,
  };
}

function placeOf(data: IndicatorData, area: Area, figures: Classed, ratios: Classed | null): MapPlace {
  return {
    id: area.id,
    slug: area.slug,
    region: area.region!,
    hexagon: hexagonOf(area.id),
    rings: ringsOf(area.id),
    byFigure: figures.classes.get(area.id) ?? null,
    byRatio: ratios?.classes.get(area.id) ?? null,
    label: labelOf(data, area, figures, ratios),
  };
}

/** "Blackpool: 183.6, highest fifth; 1.52 times what deprivation suggests, highest fifth". */
function labelOf(data: IndicatorData, area: Area, figures: Classed, ratios: Classed | null): string {
  const cell = cellAt(data, area, data.latest);
  if (cell.value === null) return `${area.short}: no figure, ${statuses[cell.status].short}`;
  const own = `${figureWords(data, cell)}, ${CLASS_WORDS[figures.classes.get(area.id)!]}`;
  if (ratios === null) return `${area.short}: ${own}`;
  const ratio = ratios.values.get(area.id);
  const beyond =
    ratio === undefined
      ? "nothing to compare with deprivation"
      : `${ratios.say(ratio)} times what deprivation suggests, ${CLASS_WORDS[ratios.classes.get(area.id)!]}`;
  return `${area.short}: ${own}; ${beyond}`;
}

const figureWords = (data: IndicatorData, cell: Cell) =>
  cell.status === "ok" ? withPercent(data, cellWords(cell, data.indicator.unit)) : cellWords(cell, data.indicator.unit);

function keyOf({ values, say, classes }: Classed): MapKey {
  const found = CLASSES.flatMap((of): MapClass[] => {
    const own = [...values].filter(([id]) => classes.get(id) === of).map(([, value]) => value);
    if (own.length === 0) return [];
    return [{ of, lowest: say(Math.min(...own)), highest: say(Math.max(...own)), count: own.length }];
  });
  return { classes: found, without: authorities.length - values.size };
}

const inReadingOrder = (a: MapPlace, b: MapPlace): number =>
  a.hexagon.row - b.hexagon.row || a.hexagon.column - b.hexagon.column;
