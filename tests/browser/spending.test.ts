/** What a reader chooses on the spending page: drawn at once, kept in the address, and told where it cannot be. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, problemsOf, visit } from "../harness/site.ts";

const PATH = "/spending/";
const finding = (page: Page) => page.locator("#shift-finding").innerText();
const choose = (page: Page, name: string, value: string) =>
  page.locator(`#shift input[name="${name}"][value="${value}"]`).check({ force: true });

/** Heads and the first and last row of the chart's table. */
async function tableOf(page: Page): Promise<{ heads: string[]; first: string[]; last: string[] }> {
  const rows = await page
    .locator("#shift table tr")
    .evaluateAll((trs) => trs.map((tr) => [...tr.children].map((cell) => cell.textContent ?? "")));
  return { heads: rows[0]!, first: rows[1]!, last: rows.at(-1)! };
}

test("a choice changes chart, finding, unit line, notes and table, and its copied address gives the same", async () => {
  const page = await visit(PATH);
  await choose(page, "groups", "intervention");
  await expect.poll(() => finding(page)).toMatch(/^Spending on late intervention/);
  // Those who group so use net spending, which ends in 2021-22.
  expect(await page.locator('#shift input[value="net"]').isChecked()).toBe(true);
  await choose(page, "per", "total");
  await page.locator("#shift select").selectOption("2015-16");
  await expect.poll(() => page.locator("#shift .subtitle").first().innerText()).toContain("in 2015-16 prices");
  const { heads, first, last } = await tableOf(page);
  expect(heads.slice(0, 3)).toEqual(["Year", "Late intervention, £bn", "Early intervention, £bn"]);
  expect([first[0], last[0]]).toEqual(["2008-09 (other lines)", "2021-22"]);
  expect(await page.locator('#shift [data-groups="intervention"]').isVisible()).toBe(true);
  expect(await page.locator('#shift [data-groups="statutory"]').isVisible()).toBe(false);
  expect(await page.locator("#shift .at-wide svg").getAttribute("aria-label")).toContain("Late intervention £");
  expect(new URL(page.url()).search).toBe("?groups=intervention&per=total&prices=2015-16");

  const again = await visit(page.url().slice(new URL(page.url()).origin.length));
  await expect.poll(() => finding(again)).toBe(await finding(page));
  expect(await tableOf(again)).toEqual(await tableOf(page));
  expect(await again.locator("#shift select").inputValue()).toBe("2015-16");
});

test("METHODS' sums stand in the table: net, in cash, 2015-16", async () => {
  const page = await visit(`${PATH}?groups=intervention&per=total&prices=cash`);
  await expect.poll(() => finding(page)).toMatch(/^In cash/);
  const row = page.locator("#shift tbody tr", { hasText: "2015-16" });
  expect((await row.locator("td").allTextContents()).slice(0, 2)).toEqual(["6.07", "2.13"]);
});

test("an address that asks for what is not there says so, keeps the rest, and breaks nothing", async () => {
  const page = await visit(`${PATH}?groups=nobody&per=total&prices=1066-67`);
  const told = page.locator("#shift [role=status]");
  await expect.poll(() => told.innerText()).toContain("groups “nobody”, prices “1066-67”");
  expect(await page.locator('#shift input[value="total"]').isChecked()).toBe(true);
  expect(await page.locator("#shift .subtitle").first().innerText()).toContain("£ billion");
  expect(problemsOf(page)).toEqual({ console: [], failedRequests: [], thirdParty: [] });
});

test("once its figures are there, a choice is answered within 100 ms", async () => {
  const page = await visit(PATH);
  await choose(page, "per", "total");
  await expect.poll(() => page.locator("#shift .subtitle").first().innerText()).toContain("£ billion");
  const taken = await page.evaluate(async () => {
    const subtitle = document.querySelector("#shift .subtitle")!;
    const select = document.querySelector<HTMLSelectElement>("#shift select")!;
    const times: number[] = [];
    for (const value of ["2012-13", "cash", "2019-20", "2008-09", "2024-25"]) {
      const begun = performance.now();
      const changed = new Promise((done) => new MutationObserver(done).observe(subtitle, { childList: true }));
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      await changed;
      times.push(performance.now() - begun);
    }
    return times;
  });
  expect(Math.max(...taken)).toBeLessThan(100);
});

test("without its figures the chart stays as it was, and says so", async () => {
  const page = await openPage();
  await page.route("**/spending/england.json", (route) => route.fulfill({ status: 503 }));
  await page.goto(PATH);
  const before = await finding(page);
  await choose(page, "per", "total");
  await expect.poll(() => page.locator("#shift [role=status]").innerText()).toContain("could not be fetched");
  expect(await finding(page)).toBe(before);
});

test("without JavaScript there are no choices, and a line says what they would do", async () => {
  const page = await visit(PATH, { javaScriptEnabled: false });
  expect(await page.locator("#shift form").isVisible()).toBe(false);
  expect(await page.locator("#shift noscript").innerText()).toContain("JavaScript");
  expect(await page.locator("#shift .at-wide svg").isVisible()).toBe(true);
});

test("choices are reached and made with the keyboard alone", async () => {
  const page = await visit(PATH);
  await page.locator('#shift input[value="child"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.locator("#shift .subtitle").first().innerText()).toContain("£ billion");
});
