import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the built site depends on. One that does not exist counts as empty. */
export const BUILD_INPUTS: readonly string[] = [
  "src",
  "data",
  "public",
  "docs",
  "CHANGELOG.md",
  "astro.config.mjs",
  "scripts/tooling/preload-modules.ts",
  "tsconfig.json",
  "package-lock.json",
];

/**
 * A hash of the names and contents of files and folders, tests left out.
 * Contents rather than times, so that a checkout that changes nothing does not
 * cause a build.
 */
export function fingerprint(root: string, inputs: readonly string[] = BUILD_INPUTS): string {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesUnder(root, input))) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Paths from the root, in an order that does not depend on the file system. */
function filesUnder(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full) || path.endsWith(".test.ts")) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
