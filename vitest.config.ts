import { defineConfig } from "vitest/config";

/** No globals and no DOM: Plot shifts its drawing by half a pixel when it sees either. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/unit/**/*.test.ts"],
          // The figures are read and computed once a worker, not once a file: a third of the time.
          isolate: false,
          maxWorkers: 2,
          // On a fresh clone the first test that needs the gradients computes them all: some fifteen seconds.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/harness/global-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
