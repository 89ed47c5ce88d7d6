import { financialYear, LATEST_OUTTURN } from "./period.ts";

/** How a number of one unit is written. A reader meets every figure through here, so rounding is in one place. */
export interface Unit {
  readonly id: UnitId;
  /** After a number or under a title: "per 10,000 children aged 0 to 17". */
  readonly name: string;
  /** Short form for a table head or an axis: "per 10,000". */
  readonly short: string;
  /** What one figure is called in a sentence: "England’s rate". */
  readonly what: "rate" | "share" | "figure" | "number" | "spending";
  /** For prose and chart labels. */
  readonly prose: (value: number) => string;
  /** For tables. */
  readonly table: (value: number) => string;
  /** A change between two figures: in per cent, or in points for what is a percentage already. */
  readonly change: (from: number, to: number) => string;
  /** Whether England is the sum of its parts, so that it dwarfs them on a common scale. */
  readonly additive?: true;
}

export type UnitId = "per10k" | "percent" | "per100" | "children" | "cases" | "pounds" | "billions";

/** One formatter per number of decimals: making one costs some hundred times as much as using it. */
const formatters = [0, 1, 2, 3].map(
  (decimals) => new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

/** A fixed number of decimals, up to three, thousands commas, a true minus. Rounds the full value once. */
export function formatNumber(value: number, decimals: number): string {
  const text = formatters[decimals]!.format(Math.abs(value));
  return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `−${text}` : text;
}

/** A change given as a share, whole: 0.83 is "+83%", -0.28 is "−28%", 0.001 is "0%". */
export function percentChange(share: number): string {
  const whole = formatNumber(share * 100, 0);
  return whole === "0" || whole.startsWith("−") ? `${whole}%` : `+${whole}%`;
}

/** A change as a share of where it began, whole: "+83%", "−28%", "0%". */
export const formatChange = (from: number, to: number): string => percentChange(to / from - 1);

/** "+2.1 points", "−0.4 points": a change of a percentage, which a per cent of it would overstate. */
function pointsChange(from: number, to: number): string {
  const points = formatNumber(to - from, 1);
  return `${points.startsWith("−") || points === "0.0" ? points : `+${points}`} points`;
}

/** Whole, but for small shares one decimal: 0.4% and 0.8% are not the same, and neither is 0%. */
function percentProse(value: number): string {
  return `${formatNumber(value, value !== 0 && Math.abs(value) < 10 ? 1 : 0)}%`;
}

const fixed = (decimals: number) => (value: number) => formatNumber(value, decimals);

/** "£1,059", "−£12". */
function pounds(value: number): string {
  const text = formatNumber(value, 0);
  return text.startsWith("−") ? `−£${text.slice(1)}` : `£${text}`;
}

export const units: Readonly<Record<UnitId, Unit>> = {
  per10k: {
    id: "per10k",
    name: "per 10,000 children aged 0 to 17",
    short: "per 10,000",
    what: "rate",
    prose: fixed(0),
    table: fixed(1),
    change: formatChange,
  },
  percent: {
    id: "percent",
    name: "per cent",
    short: "%",
    what: "share",
    prose: percentProse,
    table: fixed(1),
    change: pointsChange,
  },
  // A sum of counts that can count one assessment twice is not a share of them.
  per100: {
    id: "per100",
    name: "per 100 assessments with factors",
    short: "per 100",
    what: "figure",
    prose: fixed(0),
    table: fixed(1),
    change: formatChange,
  },
  children: {
    id: "children",
    name: "children aged 0 to 17",
    short: "children",
    what: "number",
    prose: fixed(0),
    table: fixed(0),
    change: formatChange,
    additive: true,
  },
  cases: {
    id: "cases",
    name: "cases per social worker (full-time equivalent)",
    short: "cases",
    what: "figure",
    prose: fixed(1),
    table: fixed(1),
    change: formatChange,
  },
  pounds: {
    id: "pounds",
    name: `£ for each child aged 0 to 17, in ${financialYear(LATEST_OUTTURN)} prices`,
    short: "£ per child",
    what: "spending",
    prose: pounds,
    table: pounds,
    change: formatChange,
  },
  // Sums of a country: £12.9bn. Tables keep two decimals, which is ten million.
  billions: {
    id: "billions",
    name: "£ billion",
    short: "£bn",
    what: "spending",
    prose: (value) => `£${formatNumber(value, 1)}bn`,
    table: fixed(2),
    change: formatChange,
    additive: true,
  },
};

/** "0.67 (0.58 to 0.75)"; the value alone where it has no limits. */
export function withLimits(
  value: number,
  limits: { readonly lower: number | null; readonly upper: number | null } | null,
  say: (value: number) => string,
): string {
  return limits === null || limits.lower === null || limits.upper === null
    ? say(value)
    : `${say(value)} (${say(limits.lower)} to ${say(limits.upper)})`;
}
