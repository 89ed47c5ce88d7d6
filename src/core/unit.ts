/** How a number of one unit is written. A reader meets every figure through here, so rounding is in one place. */
export interface Unit {
  readonly id: UnitId;
  /** After a number or under a title: "per 10,000 children aged 0 to 17". */
  readonly name: string;
  /** Short form for a table head or an axis: "per 10,000". */
  readonly short: string;
  /** For prose and chart labels. */
  readonly prose: (value: number) => string;
  /** For tables. */
  readonly table: (value: number) => string;
  /** Whether England is the sum of its parts, so that it dwarfs them on a common scale. */
  readonly additive?: true;
}

export type UnitId = "per10k" | "percent" | "children" | "cases";

/** A fixed number of decimals, thousands commas, a true minus. Rounds the full value once. */
export function formatNumber(value: number, decimals: number): string {
  const text = Math.abs(value).toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `−${text}` : text;
}

/** A change as a share of where it began, whole: "+83%", "−28%", "0%". */
export function formatChange(from: number, to: number): string {
  const whole = formatNumber((to / from - 1) * 100, 0);
  return whole === "0" || whole.startsWith("−") ? `${whole}%` : `+${whole}%`;
}

/** Whole, but for small shares one decimal: 0.4% and 0.8% are not the same, and neither is 0%. */
function percentProse(value: number): string {
  return `${formatNumber(value, value !== 0 && Math.abs(value) < 10 ? 1 : 0)}%`;
}

const fixed = (decimals: number) => (value: number) => formatNumber(value, decimals);

export const units: Readonly<Record<UnitId, Unit>> = {
  per10k: {
    id: "per10k",
    name: "per 10,000 children aged 0 to 17",
    short: "per 10,000",
    prose: fixed(0),
    table: fixed(1),
  },
  percent: { id: "percent", name: "per cent", short: "%", prose: percentProse, table: fixed(1) },
  children: {
    id: "children",
    name: "children aged 0 to 17",
    short: "children",
    prose: fixed(0),
    table: fixed(0),
    additive: true,
  },
  cases: {
    id: "cases",
    name: "cases per social worker (full-time equivalent)",
    short: "cases",
    prose: fixed(1),
    table: fixed(1),
  },
};
