import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, inject, onTestFinished } from "vitest";

export interface PageOptions {
  /** CSS pixels; 1280 by default. */
  readonly width?: number;
  /** CSS pixels; 900 by default. */
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly javaScriptEnabled?: boolean;
}

/** What a page did that it should not, since it was opened. */
export interface Problems {
  /** Errors and warnings on the console, and uncaught exceptions. */
  readonly console: string[];
  /** Requests that got no answer, or one of 400 or more, without the page itself: a test may want its 404. */
  readonly failedRequests: string[];
  /** Requests to anywhere but the site. */
  readonly thirdParty: string[];
}

const problems = new WeakMap<Page, Problems>();
let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/**
 * Opens an empty page in a context of its own, closed when the test ends.
 * Addresses are from the root of the site: `page.goto("/authorities/")`.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  browser ??= chromium.connect(inject("browserEndpoint"));
  const { width = 1280, height = 900, colorScheme = "light", javaScriptEnabled = true } = options;
  const context = await (
    await browser
  ).newContext({
    baseURL: inject("origin"),
    viewport: { width, height },
    colorScheme,
    javaScriptEnabled,
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  problems.set(page, collectProblems(page, inject("origin")));
  return page;
}

/**
 * Opens a page of the site and waits until it and what it names are loaded.
 *
 * @throws {Error} if the answer is not 200: a test of the 404 page would pass for one of the page that is missing
 */
export async function visit(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  const response = await page.goto(path);
  if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status() ?? "nothing"}: expected 200`);
  return page;
}

/** What went wrong on a page from {@link openPage} or {@link visit}, so far. */
export function problemsOf(page: Page): Problems {
  const found = problems.get(page);
  if (found === undefined) throw new Error("problemsOf: this page comes neither from openPage nor from visit");
  return found;
}

function collectProblems(page: Page, origin: string): Problems {
  const found: Problems = { console: [], failedRequests: [], thirdParty: [] };
  page.on("console", (message) => {
    // Chromium says this of a 404 page too; failedRequests has the others, by name.
    if (message.text().startsWith("Failed to load resource")) return;
    if (["error", "warning"].includes(message.type())) found.console.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.console.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
      found.thirdParty.push(request.url());
    }
  });
  page.on("requestfailed", (request) => {
    found.failedRequests.push(`${request.url()}: ${request.failure()?.errorText ?? "no reason given"}`);
  });
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    if (response.status() >= 400 && !isPage) found.failedRequests.push(`${response.url()}: ${response.status()}`);
  });
  return found;
}
