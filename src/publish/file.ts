import { csv } from "./rows.ts";

/** A file under /data/ beside the figures: what it is, and how it is made. */
export interface DataFile {
  /** Address below /data/. Never changes. */
  readonly path: string;
  readonly title: string;
  /** What a reader of the data page is told. */
  readonly holds: string;
  /** Names and order are a contract: docs/data-contract.md. */
  readonly columns: readonly string[];
  /** Columns that hold numbers; the others hold text. */
  readonly numbers: readonly string[];
  readonly body: () => string;
}

interface FileOf<T> extends Pick<DataFile, "path" | "title" | "holds"> {
  /** Column → its cell of a row. */
  readonly columns: Readonly<Record<string, (row: T) => string>>;
  readonly numbers?: readonly string[];
  readonly rows: () => readonly T[];
}

export function defineFile<T>({ path, title, holds, columns, numbers = [], rows }: FileOf<T>): DataFile {
  const [names, cells] = [Object.keys(columns), Object.values(columns)];
  const body = () =>
    csv(
      names,
      rows().map((row) => cells.map((cell) => cell(row))),
    );
  return { path, title, holds, columns: names, numbers, body };
}
