import type { AreaLevel } from "../core/area.ts";
import type { Column } from "./columns.ts";

/** Header of a column, with the names it has had in earlier or later editions, and how to read its cells. */
type ColumnSpec = readonly [header: string | readonly string[], parse: Column<unknown>];

/** The header that messages name a column by. */
export const headerOf = ([header]: ColumnSpec): string => (typeof header === "string" ? header : header[0]!);

export type Columns = Readonly<Record<string, ColumnSpec>>;

/** What names the area of a row. Codes decide; the name is only for messages. */
export interface AreaRef {
  readonly level: AreaLevel;
  /** ONS code of England or the region, or of the authority as the file gives it; "" where it has none */
  readonly code: string;
  /** DfE three-digit code; "" where the file has none */
  readonly dfe: string;
  readonly name: string;
  /** Headers of the columns that hold the two codes, for messages. */
  readonly headers: { readonly code: string; readonly dfe: string };
}

/** A printed rate that the counts beside it must bear out. `K` names columns. */
export interface PrintedRate<K extends string> {
  readonly column: K;
  readonly numerator: K;
  /** Columns that add up to the denominator. */
  readonly denominator: readonly K[];
  readonly per: number;
  /** Half the last printed digit. */
  readonly rounding: number;
  /** How far the printed numerator and denominator may lie from those the rate was computed from, at each level. */
  readonly countRounding: Readonly<Record<AreaLevel, number>>;
}

export type Values<C extends Columns> = { readonly [K in keyof C]: ReturnType<C[K][1]> };

/** What a complete file has a row for. */
interface Coverage<C extends Columns> {
  readonly day: (row: Values<C>) => string;
  /** Every day the file must have (ISO dates): one cut off at the end of a year lacks some. */
  readonly days: readonly string[];
  /** Column that tells apart the several rows of an area's day, each of which must be there. */
  readonly part?: keyof C & string;
  /** Areas the publisher leaves out, with the reason. */
  readonly absent: Readonly<Record<string, string>>;
}

/** One published table: what it is, where it comes from, how its columns are read. One entry an edition. */
export interface Source<C extends Columns = Columns> {
  readonly id: string;
  readonly publisher: string;
  readonly release: string;
  readonly table: string;
  /** The edition as readers name it: "2025". */
  readonly edition: string;
  /** Day of publication, where the file or its documentation says it; else null. */
  readonly published: string | null;
  readonly licence: string;
  readonly page: string;
  /** Path below the folder given to the import. */
  readonly file: string;
  /** The import does without it: a reader may add the file. */
  readonly optional?: true;
  /** Cells of a file that is not CSV, the header first. @throws {ImportProblem} */
  readonly cells?: (file: string, bytes: Uint8Array) => string[][];
  readonly columns: C;
  /** Columns that together name a row. */
  readonly key: readonly (keyof C & string)[];
  /** Area of a row, null for one that is no area here; null for a table that is not about areas. */
  readonly area: ((row: Values<C>) => AreaRef | null) | null;
  /** Whether every area that existed must have a row each day; null for a table that lists what it likes. */
  readonly coverage: Coverage<C> | null;
  readonly printed: readonly PrintedRate<keyof C & string>[];
  /** What a reader must know of the table. */
  readonly notes: readonly string[];
}

/** Types a source's columns; keeps the literal types of its registry entry. */
export function defineSource<const C extends Columns>(source: Source<C>): Source<C> {
  return source;
}

// A source is consumed by code that knows its columns; the registry lists sources of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnySource = Source<any>;

/** A parsed row: its values, the line it stood on, the areas it is about (several in a joint return). */
export interface Row<C extends Columns> {
  readonly line: number;
  readonly values: Values<C>;
  readonly areas: readonly string[];
}

export type RowOf<S> = S extends Source<infer C> ? Row<C> : never;
