import type { APIRoute, GetStaticPaths } from "astro";
import { areaOf, areas } from "../../../data.ts";
import { areaCsv } from "../../../publish/observations.ts";
import { csvResponse } from "../../../publish/response.ts";

export const getStaticPaths = (() =>
  areas.map(({ slug, id }) => ({ params: { slug }, props: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => csvResponse(areaCsv(areaOf(props.id as string)));
