import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first Node that runs TypeScript without a flag, which also is enough for Astro and Vitest. */
const OLDEST_NODE = "22.18.0";

/**
 * The Node to run the project on: the one among its packages, where there is
 * one for this system, else the Node that is running now.
 *
 * @param {string} root
 * @throws {Error} if the Node running now is too old
 */
export function projectNode(root) {
  const own = join(root, "node_modules", ".bin", "node");
  if (existsSync(own)) return own;
  if (isOlder(process.versions.node, OLDEST_NODE)) {
    throw new Error(
      `Thresholds needs Node ${OLDEST_NODE} or newer on this system and found ${process.versions.node}: install Node 24 and run the command again.`,
    );
  }
  return process.execPath;
}

/**
 * The environment for the project's programs: its own commands come first on
 * the path, and Astro sends no telemetry.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWith(root, env) {
  const PATH = [join(root, "node_modules", ".bin"), env["PATH"] ?? ""].join(delimiter);
  return { ...env, PATH, ASTRO_TELEMETRY_DISABLED: "1" };
}

/**
 * The path without the folders that npm puts before it, and so without the
 * project's own Node.
 *
 * @param {string} path
 */
export function pathWithoutProject(path) {
  return path
    .split(delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .join(delimiter);
}

/**
 * @param {string} version such as 20.1.0
 * @param {string} than
 */
export function isOlder(version, than) {
  return version.localeCompare(than, "en", { numeric: true }) < 0;
}
