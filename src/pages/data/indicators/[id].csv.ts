import type { APIRoute, GetStaticPaths } from "astro";
import { allData, dataOf } from "../../../data.ts";
import { indicatorCsv } from "../../../publish/observations.ts";
import { csvResponse } from "../../../publish/response.ts";

export const getStaticPaths = (() =>
  allData.map(({ indicator }) => ({ params: { id: indicator.id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => csvResponse(indicatorCsv(dataOf(params.id!)));
