import type { APIRoute, GetStaticPaths } from "astro";
import { allData, areaOf, dataOf } from "../../data.ts";
import { units } from "../../core/unit.ts";
import { dotsOf } from "../../views/standing.ts";

export const getStaticPaths = (() =>
  allData.map(({ indicator }) => ({ params: { id: indicator.id } }))) satisfies GetStaticPaths;

/**
 * Names for the dots of a chart, fetched when a reader first points at one:
 * `areas` is [id, name, slug]; `years` gives, for each year, [position in areas,
 * figure as a table prints it] in ascending order, as the dots are drawn.
 */
export const GET: APIRoute = ({ params }) => {
  const data = dataOf(params.id!);
  const { table } = units[data.indicator.unit];
  const ids = [...new Set(data.years.flatMap((year) => dotsOf(data, year).map((dot) => dot.id)))];
  const position = new Map(ids.map((id, i) => [id, i]));
  return Response.json({
    unit: units[data.indicator.unit].short,
    areas: ids.map((id) => [id, areaOf(id).short, areaOf(id).slug]),
    years: Object.fromEntries(
      data.years.map((year) => [year, dotsOf(data, year).map((dot) => [position.get(dot.id)!, table(dot.value)])]),
    ),
    latest: data.latest,
  });
};
