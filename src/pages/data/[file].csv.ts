import type { APIRoute, GetStaticPaths } from "astro";
import { files } from "../../publish/index.ts";
import { csvResponse } from "../../publish/response.ts";

export const getStaticPaths = (() =>
  files.map((file) => ({
    params: { file: file.path.replace(/\.csv$/, "") },
    props: { path: file.path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => csvResponse(files.find(({ path }) => path === props.path)!.body());
