import { init } from "es-module-lexer";
import { beforeAll, expect, test } from "vitest";
import { closureOf, importsOf, withPreloads } from "./preload-modules.ts";

beforeAll(() => init);

const files: Readonly<Record<string, string>> = {
  "/_astro/page.js": 'import{a as b}from"./lines.js";import"./words.js";const later=()=>import("./heavy.js");',
  "/_astro/lines.js": 'import{c}from"./svg.js";export{c as a}',
  "/_astro/words.js": 'import{d}from"./lines.js";',
  "/_astro/svg.js": "export const c=1",
};
const read = (path: string) => files[path]!;

test("what is imported at once counts, what is imported later does not", () => {
  expect(importsOf(read("/_astro/page.js"), "/_astro/page.js")).toEqual(["/_astro/lines.js", "/_astro/words.js"]);
});

test("the closure has each module once, however many import it", () => {
  expect(closureOf(["/_astro/page.js"], read)).toEqual(["/_astro/lines.js", "/_astro/words.js", "/_astro/svg.js"]);
});

test("the head names them, and a page without scripts is a fault", () => {
  const html = '<head></head><script type="module" src="/_astro/page.js"></script>';
  expect(withPreloads(html, read)).toContain('<link rel="modulepreload" href="/_astro/svg.js"></head>');
  expect(() => withPreloads("<head></head>", read)).toThrow("no module script");
});
