/** A reader's slow line, to measure against: files compressed as a host sends them, over what Lighthouse calls slow 4G. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "playwright-core";

/** Milliseconds of each turn, and bytes a second either way. */
export const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
} as const;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html;charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv;charset=utf-8",
  ".woff2": "font/woff2",
};

function fileFor(folder: string, url: string): string | null {
  const path = join(folder, decodeURIComponent(new URL(url, "http://localhost").pathname));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
  return existsSync(file) ? file : null;
}

/** Serves a folder with its texts gzipped. @returns its origin, and how to end it */
export async function serveCompressed(folder: string): Promise<{ readonly origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url ?? "/");
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const isText = !type.startsWith("font") && type !== "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, ...(isText && { "Content-Encoding": "gzip" }) });
    response.end(isText ? gzipSync(readFileSync(file)) : readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** An empty page on the slow line, with nothing in its cache. */
export async function openSlowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  return page;
}

/** Milliseconds from the request of a page until something is painted: watched for in the page, for polling comes late. */
export async function timeUntil(page: Page, url: string, selector: string): Promise<number> {
  await page.goto(url, { waitUntil: "commit" });
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted) === null) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now()));
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true });
        look();
      }),
    selector,
  );
}
