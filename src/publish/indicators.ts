import { periodKinds } from "../core/period.ts";
import { units } from "../core/unit.ts";
import { allData, type IndicatorData } from "../data.ts";
import { caveatsOf } from "../views/missing-returns.ts";
import { defineFile } from "./file.ts";

const label = ({ indicator }: IndicatorData, year: number) => periodKinds[indicator.period].label(year);

export const indicatorsFile = defineFile<IndicatorData>({
  path: "indicators.csv",
  title: "What each indicator is",
  holds: "Each indicator’s definition, formula, unit, period, caveats, sources",
  columns: {
    indicator: ({ indicator }) => indicator.id,
    family: ({ indicator }) => indicator.family,
    title: ({ indicator }) => indicator.title,
    short_title: ({ indicator }) => indicator.short,
    question: ({ indicator }) => indicator.question,
    unit: ({ indicator }) => units[indicator.unit].name,
    decimals: ({ indicator }) => String(indicator.decimals),
    period_kind: ({ indicator }) => periodKinds[indicator.period].meaning,
    first_period: (data) => label(data, data.years[0]!),
    last_period: (data) => label(data, data.years.at(-1)!),
    numerator: ({ indicator }) => indicator.numerator,
    denominator: ({ indicator }) => indicator.denominator,
    interval: ({ indicator }) => indicator.interval ?? "",
    definition: ({ indicator }) => indicator.definition,
    formula: ({ indicator }) => indicator.formula,
    caveats: (data) => caveatsOf(data).join(" "),
    breaks: ({ indicator }) => indicator.breaks.map(({ year, note }) => `${year}: ${note}`).join(" "),
    sources: ({ indicator }) => indicator.sources.join("; "),
  },
  numbers: ["decimals"],
  rows: () => allData,
});
