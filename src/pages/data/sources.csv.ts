import type { APIRoute } from "astro";
import { sourcesCsv } from "../../publish/index.ts";
import { csvResponse } from "../../publish/response.ts";

export const GET: APIRoute = () => csvResponse(sourcesCsv());
