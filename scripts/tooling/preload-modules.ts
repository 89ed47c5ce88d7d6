/**
 * Names in the head of some pages every module that their scripts will import, so that a browser asks for all at once
 * and not one import after the other: on a slow line each step of that chain costs as much as the figures.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { init, parse } from "es-module-lexer";

/** Addresses of what a module imports when it is loaded; what it imports later is left to later. */
export function importsOf(code: string, path: string): string[] {
  const [imports] = parse(code);
  return imports.flatMap(({ n: target, d: isLater }) =>
    target === undefined || isLater !== -1 || !target.startsWith(".") ? [] : [posix.join(posix.dirname(path), target)],
  );
}

/** Everything that some modules import, directly or not, themselves left out. */
export function closureOf(paths: readonly string[], read: (path: string) => string): string[] {
  const found = new Set(paths);
  // A set grows while it is walked.
  for (const path of found) for (const target of importsOf(read(path), path)) found.add(target);
  return [...found].slice(paths.length);
}

/**
 * A page with its scripts' imports named in its head.
 *
 * @throws {Error} if it has no script: it was listed for having some, and without the links it would only be slower
 */
export function withPreloads(html: string, read: (path: string) => string): string {
  const scripts = [...html.matchAll(/<script type="module" src="(\/_astro\/[^"]+)"/g)].map(([, path]) => path!);
  if (scripts.length === 0)
    throw new Error("preload-modules: no module script was found in a page that is to have some");
  const links = closureOf(scripts, read).map((path) => `<link rel="modulepreload" href="${path}">`);
  return html.replace("</head>", () => `${links.join("")}</head>`);
}

/** @param pages addresses whose scripts import in several steps */
export function preloadModules(pages: readonly string[]) {
  return {
    name: "preload-modules",
    hooks: {
      "astro:build:done": async ({ dir }: { dir: URL }) => {
        await init;
        const root = fileURLToPath(dir);
        for (const page of pages) {
          const file = posix.join(root, page, "index.html");
          const read = (path: string) => readFileSync(posix.join(root, path), "utf8");
          writeFileSync(file, withPreloads(readFileSync(file, "utf8"), read));
        }
      },
    },
  };
}
