import { expect, test } from "vitest";
import { blackpoolStrip, dots, gallery } from "./fixtures.ts";
import { rug } from "./rug.ts";

test("a row of ticks as a download", async () => {
  await expect(rug(blackpoolStrip, gallery)).toMatchFileSnapshot("snapshots/rug.svg");
});

/** Positions of all ticks, by following the path's steps. */
function positions(svg: string): number[] {
  const d = /class="ticks" d="([^"]*)"/.exec(svg)![1]!;
  let x = 0;
  return [...d.matchAll(/[Mm](-?[\d.]+)/g)].map(
    ([command, step]) => (x = command.startsWith("M") ? Number(step) : x + Number(step)),
  );
}

test("ticks lie within half a pixel of their values", () => {
  const found = positions(rug(blackpoolStrip));
  const scale = (value: number) => 7.3 + (value / 183.6) * (316 - 14.6);
  for (const { value } of dots) expect(found.some((x) => Math.abs(x - scale(value)) < 1.2)).toBe(true);
});

test("it weighs less than half of a row of dots", () => {
  expect(rug(blackpoolStrip).length).toBeLessThan(1_800);
});
