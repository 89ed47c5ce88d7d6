import type { Observation } from "../core/observation.ts";
import { areaOf, dataOf, printedLookedAfterRate } from "../data.ts";
import { defineFile } from "./file.ts";
import { inOrder } from "./observations.ts";

/** Indicators that the publisher prints a whole rate of, and the measure that holds it. */
const MEASURES = { "cla-started-rate": "started", "cla-rate": "atMarch", "cla-ceased-rate": "ceased" } as const;

interface PrintedRate extends Pick<Observation, "area" | "year" | "value"> {
  readonly indicator: string;
  readonly rate: number;
  readonly edition: string;
}

function printedRates(): PrintedRate[] {
  return Object.entries(MEASURES).flatMap(([indicator, measure]) =>
    inOrder(dataOf(indicator).observations).flatMap(({ area, year, value }) => {
      const printed = printedLookedAfterRate(measure, area, year);
      return printed === null ? [] : [{ indicator, area, year, value, ...printed }];
    }),
  );
}

export const printedRatesFile = defineFile<PrintedRate>({
  path: "printed-rates.csv",
  title: "DfE’s printed looked-after rates beside ours",
  holds: "DfE’s printed looked-after rates, whole and on each edition’s population, beside ours",
  columns: {
    indicator: ({ indicator }) => indicator,
    area_code: ({ area }) => areaOf(area).code,
    dfe_code: ({ area }) => areaOf(area).dfe,
    area_name: ({ area }) => areaOf(area).name,
    period: ({ year }) => String(year),
    computed: ({ value }) => (value.status === "published" ? "" : String(value.value ?? "")),
    printed: ({ rate }) => String(rate),
    edition: ({ edition }) => edition,
  },
  numbers: ["computed", "printed"],
  rows: printedRates,
});
