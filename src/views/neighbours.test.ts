import { expect, test } from "vitest";
import { areaOf, authorities } from "../data.ts";
import { countedBySentence, neighbourHeads, neighbourMiddles, neighbourRows, neighboursFinding } from "./neighbours.ts";

const blackpool = areaOf("890");

test("the place and its ten, nearest first, each with four rates and its deprivation", () => {
  const rows = neighbourRows(blackpool);
  expect(rows.map(({ area }) => area.short).slice(0, 4)).toEqual([
    "Blackpool",
    "Hartlepool",
    "Middlesbrough",
    "Sunderland",
  ]);
  expect(rows).toHaveLength(11);
  expect(rows[0]).toMatchObject({
    closeness: null,
    cells: ["935.9", "606.1", "86.1", "183.6", expect.stringMatching(/%$/)],
  });
  expect(rows[1]!.closeness).toBe("Very close");
  for (const { cells } of rows) expect(cells).toHaveLength(neighbourHeads.length);
});

test("median and mean stand beside each other; those of fewer than ten say of how many", () => {
  const [median, mean] = neighbourMiddles(blackpool);
  expect([median!.cells[3], mean!.cells[3]]).toEqual(["126.0", "124.6"]);
  expect(neighbourMiddles(blackpool).at(-1)).toMatchObject({
    name: "England",
    cells: ["519.4", "330.3", "40.6", "67.1"],
  });
  const [ofFew] = neighbourMiddles(areaOf("201"));
  expect(ofFew!.cells.join(" ")).not.toMatch(/NaN|undefined/);
});

test("a neighbour without a figure says why", () => {
  const cells = authorities.flatMap((area) => neighbourRows(area).flatMap((row) => row.cells));
  expect(cells).toContain("suppressed");
  expect(cells.some((cell) => /NaN|undefined|null/.test(cell))).toBe(false);
});

test("findings count those below and above, and who has no figure is not counted", () => {
  expect(neighboursFinding(blackpool)).toBe("Blackpool’s looked-after rate is above that of all ten neighbours");
  expect(neighboursFinding(areaOf("204"))).toBe("Hackney’s looked-after rate is in the middle of its ten neighbours");
  expect(neighboursFinding(areaOf("420"))).toBe("The ten authorities most like the Isles of Scilly");
  for (const area of authorities) expect(neighboursFinding(area)).not.toMatch(/undefined|NaN|no of/);
});

test("who counts a place is told, one or many or none", () => {
  expect(countedBySentence(blackpool)).toBe(
    "Five authorities count Blackpool among their ten: Liverpool, Middlesbrough, Hartlepool, South Tyneside and Newcastle upon Tyne.",
  );
  const all = authorities.map(countedBySentence);
  expect(all.some((text) => text.startsWith("No authority counts"))).toBe(true);
  expect(all.some((text) => text.startsWith("One authority counts") && text.includes("its ten"))).toBe(true);
});
