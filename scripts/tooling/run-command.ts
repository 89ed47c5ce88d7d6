import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "./root.ts";
import { environmentWith } from "./project-node.mjs";

interface Outcome {
  readonly ok: boolean;
  readonly seconds: number;
  /** What it printed; empty when it printed straight to the terminal. */
  readonly output: string;
}

/** Runs a Node program of the project to its end. Its output is shown as it comes, or kept. */
export function runCommand(args: readonly string[], show: "show" | "keep"): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environmentWith(ROOT, process.env),
    stdio: ["ignore", ...(show === "show" ? (["inherit", "inherit"] as const) : (["pipe", "pipe"] as const))],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const seconds = (performance.now() - start) / 1000;
      resolve({ ok: code === 0, seconds, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

/** The script behind a package's command, so that Node can run it without a shell on any system. */
export function commandOf(packageName: string, command = packageName): string {
  const manifest = join(ROOT, "node_modules", packageName, "package.json");
  const { bin } = createRequire(import.meta.url)(manifest) as { bin: string | Record<string, string> };
  const script = typeof bin === "string" ? bin : bin[command];
  if (script === undefined) throw new Error(`the package ${packageName} has no command ${command}`);
  return join(dirname(manifest), script);
}
