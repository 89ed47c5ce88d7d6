import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

let root: string;
const of = () => fingerprint(root, ["src", "CHANGELOG.md"]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "fingerprint-"));
  mkdirSync(join(root, "src", "pages"), { recursive: true });
  writeFileSync(join(root, "src", "pages", "index.astro"), "<h1>Hello</h1>");
  onTestFinished(() => rmSync(root, { recursive: true }));
});

test("follows content and names, not times", () => {
  const before = of();
  utimesSync(join(root, "src", "pages", "index.astro"), 0, 0);
  expect(of()).toBe(before);
  writeFileSync(join(root, "src", "pages", "index.astro"), "<h1>Hallo</h1>");
  expect(of()).not.toBe(before);
});

test("a new file changes it, a new test does not", () => {
  const before = of();
  writeFileSync(join(root, "src", "cell.test.ts"), "");
  expect(of()).toBe(before);
  writeFileSync(join(root, "CHANGELOG.md"), "");
  expect(of()).not.toBe(before);
});
