import type { APIRoute } from "astro";
import { allCsvGz } from "../../publish/observations.ts";

export const GET: APIRoute = () =>
  new Response(allCsvGz() as BodyInit, { headers: { "Content-Type": "application/gzip" } });
