/** What takes long to compute is kept beside the build, under the content that it was computed from. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = ".cache/gradients";

/** Figures, and the code that makes something of them: a change of either is a change of the result. */
const SOURCES = [
  "data/tables",
  "data/reference",
  "src/core",
  "src/stats",
  "src/indicators",
  "src/spending",
  "src/tables",
  "src/gradients",
];
/** What joins them, and the versions of the libraries that draw and measure. */
const FILES = ["src/data.ts", "package-lock.json"];

let key: string | undefined;

function contentKey(): string {
  if (key !== undefined) return key;
  const hash = createHash("sha256");
  for (const folder of SOURCES) {
    for (const name of readdirSync(folder).sort()) {
      if (/\.(csv|ts)$/.test(name) && !name.endsWith(".test.ts"))
        hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  for (const file of FILES) hash.update(file).update(readFileSync(file));
  key = hash.digest("hex").slice(0, 16);
  return key;
}

/** The result of `make`, or what it was when the same content was last seen. `name` tells results apart. */
export function cached<T>(name: string, make: () => T): T {
  const path = join(FOLDER, `${name}-${contentKey()}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as T;
  const result = make();
  mkdirSync(FOLDER, { recursive: true });
  // In one step, for another process may look for it at any moment.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(result));
  renameSync(draft, path);
  return result;
}
