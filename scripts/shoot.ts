/**
 * `npm run shoot -- /authorities/blackpool/ 360,768,1280 [--dark] [--no-js]`
 * Reads dist, after building it if anything changed; writes full-page
 * screenshots to .cache/shots for people to look at.
 */
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { ensureBrowser, launchOptions } from "./tooling/browser.ts";
import { buildIfChanged } from "./tooling/build-site.ts";
import { DIST, ROOT } from "./tooling/root.ts";
import { serveFolder } from "./tooling/static-server.ts";

const SHOTS = join(ROOT, ".cache", "shots");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "dark": { type: "boolean", default: false }, "no-js": { type: "boolean", default: false } },
});
const [path = "/", widths = "1280"] = positionals;

function fileFor(width: number): string {
  const name = path.replaceAll("/", " ").trim().replaceAll(" ", "-") || "home";
  const marks = [values.dark ? "-dark" : "", values["no-js"] ? "-no-js" : ""].join("");
  return join(SHOTS, `${name}-${width}${marks}.png`);
}

await buildIfChanged();
mkdirSync(SHOTS, { recursive: true });
const site = await serveFolder(DIST, "127.0.0.1", [0]);
const browser = await chromium.launch(launchOptions(ensureBrowser()));
try {
  for (const width of widths.split(",").map(Number)) {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: values.dark ? "dark" : "light",
      javaScriptEnabled: !values["no-js"],
      reducedMotion: "reduce",
    });
    const response = await page.goto(site.origin + path, { waitUntil: "networkidle" });
    if (response?.status() !== 200) console.log(`${path} answered ${response?.status() ?? "nothing"}`);
    const file = fileFor(width);
    await page.screenshot({ path: file, fullPage: true });
    console.log(relative(ROOT, file));
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
