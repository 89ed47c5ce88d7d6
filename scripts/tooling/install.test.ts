import { expect, test } from "vitest";
import { inStep } from "./install.mjs";

const locked = {
  "": { version: "0.1.0" },
  "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
  "node_modules/b-for-another-system": { version: "1.0.0", integrity: "sha512-b", optional: true },
};
const installed = { "node_modules/a": { version: "1.0.0", integrity: "sha512-a" } };

test("in step: every package is there but one for another system", () => {
  expect(inStep(locked, installed)).toBe(true);
});

test.each([
  ["a package is absent", {}],
  ["a package has another version", { "node_modules/a": { version: "1.0.1", integrity: "sha512-a" } }],
  ["a package has another content", { "node_modules/a": { version: "1.0.0", integrity: "sha512-x" } }],
  ["a package is too many", { ...installed, "node_modules/c": { version: "1.0.0" } }],
])("out of step: %s", (_case, other) => {
  expect(inStep(locked, other)).toBe(false);
});
