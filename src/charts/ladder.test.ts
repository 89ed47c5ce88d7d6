import { expect, test } from "vitest";
import { centres, forbidden, gallery, ladderView } from "./fixtures.ts";
import { ladder } from "./ladder.ts";

test("as a download", async () => {
  await expect(ladder(ladderView, gallery)).toMatchFileSnapshot("snapshots/ladder.svg");
});

/** Centres of the filled dots. */
const dotsNow = (svg: string) => centres(svg.match(/<path[^>]*class="crowd"[^>]*>/)![0]);

test.each([1152, 324])("at %d pixels every authority has a dot, inside the frame, in order", (width) => {
  const svg = ladder(ladderView, { width, height: 380 });
  const dots = dotsNow(svg);
  expect(dots).toHaveLength(ladderView.rungs.length);
  for (const [x, y] of dots) expect(x > 0 && x < width && y > 20 && y < 380).toBe(true);
  expect(dots.map(([, y]) => y)).toEqual(dots.map(([, y]) => y).toSorted((a, b) => a - b));
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("an authority formed since has a dot and no stem", () => {
  const svg = ladder(ladderView);
  expect(svg.match(/M[\d.]+ [\d.]+V[\d.]+/g)).toHaveLength(ladderView.rungs.length - 1);
});

test("England's two levels are named with their years", () => {
  const svg = ladder(ladderView);
  expect(svg).toContain(">2012-13 35%<");
  expect(svg).toContain(">2024-25 19%<");
});

test("a share below zero, as of more taken back than spent, widens the scale", () => {
  const below = { ...ladderView, rungs: ladderView.rungs.map((r) => (r.id === "420" ? { ...r, now: -5 } : r)) };
  for (const [, y] of dotsNow(ladder(below))) expect(y).toBeLessThanOrEqual(480 - 28);
});

test("a label stands clear of the rings and dots of others", () => {
  const label = /<text[^>]*x="([\d.]+)" y="([\d.]+)"[^>]*>Dorset 28%</.exec(ladder(ladderView))!;
  const [x, y] = [Number(label[1]), Number(label[2])];
  const covered = dotsNow(ladder(ladderView)).filter(([dx, dy]) => dx > x && dx < x + 70 && dy > y - 10 && dy < y + 3);
  expect(covered).toEqual([]);
});
