import { expect, test } from "vitest";
import { attributes, centres, count, forbidden, gallery, lotteryView } from "./fixtures.ts";
import { lottery } from "./lottery.ts";

test("as a download", async () => {
  await expect(lottery(lotteryView, gallery)).toMatchFileSnapshot("snapshots/lottery.svg");
});

test.each([1152, 324])("at %d pixels every authority is there, the two compared in ink in both rows", (width) => {
  const svg = lottery(lotteryView, { width });
  expect(centres(svg)).toHaveLength(149);
  expect(attributes(svg, "data-ids")[0]!.split(",")).not.toContain("893");
  expect(count(svg, 'r="5.5" fill="var(--ink)"')).toBe(4);
  expect(count(svg, 'r="5" fill="var(--paper)"')).toBe(9);
  for (const [x, y] of centres(svg)) expect(x > 0 && x < width && y > 40 && y < 120).toBe(true);
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test.each([1152, 324])("at %d pixels five labels stand inside the picture", (width) => {
  const svg = lottery(lotteryView, { width });
  for (const label of [
    "England 67",
    "North Yorkshire 49",
    "Shropshire 119",
    "Blackpool 184",
    "Richmond upon Thames 28",
  ]) {
    // A name of several lines is as many texts.
    expect(svg.replaceAll(/<\/text><text[^>]*>/g, " ")).toMatch(new RegExp(`[> ]${label}(</text>| )`));
  }
});

test("no place colour on the home page", () => {
  expect(lottery(lotteryView)).not.toContain("--place");
});
