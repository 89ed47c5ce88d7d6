import type { APIRoute } from "astro";
import { shiftData } from "../../views/shift-data.ts";

/** What the controls of the spending page compute from: England's lines in cash, deflators, children. */
export const GET: APIRoute = () => Response.json(shiftData());
