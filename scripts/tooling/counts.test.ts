import { expect, test } from "vitest";
import { addCounts, closingLine, countsOf } from "./counts.ts";

const clean = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test("skipped and to-do tests are one number", () => {
  expect(countsOf(clean)).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test("a file that could not be loaded counts as one failed, one with failed tests only as those", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }] },
  ];
  expect(countsOf({ ...clean, numFailedTests: 1, testResults }).failed).toBe(2);
});

test("the closing line names skipped tests only when there are some", () => {
  const counts = addCounts([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 1, failed: 1, skipped: 0 },
  ]);
  expect(closingLine(counts)).toBe("3 passed, 1 failed");
  expect(closingLine({ ...counts, skipped: 4 })).toBe("3 passed, 1 failed, 4 skipped");
});
