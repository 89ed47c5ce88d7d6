import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathWithoutProject } from "./project-node.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Package
 * @typedef {Record<string, Package>} Packages by their path, as in `packages` of a lock file
 */

/**
 * Runs `npm ci` unless node_modules already holds what package-lock.json names.
 *
 * @param {string} root
 */
export function installIfNeeded(root) {
  const locked = packagesIn(join(root, "package-lock.json"));
  if (locked === null) throw new Error("package-lock.json is missing or damaged: restore it with 'git checkout'.");
  const installed = packagesIn(join(root, "node_modules", ".package-lock.json"));
  if (installed !== null && inStep(locked, installed)) return;

  console.log("Installing packages (npm ci)…");
  // A shell, because npm is a script on Windows. The path is cleaned, because npm ci deletes the project's own Node.
  // Errors only, because an older Node is warned of, package by package, although the project then brings its own.
  const { status } = spawnSync("npm ci --no-audit --no-fund --loglevel=error", {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutProject(process.env["PATH"] ?? "") },
    shell: true,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("npm ci failed (its own message is above); nothing else was run.");
}

/**
 * Whether the installed packages are the locked ones. npm writes what it
 * installed as the last act of an installation, so one that was cut short is
 * not in step. A locked package may be absent if it is optional: it is then
 * for another system.
 *
 * @param {Packages} locked
 * @param {Packages} installed
 */
export function inStep(locked, installed) {
  const wanted = Object.entries(locked).filter(([path]) => path !== "");
  const present = wanted.every(([path, { version, integrity, optional, devOptional }]) => {
    const found = installed[path];
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
  return present && Object.keys(installed).every((path) => path in locked);
}

/**
 * @param {string} file
 * @returns {Packages | null} null when there is no such file, or it cannot be read as one
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
