import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder, type StaticServer } from "./static-server.ts";

const HOST = "127.0.0.1";
const folder = mkdtempSync(join(tmpdir(), "static-server-"));
let site: StaticServer;

beforeAll(async () => {
  mkdirSync(join(folder, "_astro"));
  mkdirSync(join(folder, "about"));
  writeFileSync(join(folder, "about", "index.html"), "about");
  writeFileSync(join(folder, "_astro", "a.1a2b.css"), "a{}");
  writeFileSync(join(folder, "404.html"), "lost");
  site = await serveFolder(folder, HOST, [0]);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test("a folder's address is its index page", async () => {
  const response = await fetch(`${site.origin}/about/`);
  expect([response.status, await response.text()]).toEqual([200, "about"]);
});

test("an unknown address gets 404.html and its status", async () => {
  const response = await fetch(`${site.origin}/nowhere/`);
  expect([response.status, await response.text()]).toEqual([404, "lost"]);
});

test("a page is asked for again, a file named by its content is not", async () => {
  const page = await fetch(`${site.origin}/about/`);
  expect(page.headers.get("cache-control")).toBe("no-cache");
  const again = await fetch(`${site.origin}/about/`, { headers: { "if-none-match": page.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
  const style = await fetch(`${site.origin}/_astro/a.1a2b.css`);
  expect(style.headers.get("cache-control")).toContain("immutable");
});

test("a port in use is passed over; with no other, the message says what to do", async () => {
  const taken = Number(new URL(site.origin).port);
  const second = await serveFolder(folder, HOST, [taken, 0]);
  expect(second.origin).not.toBe(site.origin);
  await second.close();
  await expect(serveFolder(folder, HOST, [taken])).rejects.toThrow("set PORT to another");
});
