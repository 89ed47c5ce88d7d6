/** Maps: every shape has a name and can be reached, the choice of shading needs no script, and none weighs too much. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { weigh } from "../../scripts/tooling/transfer.ts";
import { openPage, problemsOf, visit } from "../harness/site.ts";

const INDICATOR = "/indicators/cla-rate/";

const shapes = (page: Page, of = ".hexagons"): Locator => page.locator(`${of} a`);
const shapeOf = (page: Page, slug: string, of?: string): Locator =>
  shapes(page, of).and(page.locator(`[href="/authorities/${slug}/"]`));
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const fill = (shape: Locator): Promise<string> => shape.evaluate((element) => getComputedStyle(element).fill);
/** What stands beside a shape, the name apart. */
const reading = (page: Page, of = ".hexagons"): Locator => page.locator(`${of} .map-words`);

test("both maps have every authority once, each a link with its figure or the reason", async () => {
  const page = await visit(INDICATOR, { javaScriptEnabled: false });
  for (const of of [".hexagons", ".land"]) {
    const names = await shapes(page, of).evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
    expect(new Set(names).size).toBe(153);
    expect(names.filter((name) => !/: (\d+\.\d, .*fifth|no figure, )/.test(name!))).toEqual([]);
    expect(await shapeOf(page, "city-of-london", of).getAttribute("aria-label")).toBe(
      "City of London: no figure, suppressed",
    );
  }
  expect(await page.getByRole("link", { name: /^Blackpool: 183\.6, highest fifth/ }).count()).toBe(2);
});

test("without a script the Tab key goes from shape to shape, and past the maps in one step", async () => {
  const page = await visit(INDICATOR, { javaScriptEnabled: false });
  await page.locator(".map-skip").focus();
  expect(await page.locator(".map-skip").isVisible()).toBe(true);
  expect(await page.locator(".map-skip").getAttribute("href")).toBe("#ranking");
  const first = await shapes(page).first().getAttribute("aria-label");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe(first);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe(await shapes(page).nth(1).getAttribute("aria-label"));
});

test("with a script a map is one stop, the arrows walk, and what is reached is named and opened", async () => {
  const page = await visit(INDICATOR);
  await page.locator(".map-skip").focus();
  await page.keyboard.press("Tab");
  const first = await focused(page);
  expect(first).toBe(await shapes(page).first().getAttribute("aria-label"));
  expect((await reading(page).innerText()).replace(" ", ": ")).not.toBe("");
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toBe(await shapes(page).nth(1).getAttribute("aria-label"));
  await page.keyboard.press("ArrowLeft");
  expect(await focused(page)).toBe(first);
  await page.keyboard.press("End");
  expect(await focused(page)).toBe(await shapes(page).last().getAttribute("aria-label"));
  await page.keyboard.press("Home");
  expect(await focused(page)).toBe(first);
  await page.keyboard.press("ArrowDown");
  const [name, words] = (await focused(page)).split(": ") as [string, string];
  expect(await reading(page).innerText()).toBe(`${name} ${words.split("; ")[0]}`);
  expect(await page.locator(".hexagons .ring-line").count()).toBe(1);
  await page.keyboard.press("Escape");
  expect(await reading(page).count()).toBe(0);
  await page.keyboard.press("Tab");
  expect(await shapes(page, ".land").first().getAttribute("aria-label")).toBe(await focused(page));
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".map"))).toBeNull();
  expect(problemsOf(page).console).toEqual([]);
});

test("Enter opens the page of the authority", async () => {
  const page = await visit(INDICATOR);
  await shapeOf(page, "blackpool").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/authorities/blackpool/");
});

test("the arrows go down England and up again in the columns that they began in", async () => {
  const page = await visit(INDICATOR);
  const box = async () =>
    page.evaluate(() => {
      const { left, top, width } = document.activeElement!.getBoundingClientRect();
      const map = document.activeElement!.closest("svg")!.getBoundingClientRect();
      return { x: left + width / 2 - map.left, y: top - map.top, width };
    });
  await shapeOf(page, "leeds").focus();
  const begun = await box();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowDown");
  const down = await box();
  expect(down.y).toBeGreaterThan(begun.y + 3 * begun.width * 0.86);
  expect(Math.abs(down.x - begun.x)).toBeLessThan(begun.width);
});

test("a pointer names what it is over, within the picture", async () => {
  const page = await visit(INDICATOR, { width: 360 });
  for (const slug of ["isles-of-scilly", "barking-and-dagenham", "newcastle-upon-tyne"]) {
    await shapeOf(page, slug).hover();
    const name = (await shapeOf(page, slug).getAttribute("aria-label"))!.split(": ")[0]!;
    expect(await reading(page).innerText()).toContain(name);
    const [words, map] = [await reading(page).boundingBox(), await page.locator(".hexagons").boundingBox()];
    expect(words!.x).toBeGreaterThanOrEqual(map!.x - 1);
    expect(words!.x + words!.width).toBeLessThanOrEqual(map!.x + map!.width + 1);
  }
});

test("what is missing has the pattern of its own, on both maps and in the key", async () => {
  const page = await visit(INDICATOR);
  expect(await fill(shapeOf(page, "city-of-london"))).toContain("#hexagon-hatch");
  expect(await fill(shapeOf(page, "isles-of-scilly", ".land"))).toContain("#land-hatch");
  expect(await page.locator(".map-key:visible").innerText()).toMatch(/92\.4 to 183\.6\s+no figure/);
});

test("deprivation is allowed for without a script: shades, key, finding and subtitle", async () => {
  const page = await visit(INDICATOR, { javaScriptEnabled: false });
  const section = page.locator("#map");
  const before = await fill(shapeOf(page, "kent"));
  const shades = await shapes(page).evaluateAll((links) => links.map((link) => getComputedStyle(link).fill));
  expect(await section.locator("h2").innerText()).toMatch(/^Of the 31 highest rates/);
  await page.getByRole("radio", { name: "Allowing for deprivation" }).check();
  expect(await section.locator("h2").innerText()).toMatch(/^Allowing for deprivation, /);
  expect(await section.locator(".subtitle").innerText()).toContain("IDACI 2025");
  expect(await page.locator(".map-key:visible").count()).toBe(1);
  expect(await page.locator(".map-key:visible").innerText()).toMatch(/^\s*0\.\d\d to 0\.\d\d/);
  const after = await shapes(page).evaluateAll((links) => links.map((link) => getComputedStyle(link).fill));
  expect(after.filter((shade, i) => shade !== shades[i]).length).toBeGreaterThan(30);
  // Each is shaded as its name says.
  const kent = (await shapeOf(page, "kent").getAttribute("aria-label"))!.split("; ")[1]!;
  const same = shapes(page)
    .and(page.locator(`[aria-label$="${kent.split(", ")[1]}"]`))
    .first();
  expect(await fill(shapeOf(page, "kent"))).toBe(await fill(same));
  expect(before).toMatch(/^rgb/);
});

test("?place= rings and names an authority on both maps, and Clear takes it away", async () => {
  const page = await visit(`${INDICATOR}?place=blackpool`);
  await page.locator("[data-mark] select").waitFor();
  for (const of of [".hexagons", ".land"]) {
    expect(await page.locator(`${of} .mark-line`).count()).toBe(1);
    expect(await page.locator(`${of} .of-mark`).innerText()).toBe("Blackpool\n183.6");
  }
  await page.getByLabel("Mark an authority").selectOption({ label: "Kent" });
  expect(await page.locator(".hexagons .of-mark").innerText()).toMatch(/^Kent\s\d/);
  await page.getByRole("button", { name: "Clear" }).click();
  expect(await page.locator(".of-mark, .mark-line").count()).toBe(0);
});

test("the places page has the map as a way in", async () => {
  const page = await visit("/authorities/#map");
  await shapeOf(page, "hackney").click();
  await page.waitForURL("**/authorities/hackney/");
});

test("where England is the sum, there are hexagons alone and no choice", async () => {
  const page = await visit("/indicators/child-population/");
  expect(await shapes(page).count()).toBe(153);
  expect(await page.locator(".land, .map-choices").count()).toBe(0);
});

test.each(["cla-rate", "spend-other", "unaccompanied-share", "long-plan-share"])(
  "the map of %s weighs no more than 30 KB",
  async (id) => {
    const page = await openPage();
    const html = await (await page.request.get(`/indicators/${id}/`)).text();
    const from = html.lastIndexOf("<section", html.indexOf('id="map"'));
    const section = html.slice(from, html.indexOf("</section>", from));
    expect(section).toContain("map-pair");
    expect(weigh(Buffer.from(section), "text/html")).toBeLessThan(30_000);
  },
);

test("what the map is shaded by is in the address, and the address shades it", async () => {
  const page = await visit("/indicators/cla-rate/");
  await page.locator('input[name="map-by"][value="ratio"]').check({ force: true });
  await expect.poll(() => new URL(page.url()).search).toBe("?map=ratio");
  const again = await visit("/indicators/cla-rate/?map=ratio");
  await expect.poll(() => again.locator('input[name="map-by"][value="ratio"]').isChecked()).toBe(true);
});
