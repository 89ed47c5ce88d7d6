import type { APIRoute } from "astro";
import { searchIndex } from "../views/search-index.ts";

/** Every place, for the search box: fetched when the box is first used. */
export const GET: APIRoute = () => Response.json(searchIndex());
