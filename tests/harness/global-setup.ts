import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { ensureBrowser, launchOptions } from "../../scripts/tooling/browser.ts";
import { buildIfChanged } from "../../scripts/tooling/build-site.ts";
import { DIST } from "../../scripts/tooling/root.ts";
import { serveFolder } from "../../scripts/tooling/static-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where dist is served, without a closing slash. */
    origin: string;
    /** Where Playwright finds the one browser of this run. */
    browserEndpoint: string;
  }
}

/** One site and one browser for a whole run; every test has pages of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfChanged();
  const site = await serveFolder(DIST, "127.0.0.1", [0]);
  const browser = await chromium.launchServer(launchOptions(ensureBrowser()));
  project.provide("origin", site.origin);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
