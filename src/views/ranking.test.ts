import { expect, test } from "vitest";
import { known, missing } from "../core/cell.ts";
import { numberWord } from "../core/words.ts";
import { dataOf } from "../data.ts";
import { rankingFinding } from "./ranking-sentences.ts";
import { foldRanking, rankingView } from "./ranking.ts";
import type { RankingRow, RankingView } from "./types.ts";

const row = (name: string, value: number | null): RankingRow => ({
  id: name,
  slug: name,
  name,
  rank: null,
  ranks: null,
  cell: value === null ? missing("suppressed") : known(value),
  lower: null,
  upper: null,
  count: null,
  denominator: null,
  small: false,
});

/** `n` authorities with the figures n, n-1 … 1, one without, and England at a figure or none. */
const view = (n: number, england: number | null): RankingView => ({
  kind: "ranking",
  unit: "per10k",
  year: 2025,
  rows: [...Array.from({ length: n }, (_, i) => row(`a${n - i}`, n - i)), row("without", null)],
  england: row("England", england),
  max: n,
});

/** "14 open, 100 folded, England, …" */
const outline = (v: RankingView) =>
  foldRanking(v).map((part) => {
    if (part.kind === "rows") return `${part.rows.length} ${part.folded ? "folded" : "open"}`;
    return part.kind === "more" ? `${part.count} more ${part.where}` : part.kind;
  });

test("England in the middle parts the fold in two", () => {
  expect(outline(view(151, 76.5))).toEqual([
    "14 open",
    "61 more above",
    "61 folded",
    "england",
    "69 more below",
    "69 folded",
    "7 open",
    "without",
  ]);
});

test.each([
  ["among the first", 148.5, ["3 open", "england", "11 open", "130 more below", "130 folded", "7 open", "without"]],
  ["first of all", 200, ["england", "14 open", "130 more below", "130 folded", "7 open", "without"]],
  ["among the last", 3.5, ["14 open", "130 more above", "130 folded", "4 open", "england", "3 open", "without"]],
  ["last of all", 0.5, ["14 open", "130 more above", "130 folded", "7 open", "england", "without"]],
  ["not on this scale", null, ["14 open", "130 more null", "130 folded", "7 open", "without"]],
])("England %s", (_, england, expected) => {
  expect(outline(view(151, england))).toEqual(expected);
});

test("a short list is not folded, and every authority appears once, wherever England stands", () => {
  for (const n of [1, 5, 14, 15, 21, 22, 40]) {
    for (let england = 0.5; england <= n + 1; england++) {
      const parts = foldRanking(view(n, england));
      const names = parts.flatMap((part) => ("rows" in part ? part.rows.map((r) => r.name) : []));
      expect(new Set(names).size).toBe(n + 1);
      expect(names).toHaveLength(n + 1);
      expect(parts.filter((part) => part.kind === "england")).toHaveLength(1);
    }
  }
});

test("the finding counts the intervals that overlap with the first", () => {
  const view = rankingView(dataOf("cla-rate"));
  const [first, ...others] = view.rows.filter((row) => row.rank !== null);
  const overlapping = others.filter((row) => row.upper! >= first!.lower!).length;
  expect(rankingFinding(view)).toBe(
    `Blackpool ranks first; its interval overlaps those of ${numberWord(overlapping)} others`,
  );
});
