/**
 * One published or computed figure: a number, or a reason why there is none.
 * Nothing else in the project may stand for a figure, so a missing value can
 * never be mistaken for zero.
 */
export type Cell =
  { readonly value: number; readonly status: Present } | { readonly value: null; readonly status: Missing };

/** What may be said of a number that is there. */
export type Present =
  /** as published, or computed from published counts */
  | "ok"
  /** the publisher's own rate or percentage, not recomputed: the counts and populations at hand do not give it */
  | "published"
  /** one return made by two authorities together; the number is for both */
  | "joint-return"
  /** a published sum that lacks a part which was not returned */
  | "incomplete"
  /** flagged by the publisher as of low reliability, number given */
  | "low-reliability";

/** Why there is no number. */
export type Missing =
  | "suppressed"
  | "not-available"
  | "not-applicable"
  | "rounds-to-zero"
  | "low-reliability"
  | "not-returned"
  | "not-yet-published"
  | "did-not-exist";

export type Status = Present | Missing;

const flags: Readonly<Record<Present, true>> = {
  "ok": true,
  "published": true,
  "joint-return": true,
  "incomplete": true,
  "low-reliability": true,
};

/** Whether a number may carry this status. */
export const isPresent = (status: string): status is Present => Object.hasOwn(flags, status);

/** Whether it may stand where there is no number. One status is both: a figure of low reliability is given or withheld. */
export const isMissing = (status: string): status is Missing =>
  status === "low-reliability" || (Object.hasOwn(statuses, status) && !isPresent(status));

/** What a reader sees in place of a number, and why. Keys are in the published CSVs: never rename one. */
export const statuses: Readonly<Record<Status, { readonly short: string; readonly meaning: string }>> = {
  "ok": { short: "", meaning: "A number as published, or computed from published counts." },
  "published": {
    short: "as published",
    meaning:
      "The publisher’s own figure, not recomputed: there is no population on today’s basis, or the counts beside it are rounded or suppressed and do not give it.",
  },
  "joint-return": {
    short: "joint return",
    meaning:
      "One return made by two authorities together. The figure is for both and is repeated for each: do not add them.",
  },
  "incomplete": {
    short: "incomplete",
    meaning:
      "A published sum of England or a region that lacks an authority which gave no amount. For each child it is divided by all children who live there, so it is too low by that authority’s part.",
  },
  "low-reliability": {
    short: "low reliability",
    meaning: "The publisher marks the figure as of low reliability. The number is shown where the publisher gives one.",
  },
  "suppressed": {
    short: "suppressed",
    meaning: "Withheld by the publisher to protect the confidentiality of a small number of children.",
  },
  "not-available": {
    short: "not available",
    meaning: "The publisher has no figure, for instance because no usable return was made.",
  },
  "not-applicable": {
    short: "not applicable",
    meaning: "The figure cannot exist here, for instance a share of nothing.",
  },
  "rounds-to-zero": {
    short: "rounds to zero",
    meaning: "A small amount that the publisher rounds to zero. It is not zero.",
  },
  "not-returned": { short: "not returned", meaning: "The publisher left the cell empty: no return was made." },
  "not-yet-published": { short: "not yet published", meaning: "The period is over but the release is not out." },
  "did-not-exist": { short: "did not exist", meaning: "The authority did not exist in that period." },
};

/** @throws {RangeError} if `value` is not finite: a figure is right or absent */
export function known(value: number, status: Present = "ok"): Cell {
  if (!Number.isFinite(value)) throw new RangeError(`a figure must be a finite number: ${value}`);
  return { value, status };
}

export function missing(status: Missing): Cell {
  return { value: null, status };
}

/**
 * The number of a cell that must have one, for a sentence or a chart that cannot be without.
 *
 * @param what names the figure in the message
 * @throws {Error} where there is none: formatted, a missing figure would read as 0
 */
export function numberOf(cell: Cell | null | undefined, what: string): number {
  if (cell?.value == null) throw new Error(`${what} has no figure: ${cell?.status ?? "nothing is there"}`);
  return cell.value;
}

/** The flag of a result computed from two present cells: the first that is not plain "ok". */
function flagOf(a: Present, b: Present): Present {
  return a === "ok" ? b : a;
}

/**
 * Divides one cell by another, scaled by `per`. A missing operand makes the
 * result missing, with the numerator's reason first; a zero denominator is
 * "not-applicable". A flag on either operand stays on the result.
 */
export function ratio(numerator: Cell, denominator: Cell, per = 1): Cell {
  if (numerator.value === null) return numerator;
  if (denominator.value === null) return denominator;
  if (denominator.value === 0) return missing("not-applicable");
  return known((numerator.value / denominator.value) * per, flagOf(numerator.status, denominator.status));
}

/** Adds cells. One missing operand makes the sum missing, with the first reason found. */
export function sum(cells: readonly Cell[]): Cell {
  let total = 0;
  let status: Present = "ok";
  for (const cell of cells) {
    if (cell.value === null) return cell;
    total += cell.value;
    status = flagOf(status, cell.status);
  }
  return known(total, status);
}

/** `a - b`, under the same rules as {@link sum}. */
export function difference(a: Cell, b: Cell): Cell {
  return sum([a, b.value === null ? b : known(-b.value, b.status)]);
}
