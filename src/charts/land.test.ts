import { expect, test } from "vitest";
import { count, forbidden, gallery } from "./fixtures.ts";
import { land, ringPath } from "./land.ts";
import { fourPlaces } from "./map-fixtures.ts";

test("boundaries as a download", async () => {
  await expect(land(fourPlaces, gallery)).toMatchFileSnapshot("snapshots/land.svg");
});

test("a ring is a closed path in steps, the minus between them for a space", () => {
  expect(ringPath([906, 972, 901, 971, 901, 970, 905, 969])).toBe("M906 972l-5-1 0-1 4-1z");
});

test("every authority is a link with a name, and all shapes fill the drawing", () => {
  const svg = land(fourPlaces, { label: "Map" });
  expect(count(svg, "<a ")).toBe(4);
  for (const { label } of fourPlaces.places) expect(svg).toContain(`aria-label="${label}"`);
  expect(svg).toContain('viewBox="0 0 120 90"');
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("rings of one authority are one shape", () => {
  const [first, ...rest] = fourPlaces.places;
  const islands = { ...first!, rings: [...first!.rings, [0, 60, 5, 60, 5, 65]] };
  const svg = land({ ...fourPlaces, places: [islands, ...rest] });
  expect(svg).toContain('d="M40 0l40 0 0 30-40 0zM0 60l5 0 0 5z"');
});
