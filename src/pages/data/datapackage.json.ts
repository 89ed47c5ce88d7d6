import type { APIRoute } from "astro";
import { dataPackage } from "../../publish/package.ts";

export const GET: APIRoute = ({ site }) => Response.json(dataPackage(site!.href));
