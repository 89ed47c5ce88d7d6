/** Who the dots of a chart are: fetched once for an indicator, matched to the drawing by their order. */
import type { Point } from "./nearest.ts";

/** What /dots/{indicator}.json says. */
export interface DotNames {
  readonly unit: string;
  readonly areas: readonly (readonly [id: string, name: string, slug: string])[];
  /** Ascending, as dots are drawn. */
  readonly years: Readonly<Record<string, readonly (readonly [area: number, value: string])[]>>;
  readonly latest: number;
}

export interface NamedDot {
  readonly name: string;
  readonly slug: string;
  /** As a table prints it. */
  readonly value: string;
  readonly point: Point;
}

/**
 * Gives the dots of one year their names. The page's place, where it has a point of its own apart from the crowd, takes
 * its turn in the order.
 *
 * @returns none where drawing and list differ in number: rather no name than a wrong one
 */
export function nameDots(
  { unit, areas, years }: DotNames,
  year: number,
  crowd: readonly Point[],
  place?: string,
  own?: Point,
): NamedDot[] {
  const listed = years[year] ?? [];
  const turn = own ? listed.findIndex(([area]) => areas[area]![2] === place) : -1;
  const points = turn < 0 ? crowd : crowd.toSpliced(turn, 0, own!);
  if (points.length !== listed.length) return [];
  return listed.map(([area, figure], i) => {
    const [, name, slug] = areas[area]!;
    return { name, slug, value: unit === "%" ? `${figure}%` : figure, point: points[i]! };
  });
}

const asked = new Map<string, Promise<DotNames | null>>();

/** Fetched at the first call for an indicator. Null if that fails; the next call then tries again. */
export function loadNames(indicator: string): Promise<DotNames | null> {
  const names =
    asked.get(indicator) ??
    fetch(`/dots/${indicator}.json`)
      .then((response) => response.json() as Promise<DotNames>)
      .catch(() => {
        asked.delete(indicator);
        return null;
      });
  asked.set(indicator, names);
  return names;
}
