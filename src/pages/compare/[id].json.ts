import type { APIRoute, GetStaticPaths } from "astro";
import { allData, dataOf } from "../../data.ts";
import { compareFile } from "../../views/compare-files.ts";

export const getStaticPaths = (() =>
  allData.map(({ indicator }) => ({ params: { id: indicator.id } }))) satisfies GetStaticPaths;

/** Every place and year of one indicator, for comparing. */
export const GET: APIRoute = ({ params }) => Response.json(compareFile(dataOf(params.id!)));
