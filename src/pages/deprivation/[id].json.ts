import type { APIRoute, GetStaticPaths } from "astro";
import { gradedData } from "../../gradients/authorities.ts";
import { gradientFile } from "../../views/gradient-files.ts";

export const getStaticPaths = (() =>
  gradedData().map(({ indicator }) => ({ params: { id: indicator.id } }))) satisfies GetStaticPaths;

/** Every year of one indicator, for the choices of the deprivation page. */
export const GET: APIRoute = ({ params }) => Response.json(gradientFile(params.id!));
