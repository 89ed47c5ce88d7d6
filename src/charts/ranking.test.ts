import { expect, test } from "vitest";
import { count, forbidden, gallery, rankingView } from "./fixtures.ts";
import { rankingHead, rankingRow } from "./ranking.ts";

test("a row and the head as downloads", async () => {
  await expect(rankingRow(rankingView.rows[0]!, rankingView, { ...gallery, role: "place" })).toMatchFileSnapshot(
    "snapshots/ranking-row.svg",
  );
  await expect(rankingHead(rankingView, gallery)).toMatchFileSnapshot("snapshots/ranking-head.svg");
});

test("a row on a page is under 160 bytes, whoever it is", () => {
  for (const row of rankingView.rows) {
    const svg = rankingRow(row, rankingView, { role: "place" });
    expect(svg.length).toBeLessThan(160);
    for (const part of forbidden) expect(svg).not.toContain(part);
  }
});

test("England, interval and figure, in this order, whether or not there is an interval", () => {
  const row = rankingView.rows[3]!;
  expect(count(rankingRow(row, rankingView), "<path")).toBe(3);
  expect(count(rankingRow({ ...row, lower: null, upper: null }, rankingView), "<path")).toBe(3);
});

test("figures lie on one scale", () => {
  const at = (index: number): number =>
    Number(/M(\S+) 10h0/.exec(rankingRow(rankingView.rows[index]!, rankingView))![1]);
  expect(at(0)).toBeCloseTo(12 + (183.6 / 200) * 206, 1);
  expect(at(0)).toBeGreaterThan(at(1));
});

test("a row without a figure has no picture", () => {
  expect(rankingRow(rankingView.rows.at(-1)!, rankingView)).toBe("");
});
