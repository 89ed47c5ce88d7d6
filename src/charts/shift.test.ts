import { expect, test } from "vitest";
import { attributes, forbidden, gallery, shiftOf } from "./fixtures.ts";
import { shift } from "./shift.ts";

const england = shiftOf("England");
const luton = shiftOf("Luton");

test("as a download", async () => {
  await expect(shift(england, gallery)).toMatchFileSnapshot("snapshots/shift.svg");
});

test.each([324, 404, 540, 832])(
  "at %d pixels both groups have their first and last value and their change",
  (width) => {
    const svg = shift(england, { width });
    for (const label of ["£709", "£1,059", "Statutory +49%", "£379", "£255", "Non-statutory −33%"]) {
      expect(svg).toContain(`>${label}<`);
    }
    for (const part of forbidden) expect(svg).not.toContain(part);
  },
);

/** The paths of the two lines, told by their colour. */
const linesOf = (svg: string) =>
  svg.match(/<path[^>]*stroke="var\(--(?:late|early)\)"[^>]*>/g)!.map((path) => attributes(path, "d")[0]!);

test("a year without a return is a gap in both lines, and neither is drawn across it", () => {
  for (const line of linesOf(shift(luton))) expect(line.match(/M/g)).toHaveLength(2);
  for (const line of linesOf(shift(england))) expect(line.match(/M/g)).toHaveLength(1);
});

test("the change of source stands between the years it parts", () => {
  const svg = shift(england);
  expect(svg).toContain(">source changes<");
  expect(shift({ ...england, breaks: [] })).not.toContain("stroke-dasharray");
});

test("an area that stopped returning says the year of its last figure", () => {
  const svg = shift({ ...luton, lines: luton.lines.map((line) => ({ ...line, points: line.points.slice(0, 10) })) });
  expect(svg).toContain(">Statutory +41%<");
  expect(svg.match(/>to 2021-22</g)).toHaveLength(2);
  expect(shift(luton)).not.toContain(">to 20");
});

test("an area without any return is an empty frame, not a line at zero", () => {
  const svg = shift({ ...luton, lines: luton.lines.map((line) => ({ ...line, points: [] })) });
  expect(svg).not.toContain("<circle");
  for (const part of forbidden) expect(svg).not.toContain(part);
});
