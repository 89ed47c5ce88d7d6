import type { APIRoute } from "astro";
import { allCsv } from "../../publish/observations.ts";
import { csvResponse } from "../../publish/response.ts";

export const GET: APIRoute = () => csvResponse(allCsv());
