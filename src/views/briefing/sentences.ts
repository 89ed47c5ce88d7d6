/** The numbered sentences of a briefing: what a reader should know first, as far as the figures allow. */
import type { Area } from "../../core/area.ts";
import { statuses } from "../../core/cell.ts";
import { formatNumber } from "../../core/unit.ts";
import { capital, list, numberWord } from "../../core/words.ts";
import { dataOf } from "../../data.ts";
import { hasFewChildren } from "../few-children.ts";
import { workforceFinding } from "../findings.ts";
import { historySentence } from "../history-sentence.ts";
import {
  compared,
  enquiriesSentence,
  fewChildrenSentence,
  formationSentence,
  neighboursSentence,
  nearEnd,
  profileHeadline,
  type Headline,
} from "../sentences.ts";
import { cellAt, englandValue } from "../series.ts";
import { dotsOf, placeWords, rankOf } from "../standing.ts";
import { beyondSentence } from "./beyond-sentence.ts";
import { BRIEFED } from "./measures.ts";
import { spendingSentence } from "./spending-sentence.ts";

const whole = (value: number): string => formatNumber(value, 0);

/** How many children are looked after, their rate, its rank and England's. Without a rate, as on the profile. */
export function lookedAfterSentence(area: Area): Headline {
  const data = dataOf("cla-rate");
  const here = cellAt(data, area, data.latest).value;
  const count = data.at(area.id, data.latest)?.numerator?.value;
  const standing = rankOf(dotsOf(data, data.latest), area.id);
  if (here === null || count == null || standing === null) return profileHeadline(area);
  const there = englandValue(data);
  const place =
    nearEnd(standing, there) ??
    `${compared(here, there)} England’s ${whole(there)}, and the ${placeWords(standing)} of ${standing.of} published rates`;
  return {
    before: `At 31 March ${data.latest}, `,
    figure: whole(here),
    after: ` of every 10,000 children were looked after, ${whole(count)} in all: ${place}.`,
  };
}

/** Said in a list, a sentence cannot lean on the one before it. */
const history = (area: Area) => historySentence(area)?.replace(/^The rate/, "The looked-after rate") ?? null;
const formation = (area: Area) => formationSentence(area)?.replace(/^It/, capital(area.inText)) ?? null;
const neighbours = (area: Area) => neighboursSentence(area)?.replace(" it differs", ` ${area.inText} differs`) ?? null;

/** How many measures of the table have a figure, and why the others have none; null where all have. */
export function coverageSentence(area: Area): string | null {
  const found = BRIEFED.map(({ id, noun }) => ({ noun, cell: cellAt(dataOf(id), area, dataOf(id).latest) }));
  const gone = found.flatMap(({ noun, cell }) =>
    cell.value === null ? [{ noun, why: statuses[cell.status].short }] : [],
  );
  if (gone.length === 0) return null;
  const reasons = [...Map.groupBy(gone, ({ why }) => why)];
  const say = reasons.map(([why, of]) => `${list(of.map(({ noun }) => noun))} (${why})`);
  return `Of the ${numberWord(found.length)} measures in the table, ${numberWord(gone.length)} ${gone.length === 1 ? "has" : "have"} no figure for ${dataOf("cla-rate").latest}: ${list(say)}.`;
}

/** Said of an authority: in the order of the page, the smallest numbers matter most. */
const CANDIDATES: readonly { readonly matters: number; readonly say: (area: Area) => string | null }[] = [
  { matters: 1, say: fewChildrenSentence },
  { matters: 2, say: formation },
  { matters: 6, say: history },
  { matters: 3, say: enquiriesSentence },
  { matters: 4, say: spendingSentence },
  { matters: 5, say: beyondSentence },
  { matters: 7, say: neighbours },
  { matters: 8, say: (area) => (hasFewChildren(area) ? coverageSentence(area) : null) },
  { matters: 9, say: (area) => `${workforceFinding(area)}.` },
];

/** With the first. */
const SENTENCES = 5;

/** What follows the first sentence: the four that matter most, in the order of the page. */
export function briefingSentences(area: Area): string[] {
  const found = CANDIDATES.flatMap(({ matters, say }) => {
    const text = say(area);
    return text === null ? [] : [{ matters, text }];
  });
  const kept = new Set(found.toSorted((a, b) => a.matters - b.matters).slice(0, SENTENCES - 1));
  return found.filter((one) => kept.has(one)).map(({ text }) => text);
}
