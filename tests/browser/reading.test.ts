/** What charts say under a pointer and under the arrow keys is what the page's own tables and files say. */
import axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, problemsOf, visit } from "../harness/site.ts";
import type { DotNames } from "../../src/components/dot-names.ts";

const PROFILE = "/authorities/blackpool/";
const INDICATOR = "/indicators/cla-rate/";
const LINES = 'figure[data-table="table-cla-rate"]';

function reading(page: Page): Locator {
  return page.locator(".reading");
}

async function readingText(page: Page): Promise<string> {
  return (await reading(page).innerText()).replaceAll("\u00a0", " ").trim();
}

/** A row of a table by its year: heads and cells of the first three series, as the reading should say them. */
async function tableSays(page: Page, id: string, year: string): Promise<string> {
  const rows = await page
    .locator(`#${id} tr`)
    .evaluateAll((trs) => trs.map((tr) => [...tr.children].slice(0, 4).map((cell) => (cell.textContent ?? "").trim())));
  const heads = rows[0]!;
  const row = rows.find(([head]) => head === year)!;
  return [year, ...row.slice(1).map((cell, i) => `${heads[i + 1]} ${cell}`)].join(" ");
}

/** Moves the pointer over a share of a panel's plot, between its gutters. */
async function hoverShare(page: Page, svg: Locator, share: number): Promise<void> {
  await svg.scrollIntoViewIfNeeded();
  const box = (await svg.boundingBox())!;
  await page.mouse.move(box.x + 38 + (box.width - 84) * share, box.y + box.height / 2);
}

interface DrawnDot {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: where the dots of a path are, in CSS pixels of the window. */
function drawnDots(path: Element): DrawnDot[] {
  const matrix = (path as SVGGraphicsElement).getScreenCTM()!;
  return [...path.getAttribute("d")!.matchAll(/M(\S+) (\S+?)h0/g)].map(([, x, y]) => {
    const at = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
    return { x: at.x, y: at.y };
  });
}

async function namesOf(page: Page, indicator: string): Promise<DotNames> {
  return (await (await page.request.get(`/dots/${indicator}.json`)).json()) as DotNames;
}

/** Name and figure of each authority of a year, in ascending order, without one of them. */
function listed(names: DotNames, year: number, without?: string): string[] {
  return names.years[year]!.filter(([area]) => names.areas[area]![2] !== without).map(
    ([area, figure]) => `${names.areas[area]![1]} ${figure}`,
  );
}

test.each([
  [1280, 0, "2013"],
  [1280, 0.5, "2019"],
  [1280, 1, "2025"],
  [360, 0.26, "2016"],
])("at %i px a pointer at %f of a panel reads %s from the table", async (width, share, year) => {
  const page = await visit(PROFILE, { width });
  await hoverShare(page, page.locator(`${LINES} > svg`), share);
  expect(await readingText(page)).toBe(await tableSays(page, "table-cla-rate", year));
  await page.mouse.move(1, 1);
  expect(await reading(page).count()).toBe(0);
});

test("every year of every panel says what its table says, a word where there is no number", async () => {
  const page = await visit("/authorities/hackney/");
  const found: string[] = [];
  for (const figure of await page.locator('[data-chart="lines"]').all()) {
    const id = (await figure.getAttribute("data-table"))!;
    await figure.locator("svg").first().focus();
    await page.keyboard.press("Home");
    for (const year of await page.locator(`#${id} tbody th`).allTextContents()) {
      const text = await readingText(page);
      found.push(text);
      expect(text).toBe(await tableSays(page, id, year.trim()));
      await page.keyboard.press("ArrowRight");
    }
  }
  expect(found.some((text) => text.includes("Hackney not available"))).toBe(true);
});

test("arrow keys walk along the years, and are heard", async () => {
  const page = await visit(PROFILE);
  const svg = page.locator(`${LINES} > svg`);
  // By the keyboard from the link in the figure's title: nothing shows for a press.
  await page.locator(`${LINES} a`).focus();
  await page.keyboard.press("Tab");
  expect(await svg.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await readingText(page)).toBe(await tableSays(page, "table-cla-rate", "2025"));
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await readingText(page)).toBe(await tableSays(page, "table-cla-rate", "2023"));
  expect(await svg.getAttribute("aria-valuenow")).toBe("2023");
  expect((await svg.getAttribute("aria-valuetext"))!.replaceAll("\u00a0", " ").replaceAll(/[:,]/g, "")).toBe(
    await readingText(page),
  );
  await page.keyboard.press("Home");
  expect(await readingText(page)).toMatch(/^2013 /);
  await page.keyboard.press("End");
  expect(await readingText(page)).toMatch(/^2025 /);
  await page.keyboard.press("Escape");
  expect(await reading(page).count()).toBe(0);
});

test("nothing is focusable, and nothing is asked, before it is needed", async () => {
  const still = await visit(PROFILE, { javaScriptEnabled: false });
  expect(await still.locator("[data-chart] svg[tabindex]").count()).toBe(0);
  const page = await visit(PROFILE);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  expect(await page.locator("[data-chart] svg[tabindex]").count()).toBeGreaterThan(9);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => url.includes("/dots/"))).toEqual([]);
});

test.each([
  [1280, "cla-rate", 1],
  [1280, "repeat-plan-share", 5],
  [360, "cla-rate", 5],
])("at %i px the dots of the row %s have their own names", async (width, indicator, every) => {
  const page = await visit(PROFILE, { width });
  const cell = page.locator(`[data-chart="dots"][data-indicator="${indicator}"]`);
  await cell.scrollIntoViewIfNeeded();
  const names = await namesOf(page, indicator);
  const expected = listed(names, names.latest, "blackpool");
  const dots = await cell.locator(".crowd").evaluate(drawnDots);
  expect(dots).toHaveLength(expected.length);
  for (const [i, { x, y }] of dots.entries()) {
    if (i % every !== 0) continue; // each takes a fiftieth of a second
    await page.mouse.move(x, y);
    await reading(page).waitFor();
    expect((await readingText(page)).replace("%", "")).toBe(expected[i]);
  }
  await page.mouse.move(1, 1);
  expect(await reading(page).count()).toBe(0);
  expect(problemsOf(page)).toEqual({ console: [], failedRequests: [], thirdParty: [] });
});

test("the position of each name on the scale agrees with its figure", async () => {
  const page = await visit(PROFILE);
  const cell = page.locator('[data-chart="dots"][data-indicator="cla-rate"]');
  await cell.locator("svg").focus();
  await page.keyboard.press("Home");
  await reading(page).waitFor();
  const seen: (readonly [figure: number, x: number])[] = [];
  const count = Number(await cell.locator("svg").getAttribute("aria-valuemax"));
  for (let i = 0; i < count; i++) {
    const figure = Number((await readingText(page)).split(" ").at(-1));
    const ring = await cell.locator(".ring").boundingBox();
    seen.push([figure, ring!.x + ring!.width / 2]);
    await page.keyboard.press("ArrowRight");
  }
  const [low, high] = [seen[0]!, seen.at(-1)!];
  const scale = (high[1] - low[1]) / (high[0] - low[0]);
  // A dot in a crowd steps aside by no more than its own width.
  for (const [figure, x] of seen) expect(Math.abs(low[1] + (figure - low[0]) * scale - x)).toBeLessThan(5);
});

test("keys begin at the page's place, walk in order, mark other rows and open a page", async () => {
  const page = await visit(PROFILE);
  const row = (id: string) => page.locator(`[data-chart="dots"][data-indicator="${id}"]`);
  const names = await namesOf(page, "cla-rate");
  const all = listed(names, names.latest);
  await row("cpp-rate").locator("svg").focus();
  await page.keyboard.press("End");
  await reading(page).waitFor();
  await row("cla-rate").locator("svg").focus();
  await page.keyboard.press("ArrowLeft");
  const place = all.findIndex((text) => text.startsWith("Blackpool "));
  await expect.poll(() => readingText(page)).toBe(all[place - 1]);
  expect(await row("cla-rate").locator("svg").getAttribute("aria-valuetext")).toBe(all[place - 1]);
  // Only rows whose names are loaded are marked.
  expect(await row("cpp-rate").locator(".ring").count()).toBe(1);
  expect(await row("cin-rate").locator(".ring").count()).toBe(0);
  const [area] = names.years[names.latest]![place - 1]!;
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/authorities/${names.areas[area]![2]}/`);
});

test("?place= marks an authority in the columns, in the list and in the ranking", async () => {
  const page = await visit(`${INDICATOR}?place=blackpool`);
  await page.locator("[data-mark] select").waitFor();
  expect(await page.locator("[data-mark] select").inputValue()).toBe("blackpool");
  const names = await namesOf(page, "cla-rate");
  const years = Object.values(names.years).filter((year) =>
    year.some(([area]) => names.areas[area]![2] === "blackpool"),
  );
  const svg = page.locator('[data-chart="spread"] svg:visible');
  expect(await svg.locator(".joined circle").count()).toBe(years.length);
  const latest = listed(names, names.latest).find((text) => text.startsWith("Blackpool "))!;
  expect(await readingText(page)).toBe(`${names.latest} ${latest}`);
  expect(await page.locator("[data-ranking] .marked").count()).toBe(1);
  expect(await page.locator('[data-ranking] [data-area="blackpool"].marked').isVisible()).toBe(true);
  await page.getByRole("button", { name: "Clear" }).click();
  expect(new URL(page.url()).search).toBe("");
  expect(await page.locator(".marked").count()).toBe(0);
  expect(await svg.locator(".joined circle").count()).toBe(0);
});

test("an authority in the folded part of the ranking is shown when it is chosen from the list", async () => {
  const page = await visit(INDICATOR);
  await page.locator('[data-chart="spread"]').scrollIntoViewIfNeeded();
  await page.getByLabel("Mark an authority").selectOption({ label: "Kent" });
  expect(new URL(page.url()).search).toBe("?place=kent");
  expect(await page.locator('[data-ranking] [data-area="kent"]').isVisible()).toBe(true);
});

test.each([
  [1280, 1],
  [800, 5],
  [360, 5],
])("at %i px the dots of a year have their own names, and a click keeps one", async (width, every) => {
  const page = await visit(INDICATOR, { width, height: 1000 });
  await page.locator('[data-chart="spread"]').scrollIntoViewIfNeeded();
  await page.locator("[data-mark] select").waitFor();
  const names = await namesOf(page, "cla-rate");
  const column = page.locator('[data-chart="spread"] svg:visible [data-year="2019"]');
  const dots = await column.evaluate(drawnDots);
  const expected = listed(names, 2019);
  expect(dots).toHaveLength(expected.length);
  for (const [i, { x, y }] of dots.entries()) {
    if (i % every !== 0) continue;
    await page.mouse.move(x, y);
    expect(await readingText(page)).toBe(`2019 ${expected[i]}`);
  }
  const last = dots.at(-1)!;
  await page.mouse.click(last.x, last.y);
  await page.mouse.move(1, 1);
  const [area] = names.years["2019"]!.at(-1)!;
  expect(new URL(page.url()).searchParams.get("place")).toBe(names.areas[area]![2]);
  expect(await readingText(page)).toContain(names.areas[area]![1]);
});

test("a strict content security policy is kept to", async () => {
  const page = await openPage();
  await page.route(`**${PROFILE}`, async (route) => {
    const response = await route.fetch();
    const headers = {
      ...response.headers(),
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'",
    };
    await route.fulfill({ response, headers });
  });
  await page.goto(PROFILE);
  await hoverShare(page, page.locator(`${LINES} > svg`), 0.5);
  expect(await readingText(page)).toMatch(/^2019 /);
  await page.locator('[data-chart="dots"] svg').first().focus();
  await page.keyboard.press("End");
  await page.locator(".ring").waitFor();
  expect(problemsOf(page).console).toEqual([]);
});

test("axe finds nothing in charts that are being read", async () => {
  const page = await visit(PROFILE);
  await page.locator('[data-chart="dots"] svg').first().focus();
  await page.keyboard.press("End");
  await page.locator(".ring").waitFor();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run("[data-chart]"),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("a place that no authority has marks nothing", async () => {
  const page = await visit(`${INDICATOR}?place=atlantis`);
  await page.locator("[data-mark] select").waitFor();
  expect(await reading(page).count()).toBe(0);
  expect(await page.locator(".marked").count()).toBe(0);
});
