import type { AreaLevel } from "../core/area.ts";
import { known, missing, type Cell, type Missing } from "../core/cell.ts";

/** Reads one cell's text. Throws {@link Unexpected} when the text is not of its kind. */
export type Column<T> = (raw: string) => T;

/** What a column expected, without the where: the reader of the file adds file, row and column. */
export class Unexpected extends Error {
  readonly expected: string;
  readonly todo: string;

  constructor(
    expected: string,
    todo = "Check the cell against the publisher’s page; if it is right there, teach the source its form.",
  ) {
    super(expected);
    this.expected = expected;
    this.todo = todo;
  }
}

/** Symbols of one publisher's files and what each means there. */
type Markers = Readonly<Record<string, Missing>>;

/** Department for Education, open data since 2019. */
export const dfeMarkers: Markers = {
  "c": "suppressed",
  "x": "not-available",
  "z": "not-applicable",
  "u": "low-reliability",
  "low": "rounds-to-zero",
  "-": "not-returned",
  ":": "not-available",
  "..": "not-available",
  "": "not-returned",
};

/** Department for Education, underlying data of 2013 to 2018: x and - mean something else there. */
export const dfeOldMarkers: Markers = {
  "x": "suppressed",
  "-": "rounds-to-zero",
  ".": "not-applicable",
  ":": "not-available",
  "..": "not-available",
  "": "not-returned",
};

/** Department for Education, section 251: a dash or "NULL" where no return was made or the year had no such column. */
export const section251Markers: Markers = {
  "-": "not-returned",
  "x": "not-available",
  ":": "not-available",
  "N/A": "not-available",
  "z": "not-applicable",
  "low": "rounds-to-zero",
  "NULL": "not-returned",
  "": "not-returned",
};

export const text: Column<string> = (raw) => raw;

export const year: Column<number> = (raw) => {
  if (!/^(19|20)\d\d$/.test(raw)) throw new Unexpected("a year such as 2025");
  return Number(raw);
};

export const level: Column<AreaLevel> = (raw) => {
  const levels: Record<string, AreaLevel> = {
    "national": "national",
    "regional": "regional",
    "region": "regional",
    "local authority": "authority",
    "la": "authority",
  };
  const word = raw.toLowerCase();
  const found = Object.hasOwn(levels, word) ? levels[word] : undefined;
  if (found === undefined) throw new Unexpected("National, Regional or Local authority");
  return found;
};

/** A financial year, "2012-13" or "201213", by the year it ends in. */
export const financialYear: Column<number> = (raw) => {
  const parts = /^(20\d\d)-?(\d\d)$/.exec(raw);
  const end = parts === null ? NaN : Number(parts[1]) + 1;
  if (end % 100 !== Number(parts?.[2])) throw new Unexpected("a financial year such as 2012-13 or 201213");
  return end;
};

/** UK day-first date to ISO; null when empty. */
export const ukDate: Column<string | null> = (raw) => {
  if (raw === "") return null;
  const parts = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(raw);
  if (parts === null) throw new Unexpected("a date such as 27/10/2023");
  return `${parts[3]}-${parts[2]}-${parts[1]}`;
};

const PLAIN = /^\d+(?:\.\d+)?$/;
const NUMBER = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*%?(?:\s*(u))?$/;

/**
 * A non-negative number, or a marker. Thousands commas and a per cent sign are
 * allowed. A number followed by `u` keeps its number and its flag.
 */
export function figure(markers: Markers = dfeMarkers): Column<Cell> {
  const symbols = Object.keys(markers).map((symbol) => (symbol === "" ? "an empty cell" : symbol));
  return (raw) => {
    // Nearly every cell is plain digits, and there are a million of them.
    if (PLAIN.test(raw)) return known(Number(raw));
    if (Object.hasOwn(markers, raw)) return missing(markers[raw]!);
    if (/^-\s*[\d,.]+$/.test(raw)) {
      throw new Unexpected(
        "a number of 0 or more",
        "A count cannot be negative: check the cell against the publisher’s page and report it to them.",
      );
    }
    const parts = NUMBER.exec(raw);
    if (parts === null) {
      throw new Unexpected(
        `a number or one of ${symbols.join(" ")}`,
        "If the symbol is new, find its meaning in the release notes and add it to the source’s markers; otherwise check the cell.",
      );
    }
    return known(Number(parts[1]!.replaceAll(",", "")), parts[2] === "u" ? "low-reliability" : "ok");
  };
}

/** An amount of money: as {@link figure}, but it may be below zero, as income beyond spending is. */
export function amount(markers: Markers): Column<Cell> {
  const parse = figure(markers);
  return (raw) => {
    const negative = /^-(?=[\d.])/.test(raw);
    const cell = parse(negative ? raw.slice(1) : raw);
    return negative && cell.value !== null ? known(-cell.value, cell.status) : cell;
  };
}

/** A {@link figure} that must be whole: a count of children, enquiries or plans. */
export function count(markers: Markers = dfeMarkers): Column<Cell> {
  const parse = figure(markers);
  return (raw) => {
    const cell = parse(raw);
    if (cell.value !== null && !Number.isInteger(cell.value))
      throw new Unexpected("a whole number: this column counts");
    return cell;
  };
}

/** One of a fixed list of words. */
export function oneOf<const T extends string>(...words: T[]): Column<T> {
  return (raw) => {
    const found = words.find((word) => word === raw);
    if (found === undefined) throw new Unexpected(`one of: ${words.map((word) => word || "(empty)").join(", ")}`);
    return found;
  };
}
