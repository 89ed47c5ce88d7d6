import { formatNumber } from "../core/unit.ts";
import { areaOf, revisions, type RevisionRecord } from "../data.ts";
import { defineFile } from "./file.ts";

export const revisionsFile = defineFile<RevisionRecord>({
  path: "revisions.csv",
  title: "Figures that a newer edition replaced",
  holds: `${formatNumber(revisions.length, 0)} figures that a newer edition replaced, old and new`,
  columns: {
    measure: (revision) => revision.measure,
    area_code: ({ area }) => areaOf(area).code,
    dfe_code: ({ area }) => areaOf(area).dfe,
    area_name: ({ area }) => areaOf(area).name,
    period: ({ year }) => year,
    old: (revision) => revision.old,
    old_source: ({ oldSource }) => oldSource,
    new: (revision) => revision.new,
    new_source: ({ newSource }) => newSource,
  },
  rows: () => revisions,
});
