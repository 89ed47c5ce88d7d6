/**
 * The second half of `npm test`: types, lint and format first, then the unit
 * tests, the build and the browser tests. Reads the whole project; writes dist
 * and .cache. The last line it prints is the count of all tests.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./tooling/browser.ts";
import { buildIfChanged } from "./tooling/build-site.ts";
import { addCounts, closingLine, countsOf, type Counts, type VitestReport } from "./tooling/counts.ts";
import { ROOT } from "./tooling/root.ts";
import { commandOf, runCommand } from "./tooling/run-command.ts";

const REPORTS = join(ROOT, ".cache", "test-results");
const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

interface Check {
  readonly name: string;
  readonly args: readonly string[];
  /** What to do about a fault, where a command mends it. */
  readonly mend?: string;
}

const CHECKS: readonly Check[] = [
  { name: "types", args: [commandOf("astro"), "check"] },
  { name: "lint", args: [commandOf("eslint"), ".", "--max-warnings", "0"] },
  { name: "format", args: [commandOf("prettier"), "--check", "."], mend: "'npm run format' mends this." },
];

function say(name: string, verdict: string, seconds: number): void {
  console.log(`${name.padEnd(14)} ${verdict.padEnd(7)} ${seconds.toFixed(1)} s`);
}

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  say(name, "ok", (performance.now() - start) / 1000);
  return result;
}

/** Runs a check and shows its output only if it found something. */
async function passes({ name, args, mend }: Check): Promise<boolean> {
  const { ok, seconds, output } = await runCommand(args, "keep");
  say(name, ok ? "ok" : "FAILED", seconds);
  if (!ok) console.log([output.trimEnd(), mend ?? ""].join("\n"));
  return ok;
}

/** Side by side: each keeps one processor busy. */
async function checkSources(): Promise<void> {
  // In a fresh clone ESLint would otherwise read types that Astro has yet to write.
  if (!existsSync(join(ROOT, ".astro", "types.d.ts"))) await runCommand([commandOf("astro"), "sync"], "keep");
  const results = await Promise.all(CHECKS.map(passes));
  if (results.includes(false)) throw new Error("The checks above failed, so no test was run.");
}

async function runTests(project: "unit" | "browser"): Promise<Counts> {
  const report = join(REPORTS, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { ok, seconds } = await runCommand([commandOf("vitest"), "run", "--project", project, ...reporters], "show");
  // Without a report Vitest did not get as far as a test; why is on the terminal.
  const counts = existsSync(report) ? countsOf(JSON.parse(readFileSync(report, "utf8")) as VitestReport) : NONE;
  say(`${project} tests`, ok ? "ok" : "FAILED", seconds);
  // It can also fail though no test did, for instance on an error after the last one.
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Everything after the checks: what fails here is counted, and does not keep the rest from being counted. */
async function testEverything(): Promise<Counts> {
  const unit = await runTests("unit");
  try {
    await timed("build", buildIfChanged);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("The browser tests were not run: that counts as one failed.");
    return addCounts([unit, { ...NONE, failed: 1 }]);
  }
  return addCounts([unit, await runTests("browser")]);
}

try {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  process.env["CHROME_PATH"] = await timed("browser", ensureBrowser);
  await checkSources();
  const counts = await testEverything();
  console.log(`\n${closingLine(counts)}`);
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
