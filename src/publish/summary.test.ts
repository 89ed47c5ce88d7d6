import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { summaryCsv } from "./summary.ts";

test("data/summary.csv says what the figures are now: run npm run data:summary and read its diff", () => {
  expect(summaryCsv()).toBe(readFileSync("data/summary.csv", "utf8"));
});
