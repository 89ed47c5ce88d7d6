/** Four authorities on a map: a region of two with a line around it, one in the lowest class, one without a figure. */
import type { MapPlace, MapView } from "../views/types.ts";

const place = (
  slug: string,
  rest: Omit<MapPlace, "slug" | "id" | "label" | "rings"> & { label: string },
): MapPlace => ({
  id: slug,
  slug,
  rings: [
    [0, 0, 40, 0, 40, 30, 0, 30].map(
      (value, i) => value + (i % 2 === 0 ? rest.hexagon.column * 40 : rest.hexagon.row * 30),
    ),
  ],
  ...rest,
});

export const fourPlaces: MapView = {
  kind: "map",
  title: "Looked after",
  places: [
    place("leeds", {
      region: "north",
      hexagon: { column: 1, row: 0 },
      byFigure: 5,
      byRatio: 4,
      label: "Leeds: 98.1, highest fifth; 1.20 times what deprivation suggests, second-highest fifth",
    }),
    place("barnet", {
      region: "london",
      hexagon: { column: 0, row: 1 },
      byFigure: 1,
      byRatio: 1,
      label: "Barnet: 31.2, lowest fifth; 0.61 times what deprivation suggests, lowest fifth",
    }),
    place("city-of-london", {
      region: "london",
      hexagon: { column: 1, row: 1 },
      byFigure: null,
      byRatio: null,
      label: "City of London: no figure, suppressed",
    }),
    place("kent", {
      region: "south",
      hexagon: { column: 2, row: 2 },
      byFigure: 3,
      byRatio: null,
      label: "Kent: 61.0, middle fifth; nothing to compare with deprivation",
    }),
  ],
  byFigure: { classes: [], without: 1 },
  byRatio: { classes: [], without: 2 },
  names: [
    { lines: ["London"], beside: { column: 0, row: 1 }, side: "left", strong: true },
    { lines: ["South", "East"], beside: { column: 2, row: 2 }, side: "right", strong: false },
  ],
  outlined: "london",
};
