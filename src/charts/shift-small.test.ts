import { expect, test } from "vitest";
import { known, missing } from "../core/cell.ts";
import { count, forbidden, gallery, shiftOf, years } from "./fixtures.ts";
import { gapsOf } from "../views/gaps.ts";
import { shiftSmall } from "./shift-small.ts";

const options = { width: 218, height: 118 };

test("two sides as a download, with a year without a return", async () => {
  const svg = shiftSmall(shiftOf("Luton"), { ...gallery, width: 284, height: 150 });
  await expect(svg).toMatchFileSnapshot("snapshots/shift-small.svg");
});

test("last values and names are printed once each", () => {
  const svg = shiftSmall(shiftOf("England"), options);
  for (const words of ["£1,059", "£255", ">Statutory<", ">Non-statutory<", ">2012-13<", ">2024-25<"])
    expect(count(svg, words), words).toBe(1);
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("a year without a return is hatched, named, and never bridged", () => {
  const svg = shiftSmall(shiftOf("Luton"), options);
  expect(count(svg, 'stroke-dasharray="1 5"')).toBe(1);
  expect(svg).toContain("2022-23: not returned");
  const [line] = /<path d="(M[^"]+)" fill="none"/.exec(svg)!.slice(1);
  expect(line!.split("M").slice(1)).toHaveLength(2);
});

test("years before an authority began are empty, not a gap", () => {
  const view = shiftOf("England");
  const late = years.map((year) => ({ year, cell: year < 2022 ? missing("did-not-exist") : known(1000) }));
  const svg = shiftSmall(
    { ...view, gaps: gapsOf({ points: late }), lines: [{ ...view.lines[0]!, points: late }] },
    options,
  );
  expect(svg).not.toContain('stroke-dasharray="1 5"');
  expect(svg).toContain("£1,000");
});

test("a lone year is a dot, and nothing at all is a frame", () => {
  const view = shiftOf("England");
  const only = years.map((year) => ({ year, cell: year < 2025 ? missing("did-not-exist") : known(1107) }));
  const svg = shiftSmall({ ...view, lines: [{ ...view.lines[0]!, points: only }] }, options);
  expect(svg).toContain("<circle");
  expect(svg).toContain("£1,107");
  const none = years.map((year) => ({ year, cell: missing("not-returned") }));
  const empty = { ...view, max: 0, gaps: gapsOf({ points: none }), lines: [{ ...view.lines[0]!, points: none }] };
  expect(shiftSmall(empty, options)).toContain("2012-13 to 2024-25: not returned");
});
