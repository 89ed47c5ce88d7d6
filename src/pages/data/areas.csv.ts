import type { APIRoute } from "astro";
import { areasCsv } from "../../publish/index.ts";
import { csvResponse } from "../../publish/response.ts";

export const GET: APIRoute = () => csvResponse(areasCsv());
