/**
 * `npm run bench`: how long and how much memory the programs take, and what a
 * reader's browser has to fetch. Reads the whole project; writes what the
 * import, the build and the tests write. Each number has a target beside it.
 */
import { spawn } from "node:child_process";
import { chromium, type Page } from "playwright-core";
import { ensureBrowser, launchOptions } from "./tooling/browser.ts";
import { environmentWith } from "./tooling/project-node.mjs";
import { watchMemory } from "./tooling/process-memory.ts";
import { DIST, ROOT } from "./tooling/root.ts";
import { commandOf } from "./tooling/run-command.ts";
import { openSlowPage, serveCompressed, timeUntil } from "./tooling/slow-line.ts";
import { serveFolder } from "./tooling/static-server.ts";
import { recordTransfers, type Transfer } from "./tooling/transfer.ts";

const KB = 1000;
const MB = 1000 * KB;

const FIRST_PAGE = "/authorities/blackpool/";
const SECOND_PAGE = "/authorities/leeds/";
const COMPARISON = "/compare/?areas=blackpool,neighbours-of-blackpool,england&indicators=cla-rate,spend-total";
const WIDTHS = [360, 1280];

interface Measure {
  readonly name: string;
  /** Null where it could not be measured. */
  readonly value: number | null;
  /** The largest value that is good enough. */
  readonly target: number;
  readonly unit: "s" | "MB" | "KB" | "requests" | "CLS";
}

let failed = 0;

function report({ name, value, target, unit }: Measure): void {
  const good = value !== null && value <= target;
  if (!good && value !== null) failed += 1;
  const shown = value === null ? "not measured" : `${Number(value.toFixed(unit === "CLS" ? 4 : 1))} ${unit}`;
  const verdict = value === null ? "-" : good ? "pass" : "FAIL";
  console.log(`${name.padEnd(36)} ${shown.padStart(14)}   target ${`${target} ${unit}`.padEnd(10)} ${verdict}`);
}

async function measureProgram(name: string, args: readonly string[], seconds: number, bytes?: number): Promise<void> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, env: environmentWith(ROOT, process.env), stdio: "pipe" });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const peak = child.pid === undefined ? () => null : watchMemory(child.pid);
  const code = await new Promise((resolve) => child.on("close", resolve));
  const memory = peak();
  if (code !== 0) {
    failed += 1;
    console.log(`${name} failed:\n${Buffer.concat(chunks).toString("utf8").trimEnd()}`);
    return;
  }
  report({ name: `${name}: time`, value: (performance.now() - start) / 1000, target: seconds, unit: "s" });
  if (bytes === undefined) return;
  report({ name: `${name}: memory at its peak`, value: memory && memory / MB, target: bytes / MB, unit: "MB" });
}

const weightOf = (transfers: readonly Transfer[]) => transfers.reduce((sum, { bytes }) => sum + bytes, 0) / KB;

/** Everything the page fetches when it is opened and read to its end. */
async function visit(page: Page, url: string): Promise<Transfer[]> {
  const transfers = await recordTransfers(page);
  const response = await page.goto(url, { waitUntil: "networkidle" });
  if (!response?.ok()) throw new Error(`${url} answered ${response?.status() ?? "nothing"}: nothing to measure.`);
  await readToTheEnd(page);
  await page.waitForLoadState("networkidle");
  return transfers();
}

async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** Cumulative layout shift of a page opened at a width and read to its end. */
async function layoutShift(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "networkidle" });
  await readToTheEnd(page);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
}

function list(transfers: readonly Transfer[], origin: string): void {
  for (const { url, bytes } of transfers) {
    console.log(`    ${(bytes / KB).toFixed(1).padStart(6)} KB  ${url.replace(origin, "")}`);
  }
}

/** The page that draws in the browser: all of its scripts, and how soon its first chart is there on a slow line. */
async function measureComparison(): Promise<void> {
  const site = await serveCompressed(DIST);
  const browser = await chromium.launch(launchOptions(ensureBrowser()));
  try {
    const times: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
      times.push(await timeUntil(await openSlowPage(context), site.origin + COMPARISON, ".compare-board svg"));
      await context.close();
    }
    const middle = times.toSorted((a, b) => a - b)[2]!;
    report({ name: "/compare/ first chart, slow 4G", value: middle / 1000, target: 1.5, unit: "s" });
    const page = await browser.newPage();
    const scripts = (await visit(page, site.origin + COMPARISON)).filter(({ isScript }) => isScript);
    report({ name: "/compare/ scripts", value: weightOf(scripts), target: 90, unit: "KB" });
  } finally {
    await browser.close();
    site.close();
  }
}

async function measurePages(): Promise<void> {
  const site = await serveFolder(DIST, "127.0.0.1", [0]);
  const browser = await chromium.launch(launchOptions(ensureBrowser()));
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const first = await visit(page, site.origin + FIRST_PAGE);
    const second = await visit(page, site.origin + SECOND_PAGE);
    const elsewhere = [...first, ...second].filter(({ url }) => !url.startsWith(`${site.origin}/`));
    const scripts = first.filter(({ isScript }) => isScript);

    report({ name: `${FIRST_PAGE} first visit`, value: weightOf(first), target: 80, unit: "KB" });
    list(first, site.origin);
    report({ name: "  of it scripts", value: weightOf(scripts), target: 5, unit: "KB" });
    report({ name: `${SECOND_PAGE} after it`, value: weightOf(second), target: 30, unit: "KB" });
    list(second, site.origin);
    report({ name: "requests to other sites", value: elsewhere.length, target: 0, unit: "requests" });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const shift = await layoutShift(page, site.origin + FIRST_PAGE);
      report({ name: `layout shift at ${width} px`, value: shift, target: 0, unit: "CLS" });
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

await measureProgram("data:import", ["scripts/import.ts"], 10, 1000 * MB);
await measureProgram("build", ["scripts/build.ts"], 45, 1500 * MB);
await measureProgram("unit tests", [commandOf("vitest"), "run", "--project", "unit"], 10);
await measurePages();
await measureComparison();
console.log(failed === 0 ? "\nEvery target is met." : `\n${failed} missed.`);
process.exitCode = failed === 0 ? 0 : 1;
