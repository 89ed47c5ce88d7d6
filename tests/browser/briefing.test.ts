/** A briefing is one A4 side, on paper and without JavaScript, and says there what it says on the screen. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { visit } from "../harness/site.ts";

const pathOf = (slug: string) => `/authorities/${slug}/briefing/`;

/** Of A4 between its margins, in CSS pixels; and what is left free for a browser that sets type a little larger. */
const SIDE = { width: 698, height: 1051 } as const;
const SLACK = 6;

async function pagesOf(page: Page, format: string): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: format === "A4" });
  return pdf.toString("latin1").match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;
}

/** The page as paper shows it. */
async function onPaper(slug: string): Promise<Page> {
  const page = await visit(pathOf(slug), { javaScriptEnabled: false, ...SIDE });
  await page.emulateMedia({ media: "print" });
  return page;
}

/** Runs in the page: what is cut off, runs out of its column or over a second line where it may not. */
function misfits(): string[] {
  const wide = [...document.querySelectorAll(".sheet-title, .sheet-counts, .sheet-name, .sheet-measures")].filter(
    (element) => element.scrollWidth > element.clientWidth + 1,
  );
  const twoLines = [...document.querySelectorAll(".sheet-title, .sheet-counts")].filter(
    (element) => element.getBoundingClientRect().height > 22,
  );
  return [...wide, ...twoLines].map((element) => element.textContent.trim());
}

describe.each([
  // Those of the brief, then the fullest and the emptiest.
  ["blackpool", ["184", "531 in all", "Above all ten neighbours", "183.6", "1 of 151", "Blackpool South"]],
  ["hackney", ["65", "2021, 2022: not available", "six of the seven rates"]],
  ["west-northamptonshire", ["formed on 1 April 2021", "2022"]],
  ["city-of-london", ["suppressed", "None of the ten is close", "no rank"]],
  ["isles-of-scilly", ["not applicable", "Only 319 children"]],
  ["bournemouth-christchurch-and-poole", ["Bournemouth, Christchurch and Poole"]],
  ["kent", ["16 constituencies", "more"]],
  ["essex", ["16 constituencies", "more"]],
  ["hampshire", ["15 constituencies"]],
  ["hammersmith-and-fulham", ["Hammersmith and Fulham"]],
  ["middlesbrough", ["Spending: last figure 2023-24", "2024-25: not returned"]],
  ["westmorland-and-furness", ["its only year with a return"]],
])("%s", (slug, words) => {
  test("is one side of A4 with room to spare, and has on it what it must", async () => {
    const page = await onPaper(slug);
    const bottom = await page.locator(".sheet").evaluate((sheet) => sheet.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(SIDE.height - SLACK + 0.5);
    expect(await page.evaluate(misfits)).toEqual([]);
    expect(await pagesOf(page, "A4")).toBe(1);
    const text = (await page.locator("body").innerText()).replaceAll("\u00a0", " ");
    for (const part of [...words, "Three questions to ask", "Read with care.", "Sources.", "OGL v3.0", pathOf(slug)])
      expect(text, part).toContain(part);
    expect(text).not.toMatch(/Find a place|print this page|Figures of the charts/i);
    expect(await page.locator(".sheet-sentences li").count()).toBe(5);
    expect(await page.locator(".sheet-questions p").count()).toBe(3);
    expect(await page.locator(".sheet-charts figure svg:visible").count()).toBeGreaterThanOrEqual(6);
    expect(await page.locator(".sheet-table tbody tr").count()).toBe(8);
  });
});

test("the fullest is one side of US Letter too", async () => {
  expect(await pagesOf(await onPaper("essex"), "Letter")).toBe(1);
});

test("facts never run under the name or beside it", async () => {
  for (const slug of ["hackney", "kensington-and-chelsea", "newcastle-upon-tyne", "cambridgeshire", "northumberland"]) {
    const page = await onPaper(slug);
    const boxes = await page.evaluate(() => {
      const name = document.createRange();
      name.selectNodeContents(document.querySelector(".sheet-name")!);
      const [a, b] = [name.getBoundingClientRect(), document.querySelector(".sheet-facts")!.getBoundingClientRect()];
      return a.right <= b.left || a.bottom <= b.top + 14;
    });
    expect(boxes, slug).toBe(true);
  }
});

test("the profile leads to the briefing and back", async () => {
  const page = await visit("/authorities/blackpool/");
  await page.getByRole("link", { name: "Briefing to print" }).click();
  await page.waitForURL(`**${pathOf("blackpool")}`);
  await page.getByRole("link", { name: "the profile of Blackpool" }).click();
  await page.waitForURL("**/authorities/blackpool/");
});

test("on a narrow screen it is one column in the usual sizes", async () => {
  const page = await visit(pathOf("blackpool"), { width: 320 });
  const sizes = await page
    .locator(".sheet :is(p, li, dd, dt, td, th, text):visible")
    .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12.5);
  const lefts = await page
    .locator(".sheet-charts figure")
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(1);
});

test("what the charts show stands in tables, every year of every line", async () => {
  const page = await visit(pathOf("blackpool"));
  await page.getByText("Figures of the charts").click();
  const rows = await page
    .locator(".figures table")
    .evaluateAll((tables) => tables.map((table) => table.querySelectorAll("tbody tr").length));
  expect(rows).toEqual([13, 13, 13, 13, 13, 12]);
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each([1280, 360])("axe finds nothing at %i pixels", async (width) => {
    const page = await visit(pathOf("city-of-london"), { colorScheme, width });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    ).toEqual([]);
  });
});
