/** On the page of all places: answers what the address asks for (`?q=`), or says what was not found and what is near. */
import { matchPlaces, nearestPlaces, type Match, type Place } from "./match-places.ts";
import { loadPlaces } from "./place-index.ts";
import { matchWords } from "./place-option.ts";

/** More than this many, and the list from A to Z serves better. */
const SHOWN = 24;
/** What is repeated of a question. */
const REPEATED = 60;

/** The question on one line, without what cannot be seen, and not longer than a line. */
export function shownQuestion(asked: string): string {
  const line = asked.replace(/[\p{C}\s]+/gu, " ").trim();
  return line.length > REPEATED ? `${[...line].slice(0, REPEATED).join("")}…` : line;
}

const POSTCODE = /^\s*[a-z]{1,2}\d[a-z\d]?\s*(\d[a-z]{2})?\s*$/i;

const NOT_LOADED: Answer = {
  words: "The search could not be fetched. Every place is in the list below",
  matches: [],
};

interface Answer {
  readonly words: string;
  readonly matches: readonly Match[];
}

/** What is said of a question, and the places offered. */
export function answerTo(asked: string, places: readonly Place[]): Answer {
  const shown = shownQuestion(asked);
  if (shown === "") return { words: "No name was given. All places are in the list below", matches: [] };
  const question = `“${shown}”`;
  const all = matchPlaces(asked, places);
  if (all.length > SHOWN)
    return { words: `${all.length} places match ${question}; the first ${SHOWN}`, matches: all.slice(0, SHOWN) };
  if (all.length > 0)
    return { words: `${all.length} ${all.length === 1 ? "place matches" : "places match"} ${question}`, matches: all };
  if (POSTCODE.test(asked))
    return {
      words: `${question} looks like a postcode, which this site cannot place. Look for the council or the constituency`,
      matches: [],
    };
  const near = nearestPlaces(asked, places);
  return near.length > 0
    ? { words: `No place is called ${question}. The nearest in spelling:`, matches: near }
    : { words: `No place is called ${question}, and none is near in spelling. All are in the list below`, matches: [] };
}

function itemOf(match: Match): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = match.place.address;
  link.textContent = match.place.name;
  const what = document.createElement("span");
  what.textContent = matchWords(match);
  item.append(link, " ", what);
  return item;
}

export async function showAnswer(section: HTMLElement, asked: string): Promise<void> {
  const places = await loadPlaces();
  const { words, matches } = places.length === 0 ? NOT_LOADED : answerTo(asked, places);
  section.hidden = false;
  section.querySelector("h2")!.textContent = words;
  section.querySelector("ol")!.replaceChildren(...matches.map(itemOf));
}
