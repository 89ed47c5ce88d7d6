import { expect, test } from "vitest";
import { expectedSpending, expectedSpendingSentence } from "./law-spending.ts";

test("authorities without a return are not among them, and the trend is said with its interval and its condition", () => {
  const { places } = expectedSpending();
  expect(places.map(({ area }) => area)).not.toContain("806");
  expect(places.length).toBe(149);
  expect(expectedSpendingSentence()).toMatch(
    /^In 2024-25 statutory spending was £\d+,000 .* ×0\.\d\d for each standard deviation \(0\.\d\d to 0\.\d\d\)\. It stands or falls/,
  );
});
