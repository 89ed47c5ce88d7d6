/** What a briefing must be read with, and where its figures come from. */
import type { Area } from "../../core/area.ts";
import { financialYear } from "../../core/period.ts";
import { formatNumber } from "../../core/unit.ts";
import { list, longDate } from "../../core/words.ts";
import { dataOf, england, sourceOf } from "../../data.ts";
import { indexOf } from "../../gradients/indices.ts";
import { residualsCount, residualsFor } from "../residuals.ts";
import { publisherWords, sourcesOf } from "../source-words.ts";
import { groupWords, lacks } from "../spending.ts";
import { rankRangesOf } from "../standing.ts";
import { BRIEFED } from "./measures.ts";
import { spendingYears } from "./spending-sentence.ts";

const whole = (value: number): string => formatNumber(value, 0);

/**
 * "With 531 children looked after, the 95% interval of the rate is 168 to 200; if every authority’s rate lay anywhere
 * in its own, the rank could be 1 to 3." A range of ranks is what all intervals together allow, and no interval itself.
 */
function chance(area: Area): string | null {
  const data = dataOf("cla-rate");
  const found = data.at(area.id, data.latest);
  const ranks = rankRangesOf(data, data.latest).get(area.id);
  const count = found?.numerator?.value;
  if (found == null || found.lower === null || found.upper === null || count == null || ranks === undefined)
    return null;
  const [high, low] = ranks;
  const rank = high === low ? `would still be ${high}` : `could be ${high} to ${low}`;
  return `With ${whole(count)} ${count === 1 ? "child" : "children"} looked after, the 95% interval of the rate is ${whole(found.lower)} to ${whole(found.upper)}; if every authority’s rate lay anywhere in its own, the rank ${rank}.`;
}

/** "Deprivation: regression on IDACI 2019 (147 authorities) and 2025 (151)." */
function regression(area: Area): string | null {
  const used = residualsFor("cla-rate", area);
  if (used.length === 0) return null;
  const each = used.map(
    ({ index }, i) =>
      `${i === 0 ? indexOf(index).short : indexOf(index).short.split(" ").at(-1)} (${residualsCount("cla-rate", index)}${i === 0 ? " authorities" : ""})`,
  );
  return `Deprivation: regression on ${list(each)}.`;
}

/** What statutory spending is, and whose England’s sums are without in the years that the briefing compares. */
function statutoryWords(area: Area): string {
  const lacking = spendingYears(area).flatMap((year) => {
    const gone = lacks(england, year);
    return gone === null ? [] : [`; England’s ${financialYear(year)} lacks ${gone.words}`];
  });
  return `Statutory: ${groupWords("statutory")}${lacking.join("")}.`;
}

export function careWords(area: Area): string {
  return [
    chance(area),
    "A high rate can mean more need, a lower threshold, or both.",
    regression(area),
    statutoryWords(area),
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

/** "B1, C1, C4, D3 and D5" */
const lettersOf = (tables: readonly string[]) => list(tables.flatMap((table) => /^[A-Z]\d+(?=:)/.exec(table) ?? []));

/** What a question may speak of, beside the table. */
const ASKED = ["neglect-share", "long-plan-share", "cla-started-rate"];

/** The releases behind the figures with their editions, as short as they can be told. */
export function briefingSources(): string {
  const used = sourcesOf([...BRIEFED.map(({ id }) => id), ...ASKED]);
  const need = used.filter(({ id }) => id.startsWith("cin-"));
  const editions = used.flatMap(({ id, edition }) => (id.startsWith("cla-") ? [edition] : [])).sort();
  const [first] = need;
  if (first?.published == null) throw new Error("the tables of children in need have no day of publication");
  const deflators = sourceOf("hmt-deflators");
  return [
    `${publisherWords(first)}, Children in need ${first.edition}, tables ${lettersOf(need.map(({ table }) => table))} (${longDate(first.published)})`,
    `Children looked after, ${editions[0]} to ${editions.at(-1)}`,
    `section 251 outturn to ${sourceOf("s251-totals").edition}`,
    `workforce ${sourceOf("csww").edition}`,
    "ONS populations",
    `${deflators.publisher} deflators, ${deflators.edition}`,
    `MHCLG IDACI ${sourceOf("iod-2019").edition} and ${sourceOf("iod-2025").edition}`,
  ].join("; ");
}
