import { constituencies, type Constituency } from "../data.ts";
import { defineFile } from "./file.ts";

export const constituenciesFile = defineFile<Constituency>({
  path: "constituencies.csv",
  title: "Constituencies and the authorities they lie in",
  holds: "The constituencies of 2024 with their region and the codes and names of the authorities that each lies in",
  columns: {
    constituency_code: ({ code }) => code,
    slug: ({ slug }) => slug,
    name: ({ name }) => name,
    region: ({ region }) => region,
    area_codes: ({ areas }) => areas.map(({ code }) => code).join("; "),
    dfe_codes: ({ areas }) => areas.map(({ dfe }) => dfe).join("; "),
    area_names: ({ areas }) => areas.map(({ name }) => name).join("; "),
  },
  rows: () => constituencies,
});
