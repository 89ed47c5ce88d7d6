import { expect, test } from "vitest";
import { missing } from "../core/cell.ts";
import { blackpoolStrip, centres, count, dots, forbidden, gallery } from "./fixtures.ts";
import { strip } from "./strip.ts";

const outlier = { id: "201", name: "City of London", value: 600 };

test("a dot row as a download", async () => {
  await expect(strip(blackpoolStrip, { ...gallery, placeId: "890" })).toMatchFileSnapshot("snapshots/strip.svg");
});

test("every authority is a dot in ascending order, the place its own", () => {
  const svg = strip(blackpoolStrip, { placeId: "890" });
  const along = centres(svg).map(([x]) => x);
  for (const [i, x] of along.entries()) expect(x).toBeGreaterThanOrEqual((along[i - 1] ?? 0) - 9);
  expect(centres(svg)).toHaveLength(150);
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("dots lie at their values, inside the picture", () => {
  const all = centres(strip({ ...blackpoolStrip, dots: [...dots, outlier] }, { placeId: "890" }));
  expect(all.at(-1)).toEqual([308.7, 23]);
  for (const [x, y] of all) expect(x > 2 && x < 314 && y > 1.5 && y < 44.5).toBe(true);
});

test("without a figure for the place every dot is drawn and no mark stands for it", () => {
  const svg = strip({ ...blackpoolStrip, place: missing("suppressed") }, { placeId: "201" });
  expect(centres(svg)).toHaveLength(151);
  expect(svg).not.toContain("<circle");
});

test("a missing median has no diamond", () => {
  const svg = strip({ ...blackpoolStrip, neighboursMedian: missing("not-available") });
  expect(count(strip(blackpoolStrip), 'z"')).toBe(1);
  expect(count(svg, 'z"')).toBe(0);
});

test("no figures at all is a track with the reason", () => {
  const svg = strip({ ...blackpoolStrip, dots: [], place: missing("not-yet-published") });
  expect(svg).toContain(">not yet published</text>");
});

test("all zeros are drawn at zero", () => {
  const zeros = dots.slice(0, 30).map((dot) => ({ ...dot, value: 0 }));
  const all = centres(
    strip({
      ...blackpoolStrip,
      dots: zeros,
      place: missing("suppressed"),
      england: missing("not-available"),
      neighboursMedian: missing("not-available"),
    }),
  );
  expect(all).toHaveLength(30);
  for (const [x] of all) expect(x).toBeLessThan(20);
});

test("a row is about three kilobytes", () => {
  expect(strip(blackpoolStrip, { placeId: "890" }).length).toBeLessThan(3100);
});
