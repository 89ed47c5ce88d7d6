import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  attributes,
  blackpoolTrend,
  count,
  forbidden,
  gallery,
  hackneyTrend,
  lookedAfter,
  seriesOf,
  trendOf,
  years,
} from "./fixtures.ts";
import { trend } from "./trend.ts";

const regions = trendOf([
  seriesOf("North West", "region", lookedAfter["North West"]!),
  seriesOf(
    "Inner London",
    "region",
    lookedAfter["Hartlepool"]!.map((rate, index) => (index < 6 ? "not-available" : rate)),
  ),
  seriesOf("England", "england", lookedAfter["England"]!),
]);

const warn = vi.spyOn(console, "warn");
beforeEach(() => void warn.mockClear());
afterEach(() => expect(warn).not.toHaveBeenCalled());

test("lines by Plot as a download", async () => {
  const svg = trend(regions, gallery);
  await expect(svg).toMatchFileSnapshot("snapshots/trend.svg");
  expect(svg).not.toContain("⚠");
});

test.each([832, 640, 324])("at %d pixels it is compact, safe and named once", (width) => {
  const svg = trend(regions, { width, label: "Looked after" });
  expect(attributes(svg, "aria-label")).toEqual(["Looked after"]);
  expect(attributes(svg, "xmlns")).toHaveLength(1);
  for (const part of forbidden) expect(svg).not.toContain(part);
  for (const d of attributes(svg, "d")) expect(d).not.toMatch(/\.\d\d/);
  expect(svg.length).toBeLessThan(3000);
});

test("regions are named at their ends, with values where there is room", () => {
  expect(trend(regions)).toContain(">North West 90</text>");
  expect(trend(regions, { width: 324 })).toContain(">North West</text>");
  expect(trend(regions, { width: 324 })).toContain(">England 67</text>");
});

test("a line that starts late is not led back to the start", () => {
  const paths = attributes(trend(regions), "d").filter((d) => d.includes(","));
  expect(Math.max(...paths.map((d) => d.split("L").length))).toBe(13);
  expect(Math.min(...paths.map((d) => d.split("L").length))).toBe(7);
});

test("a line breaks at a gap, which is hatched and named", () => {
  const svg = trend(hackneyTrend);
  const hackney = attributes(svg, "d").filter((d) => count(d, "M") === 2 && d.includes(","));
  expect(hackney).toHaveLength(2); // the line and its halo
  expect(svg).toContain(">2021, 2022: not available</text>");
});

test("a line that ends early says when", () => {
  const early = seriesOf("City of London", "region", lookedAfter["City of London"]!);
  expect(trend(trendOf([early]))).toContain(">City of London 76 (2024)</text>");
});

test("a break is a dotted vertical with its words", () => {
  const svg = trend({ ...blackpoolTrend, breaks: [{ year: 2017, label: "new return" }] });
  expect(svg).toContain('stroke-dasharray="1 3"');
  expect(svg).toContain(">new return</text>");
});

test("no figures at all is an empty frame with the reason", () => {
  const svg = trend(
    trendOf([
      seriesOf(
        "England",
        "england",
        years.map(() => "not-yet-published"),
      ),
    ]),
  );
  expect(svg).toContain(">2013 to 2025: not yet published</text>");
  expect(svg).not.toContain('stroke="var(--ink)"');
});

test("all zeros draw a line on the baseline", () => {
  const svg = trend(
    trendOf([
      seriesOf(
        "England",
        "england",
        years.map(() => 0),
      ),
    ]),
  );
  expect(svg).toContain(">England 0</text>");
});
