/** Reads the project's tables and writes data/summary.csv: one line an indicator and year, so that a change of figures is seen in a diff. */
import { writeFileSync } from "node:fs";
import { summaryCsv } from "../src/publish/summary.ts";

writeFileSync("data/summary.csv", summaryCsv());
console.log("Wrote data/summary.csv");
