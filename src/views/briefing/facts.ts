/** The margin of a briefing: constituencies, children, neighbours. */
import type { Area } from "../../core/area.ts";
import { formatNumber } from "../../core/unit.ts";
import { capital, listNames, numberWord, uncapital } from "../../core/words.ts";
import { constituenciesOf, countedByOf, dataOf, neighboursOf, sourceOf } from "../../data.ts";
import { countedByWords } from "../counted-by.ts";
import { childrenOf } from "../few-children.ts";

export interface Fact {
  readonly term: string;
  readonly words: string;
}

/** About as many letters as the margin has room for; fewer where the name above takes the whole width. */
const LETTERS = 125;
const LETTERS_UNDER_NAME = 90;

/** A longer name would run under the facts beside it, and has its line to itself. */
const BESIDE = 15;
export const hasWideName = ({ short }: Pick<Area, "short">): boolean => short.length > BESIDE;

/** Whole constituencies first, then "part of …"; of a long list the first ones, and how many more there are. */
export function constituencyWords(area: Area): string {
  const letters = hasWideName(area) ? LETTERS_UNDER_NAME : LETTERS;
  const all = constituenciesOf(area.id).toSorted((a, b) => Number(a.areas.length > 1) - Number(b.areas.length > 1));
  const names = all.map(({ name, areas }) => (areas.length === 1 ? name : `part of ${name}`));
  if (names.join("; ").length <= letters) return names.join("; ");
  const fitting = names.findIndex((_, i) => names.slice(0, i + 1).join("; ").length > letters - "; and 10 more".length);
  return `${names.slice(0, fitting).join("; ")}; and ${numberWord(names.length - fitting)} more`;
}

/** "Very close: Hartlepool and Torbay; the other eight close": of the ten of the model; the bars name them all. */
export function closenessWords(area: Area): string {
  const groups = [...Map.groupBy(neighboursOf(area.id), ({ closeness }) => closeness)];
  const largest = groups.toSorted((a, b) => b[1].length - a[1].length)[0];
  if (largest === undefined) return "";
  const [most, { length }] = largest;
  if (groups.length === 1) return most === "Not close" ? "None of the ten is close" : `All ten ${uncapital(most)}`;
  const named = groups
    .filter((group) => group !== largest)
    .map(
      ([closeness, of], i) =>
        `${i === 0 ? closeness : uncapital(closeness)}: ${listNames(of.map((neighbour) => neighbour.area.short))}`,
    );
  return `${named.join("; ")}; the other ${numberWord(length)} ${uncapital(most)}`;
}

export function briefingFacts(area: Area): Fact[] {
  const children = childrenOf(area);
  const constituencies = constituenciesOf(area.id).length;
  return [
    {
      term: constituencies === 1 ? "Constituency" : `${constituencies} constituencies`,
      words: capital(constituencyWords(area)),
    },
    ...(children === null
      ? []
      : [
          {
            term: "Children aged 0 to 17",
            words: `${formatNumber(children, 0)}, mid-${dataOf("child-population").latest}`,
          },
        ]),
    {
      term: `Ten statistical neighbours (DfE, ${sourceOf("neighbours").edition})`,
      words: `${closenessWords(area)}. ${capital(countedByWords(countedByOf(area.id).length, "it"))}.`,
    },
  ];
}
