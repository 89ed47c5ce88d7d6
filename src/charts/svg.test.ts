import { expect, test } from "vitest";
import { chart, decimal, dotsPath, el, linePath, lonePoints, percent, render } from "./svg.ts";
import { lightTheme, pageTheme } from "./theme.ts";

test.each([
  [12.34, "12.3"],
  [12.96, "13"],
  [-0.04, "0"],
  [-3.25, "-3.2"],
  [100, "100"],
])("%d is written %s", (value, text) => {
  expect(decimal(value)).toBe(text);
});

test.each([NaN, Infinity])("%d is no coordinate", (value) => {
  expect(() => decimal(value)).toThrow(RangeError);
  expect(() => percent(value)).toThrow(RangeError);
});

test("a share is written to two decimals", () => {
  expect([0, 1 / 3, 1].map(percent)).toEqual(["0%", "33.33%", "100%"]);
});

test("text and attributes are escaped", () => {
  expect(render(el("text", { class: 'a"b' }, "Bath & <North>"))).toBe(
    '<text class="a&quot;b">Bath &amp; &lt;North&gt;</text>',
  );
});

test("attributes without a value are left out", () => {
  expect(render(el("g", { a: undefined, b: null, c: false, d: 0 }))).toBe('<g d="0"/>');
});

test("a line breaks at a missing point and never bridges it", () => {
  expect(linePath([[0, 1], [1, 2], null, [3, 4], [4, 5]])).toBe("M0 1L1 2M3 4L4 5");
});

test("a point between two gaps is no line but is not lost", () => {
  const points = [[0, 1], null, [2, 3], null, [4, 5], [5, 6]] as const;
  expect(linePath(points)).toBe("M4 5L5 6");
  expect(lonePoints(points)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("dots are strokes of no length", () => {
  expect(
    dotsPath([
      [1.23, 4],
      [5, 6],
    ]),
  ).toBe("M1.2 4h0M5 6h0");
});

test("a chart with words is an image with a name; without, it is hidden", () => {
  const frame = { theme: pageTheme, width: 10, height: 10 };
  expect(chart({ ...frame, label: "A & B" })).toContain('role="img" aria-label="A &amp; B"');
  expect(chart(frame)).toContain('aria-hidden="true"');
});

test("only a chart of its own colours carries type and ground", () => {
  const frame = { width: 10, height: 10 };
  expect(chart({ ...frame, theme: lightTheme })).toContain('fill="#fefefd"');
  expect(chart({ ...frame, theme: pageTheme })).not.toContain("font-family");
});
