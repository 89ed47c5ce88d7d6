import { expect, test } from "vitest";
import { attributes, centres, count, dots, forbidden, gallery, spreadView, years } from "./fixtures.ts";
import { spread } from "./spread.ts";

test("columns of dots as a download", async () => {
  await expect(spread(spreadView, gallery)).toMatchFileSnapshot("snapshots/spread.svg");
});

test.each([832, 640, 324])("at %d pixels every authority of every year is there, inside the picture", (width) => {
  const svg = spread(spreadView, { width });
  expect(attributes(svg, "data-year").map(Number)).toEqual(years);
  expect(centres(svg)).toHaveLength(150 * 13 + 1);
  const limit = (width - 90) / 13 / 2 + 1;
  for (const [x, y] of centres(svg)) expect(Math.abs(x) < limit && y > 20 && y < 580).toBe(true);
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("the place is joined up and does not appear twice", () => {
  const svg = spread(spreadView);
  expect(centres(svg)).toHaveLength(150 * 13 + 1);
  expect(count(svg, "<circle")).toBe(13);
  expect(svg).toContain(">Blackpool</text>");
});

test("without a place its colour does not appear", () => {
  expect(spread({ ...spreadView, place: null })).not.toContain("--place");
});

test("the furthest is named where it lies", () => {
  expect(spread(spreadView)).toContain(">City of London 343 (24 children)</text>");
});

test("a year without any figure is hatched, with the reason", () => {
  const columns = spreadView.columns.map((column, index) => (index === 7 ? [] : column));
  const svg = spread({ ...spreadView, columns });
  expect(svg).toContain(">2020: not available</text>");
  expect(attributes(svg, "data-year")).not.toContain("2020");
});

test("all zeros have a scale", () => {
  const zeros = years.map(() => dots.slice(0, 20).map((dot) => ({ ...dot, value: 0 })));
  const england = {
    ...spreadView.england,
    points: spreadView.england.points.map(({ year }) => ({ year, cell: { value: 0, status: "ok" as const } })),
  };
  const svg = spread({ ...spreadView, columns: zeros, england, place: null, labels: [] });
  expect(centres(svg)).toHaveLength(260);
});
