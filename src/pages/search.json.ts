import type { APIRoute } from "astro";
import { aliases, authorities, formerAuthorities } from "../data.ts";
import type { Area } from "../core/area.ts";

/** What a match is, in the list under the search box. */
const what = (area: Area): string => (area.to === null ? area.kind! : `until ${area.to.slice(0, 4)}`);

/** Names, addresses and other names of all authorities, for the search box. */
export const GET: APIRoute = () => {
  const all = [...authorities, ...formerAuthorities];
  return Response.json({
    v: 1,
    places: all.map((a) => [a.short, a.slug, what(a), (aliases.get(a.id) ?? []).join(" ")]),
  });
};
