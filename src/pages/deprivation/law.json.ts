import type { APIRoute } from "astro";
import { lawData } from "../../views/law-data.ts";

/** What the choices of the weaker test compute from: children by tenth of neighbourhoods, counts, the study's rates. */
export const GET: APIRoute = () => Response.json(lawData());
