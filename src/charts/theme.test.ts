import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { darkTheme, lightTheme, textStyles, type Theme, type Token } from "./theme.ts";

/** WCAG 2.2 relative luminance of "#rrggbb". */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast({ colours }: Theme, token: Token): number {
  const [paper, other] = [luminance(colours.paper), luminance(colours[token])];
  return (Math.max(paper, other) + 0.05) / (Math.min(paper, other) + 0.05);
}

const texts = [...new Set(Object.values(textStyles).map(({ fill }) => fill))];
const marks: readonly Token[] = ["place", "ink", "dot", "region", "then", "late", "early"];

test.each([lightTheme, darkTheme])("text and marks stand out from the paper of $id", (theme) => {
  for (const token of [...texts, "late-text", "early-text"] as Token[])
    expect(contrast(theme, token), token).toBeGreaterThanOrEqual(4.5);
  for (const token of marks) expect(contrast(theme, token), token).toBeGreaterThanOrEqual(3);
});

test("nothing is set smaller than 12.5 pixels", () => {
  expect(Math.min(...Object.values(textStyles).map(({ size }) => size))).toBe(12.5);
});

/** Declarations of the site's sheets for a text of one role, later rules over earlier ones. */
function sheetStyle(role: string): Record<string, string> {
  const sheet = ["chart", "compare"]
    .map((name) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), "utf8"))
    .join("");
  const found: Record<string, string> = {};
  for (const [, selectors, body] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const applies = selectors!
      .split(",")
      .some((one) => one.trim().endsWith(".chart text") || one.trim().endsWith(`.chart .${role}`));
    if (applies) for (const [, name, value] of body!.matchAll(/([\w-]+):\s*([^;]+);/g)) found[name!] = value!;
  }
  return found;
}

test.each(Object.entries(textStyles))("a page sets %s as a download does", (role, { size, weight, fill, italic }) => {
  const style = sheetStyle(role);
  expect(style["font-size"]).toBe(`${size}px`);
  expect(style["font-weight"] ?? "400").toBe(String(weight));
  expect(style["fill"]).toBe(`var(--${fill})`);
  expect(style["font-style"] ?? "normal").toBe(italic ? "italic" : "normal");
});

test.each([lightTheme, darkTheme])("the fifths of a map stand further and further from the paper of $id", (theme) => {
  const steps = (["seq-1", "seq-2", "seq-3", "seq-4", "seq-5"] as const).map((token) => contrast(theme, token));
  for (const [i, step] of steps.entries()) if (i > 0) expect(step / steps[i - 1]!).toBeGreaterThan(1.35);
  // The lightest is drawn with a line of the dots' colour, which is 3:1 and tested above.
  expect(steps.at(-1)).toBeGreaterThan(12);
});
