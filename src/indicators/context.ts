import { printed } from "./compute.ts";
import { defineIndicator, type Indicator } from "./indicator.ts";

export const context: readonly Indicator[] = [
  defineIndicator({
    id: "child-population",
    family: "context",
    title: "Children aged 0 to 17",
    short: "Children",
    counts: "children at mid-year",
    question: "How many children live here?",
    unit: "children",
    decimals: 0,
    period: "mid-year",
    numerator: "Children aged 0 to 17 on 30 June (ONS mid-year estimate)",
    denominator: "",
    interval: null,
    definition: "The Office for National Statistics’ estimate of children aged 0 to 17 living in the area on 30 June.",
    formula: "As published",
    caveats: [
      "Estimates are revised after each census; every rate here uses today’s estimates for all years.",
      "No estimate on today’s basis is given for Bournemouth, Poole and the Dorset of before 2019.",
    ],
    breaks: [],
    sources: ["population"],
    plausible: [200, 400_000],
    compute: printed({ table: "population", measure: "children" }, { numerator: "children" }),
  }),
];
