import { delimiter } from "node:path";
import { expect, test } from "vitest";
import { isOlder, pathWithoutProject } from "./project-node.mjs";

test("versions compare by number, not by letter", () => {
  expect(isOlder("9.0.0", "22.18.0")).toBe(true);
  expect(isOlder("22.9.0", "22.18.0")).toBe(true);
  expect(isOlder("22.18.0", "22.18.0")).toBe(false);
  expect(isOlder("24.0.0", "22.18.0")).toBe(false);
});

test("npm's own folders leave the path, the rest stays in order", () => {
  const path = ["/a/node_modules/.bin", "/usr/bin", "/a/node_modules/npm/node-gyp-bin", "/bin"].join(delimiter);
  expect(pathWithoutProject(path)).toBe(["/usr/bin", "/a/node_modules/npm/node-gyp-bin", "/bin"].join(delimiter));
});
