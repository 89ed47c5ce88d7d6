import type { APIRoute } from "astro";
import { scoresFile } from "../../views/gradient-files.ts";

/** Every authority's score on each index of deprivation. */
export const GET: APIRoute = () => Response.json(scoresFile());
