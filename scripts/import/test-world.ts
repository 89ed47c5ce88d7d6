/** What the tests of the import share: the areas, the official files if they are at hand, and how a refusal is caught. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { areaLookup } from "../../src/sources/areas.ts";
import { ImportProblem } from "../../src/sources/problem.ts";
import { readAreas } from "../../src/tables/areas.ts";

/** The official files; absent where the project stands alone. */
export const OFFICIAL = "../shared/data";
/** A file of them as the import reads it: null where it is not there. */
export const readOfficial = (file: string): Buffer | null =>
  existsSync(join(OFFICIAL, file)) ? readFileSync(join(OFFICIAL, file)) : null;
export const reference = (name: string) => readFileSync(join("data/reference", name), "utf8");
export const areas = readAreas({
  areas: reference("areas.csv"),
  codes: reference("area-codes.csv"),
  lineage: reference("lineage.csv"),
});
export const lookup = areaLookup(areas);

/** The problem that stopped an act; fails when nothing did. */
export function problemOf(act: () => unknown): ImportProblem {
  try {
    act();
  } catch (error) {
    if (error instanceof ImportProblem) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** Runs the command as a person would. */
export function runImport(from: string, to: string) {
  const command = ["scripts/import.ts", "--from", from, "--to", to];
  return spawnSync(process.execPath, command, { encoding: "utf8" });
}

/** Every file below a folder with its bytes. */
export function contents(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(of, path), readFileSync(path).toString("latin1")]));
}
