import { describe, expect, test } from "vitest";
import { openPage, problemsOf, visit } from "../harness/site.ts";
import { MISSING_PAGE, PAGES, WIDTHS } from "./pages.ts";

describe.each(PAGES)("$path", ({ path, chartsWithoutScript }) => {
  test("loads, with a quiet console and nothing asked of other sites", async () => {
    const page = await visit(path);
    await page.waitForLoadState("networkidle"); // scripts may ask for more
    expect(await page.title()).not.toBe("");
    expect(problemsOf(page)).toEqual({ console: [], failedRequests: [], thirdParty: [] });
  });

  test("says what it has to say without JavaScript", async () => {
    const page = await visit(path, { javaScriptEnabled: false });
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(100);
    if (chartsWithoutScript) expect(await page.locator("main svg").first().isVisible()).toBe(true);
  });

  test("fits its width", async () => {
    const page = await visit(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // What sticks out is named, so that a failure can be mended.
      expect(await page.evaluate(stickingOut), `at ${width} px`).toEqual([]);
    }
  });
});

test("an address that no page has gets a page of the site, with status 404", async () => {
  const page = await openPage();
  const response = await page.goto(MISSING_PAGE);
  expect(response?.status()).toBe(404);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await page.locator('a[href="/"]').count()).toBeGreaterThan(0);
});

/**
 * Runs in the page: the elements that make it scroll sideways, up to five. One
 * inside a box that scrolls by itself, such as a wide table, does not.
 */
function stickingOut(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
    .map(
      (element) =>
        `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${[...element.classList].join(".")}`,
    );
  return [`page is ${root.scrollWidth} px wide`, ...wide.slice(0, 5)];
}
