/** Reads the official files of a folder (--from) and writes the project's own tables to data/tables. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ImportProblem } from "../src/sources/problem.ts";
import { readAreas } from "../src/tables/areas.ts";
import { buildTables } from "./import/build.ts";
import { readKnownIssues } from "./import/known-issues.ts";

const { values } = parseArgs({
  options: { from: { type: "string", default: "../shared/data" }, to: { type: "string", default: "data/tables" } },
});
const from = resolve(values.from);
const to = resolve(values.to);
const reference = (name: string) => readFileSync(join("data/reference", name), "utf8");

function read(file: string): Uint8Array | null {
  const path = join(from, file);
  return existsSync(path) ? readFileSync(path) : null;
}

/** All or nothing: the new tables take the old ones' place only when every one of them is written. */
function replaceFolder(files: ReadonlyMap<string, string>): void {
  const fresh = `${to}.new`;
  const old = `${to}.old`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(fresh, name), text);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(fresh, to);
  rmSync(old, { recursive: true, force: true });
}

try {
  const areas = readAreas({
    areas: reference("areas.csv"),
    codes: reference("area-codes.csv"),
    lineage: reference("lineage.csv"),
  });
  const { files, summary } = buildTables({ read, areas, knownIssues: readKnownIssues(reference("known-issues.csv")) });
  replaceFolder(files);
  for (const line of summary) console.log(line);
  console.log(`Wrote ${files.size} files to ${values.to}`);
} catch (error) {
  if (!(error instanceof ImportProblem)) throw error;
  console.error(`Import stopped; ${values.to} is as it was.\n${error.message}`);
  process.exitCode = 1;
}
