import { expect, test } from "vitest";
import { authorityAddress } from "../core/address.ts";
import { around } from "../core/hexagon.ts";
import { count, forbidden, gallery } from "./fixtures.ts";
import { hexagons, outlinePath } from "./hexagons.ts";
import { fourPlaces } from "./map-fixtures.ts";

const svg = hexagons(fourPlaces, { label: "Hexagon map" });

test("hexagons as a download", async () => {
  const [shapes] = hexagons(fourPlaces, gallery).split("</svg>");
  await expect(`${shapes}</svg>`).toMatchFileSnapshot("snapshots/hexagons.svg");
});

test("every authority is a link to its page, with a name that holds its figure, in the order given", () => {
  const links = [...svg.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(([, href, label]) => [href, label]);
  expect(links).toEqual(fourPlaces.places.map(({ slug, label }) => [authorityAddress(slug), label]));
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("classes say how a shape is shaded both ways, 0 where there is none", () => {
  expect([...svg.matchAll(/class="(f\d r\d)"/g)].map(([, classes]) => classes)).toEqual([
    "f5 r4",
    "f1 r1",
    "f0 r0",
    "f3 r0",
  ]);
  const withoutRatio = hexagons({ ...fourPlaces, byRatio: null });
  expect(withoutRatio).toContain('class="f5"');
  expect(withoutRatio).not.toMatch(/ r\d/);
});

test("a missing figure is hatched, also in a download", () => {
  expect(svg).toContain('<pattern id="hexagon-hatch"');
  expect(count(hexagons(fourPlaces, gallery), 'fill="url(#hexagon-hatch)"')).toBe(1);
});

test("hexagons lie in rows, every odd one half a width to the right, with a gap between them", () => {
  const tops = [...svg.matchAll(/<path d="M(-?\d+) (-?\d+)l49 28v56l-49 28-49-28v-56z"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(tops).toEqual([
    [104, -56],
    [52, 34],
    [156, 34],
    [208, 124],
  ]);
});

test("one line runs around the region, without the side that its two hexagons share", () => {
  const outline = /<path d="([^"]+)" class="outline"/.exec(svg)![1]!;
  expect(outline.match(/[ML]/g)).toHaveLength(10);
  expect(count(outline, "z")).toBe(1);
  expect(outlinePath([])).toBe("");
  // Two that do not touch have a line each, and so has a hole.
  expect(count(outlinePath([0, 2].map((column) => ({ column, row: 0 }))), "z")).toBe(2);
  expect(count(outlinePath(around({ column: 1, row: 2 })), "z")).toBe(2);
});

test("names stand beside the land in a drawing that is not scaled", () => {
  const names = svg.slice(svg.indexOf("map-names"));
  expect(names).not.toContain("viewBox");
  expect(names).toMatch(/<text class="lab-england" x="0%" [^>]*text-anchor="end">London</);
  expect([...names.matchAll(/ x="([^"]+)"/g)].map(([, x]) => x)).toEqual(["0%", "100%", "100%"]);
});
