import { expect, test } from "vitest";
import { parseStatus, watchMemory } from "./process-memory.ts";

test("reads parent and memory from a status file", () => {
  const status = "Name:\tnode\nPid:\t12\nPPid:\t7\nVmPeak:\t  9999 kB\nVmRSS:\t  2048 kB\n";
  expect(parseStatus(12, status)).toEqual({ pid: 12, parent: 7, bytes: 2 * 1024 * 1024 });
});

test.runIf(process.platform === "linux")("sees the memory of a running process", async () => {
  const stop = watchMemory(process.pid);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(stop()).toBeGreaterThan(10_000_000);
});
