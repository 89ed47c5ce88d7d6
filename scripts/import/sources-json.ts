import type { SourceUse } from "./use.ts";

/** Each file with its publisher, edition, checksum and rows: what the site and the downloads say of a source. */
export function sourcesJson(uses: readonly SourceUse[]): string {
  const entries = uses.map(({ source, sha256, rows, used }) => ({
    id: source.id,
    publisher: source.publisher,
    release: source.release,
    table: source.table,
    edition: source.edition,
    published: source.published,
    licence: source.licence,
    page: source.page,
    file: source.file.split("/").at(-1)!,
    sha256,
    rowsRead: rows.length,
    rowsUsed: used,
    notes: source.notes,
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}
