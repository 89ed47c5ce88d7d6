import type { Area, AreaLink } from "../core/area.ts";
import { aliases, areaOf, areas } from "../data.ts";
import { defineFile } from "./file.ts";

const nameOf = (id: string | null): string => (id === null ? "" : areaOf(id).name);
const linksOf = (links: readonly AreaLink[]): string =>
  links.map(({ kind, date, area }) => `${kind} ${date} ${areaOf(area).slug}`).join("; ");

export const areasFile = defineFile<Area>({
  path: "areas.csv",
  title: "England, regions and authorities, with lineage",
  holds: "Areas with codes, names, regions, dates, predecessors and successors",
  columns: {
    area_code: (area) => area.code,
    dfe_code: (area) => area.dfe,
    slug: (area) => area.slug,
    name: (area) => area.name,
    short_name: (area) => area.short,
    other_names: (area) => (aliases.get(area.id) ?? []).join("; "),
    area_level: (area) => area.level,
    kind: (area) => area.kind ?? "",
    region: (area) => nameOf(area.region),
    subregion: (area) => nameOf(area.subregion),
    from: (area) => area.from ?? "",
    to: (area) => area.to ?? "",
    ons_codes: (area) => area.codes.map(({ code }) => code).join("; "),
    predecessors: (area) => linksOf(area.predecessors),
    successors: (area) => linksOf(area.successors),
  },
  rows: () => areas,
});
