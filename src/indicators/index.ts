import { context } from "./context.ts";
import { demand } from "./demand.ts";
import type { Indicator } from "./indicator.ts";
import { needs } from "./needs.ts";
import { spending } from "./spending.ts";
import { thresholds } from "./thresholds.ts";
import { workforce } from "./workforce.ts";

/** Every indicator, family by family, in the order the site lists them. */
export const indicators: readonly Indicator[] = [
  ...demand,
  ...thresholds,
  ...needs,
  ...spending,
  ...workforce,
  ...context,
];
