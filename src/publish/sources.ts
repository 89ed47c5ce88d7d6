import { sources, type SourceRecord } from "../data.ts";
import { defineFile } from "./file.ts";

export const sourcesFile = defineFile<SourceRecord>({
  path: "sources.csv",
  title: "Where the figures come from",
  holds: "Each source’s release, table, edition, page, file name and checksum",
  columns: {
    source: (source) => source.id,
    publisher: (source) => source.publisher,
    release: (source) => source.release,
    table: (source) => source.table,
    edition: (source) => source.edition,
    published: (source) => source.published ?? "",
    licence: (source) => source.licence,
    page: (source) => source.page,
    file: (source) => source.file,
    sha256: (source) => source.sha256,
    rows_read: (source) => String(source.rowsRead),
    rows_used: (source) => String(source.rowsUsed),
    notes: (source) => source.notes.join(" "),
  },
  numbers: ["rows_read", "rows_used"],
  rows: () => sources,
});
