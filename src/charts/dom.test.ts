import * as Plot from "@observablehq/plot";
import { expect, test } from "vitest";
import { chartDocument, drawn } from "./dom.ts";
import { render } from "./svg.ts";

test("Plot draws into it, and what comes out has short numbers, no sheet and no names on groups", () => {
  const figure = Plot.plot({
    document: chartDocument(),
    axis: null,
    marks: [Plot.dot([1, 2, 8], { x: (d: number) => d / 3, r: 2, stroke: "red" })],
  });
  const svg = drawn(figure).map(render).join("");
  expect(svg).toContain('cx="91.8"');
  expect(svg).not.toContain("<style");
  expect(svg).not.toContain("aria-label");
});

test("text is kept and escaped", () => {
  const figure = Plot.plot({
    document: chartDocument(),
    axis: null,
    marks: [Plot.text(["Bath & North"], { frameAnchor: "middle" })],
  });
  expect(drawn(figure).map(render).join("")).toContain(">Bath &amp; North</text>");
});
