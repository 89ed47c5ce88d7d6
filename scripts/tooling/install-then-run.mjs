import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installIfNeeded } from "./install.mjs";
import { environmentWith, projectNode } from "./project-node.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Brings node_modules in step with package-lock.json, then runs one of the
 * project's TypeScript programs on the project's Node and ends as it ended.
 *
 * @param {string} program path from the root of the project
 */
export async function installThenRun(program) {
  try {
    installIfNeeded(ROOT);
    process.exitCode = await run(projectNode(ROOT), [program, ...process.argv.slice(2)]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
function run(node, args) {
  const child = spawn(node, args, { cwd: ROOT, env: environmentWith(ROOT, process.env), stdio: "inherit" });
  // The child decides how to stop, and this process waits for it: otherwise Ctrl-C would leave a server behind.
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  // When npm itself is killed, this process is told nothing and gets another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill(), 1000).unref();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
