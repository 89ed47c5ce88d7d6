/** What the comparison says to its reader: what could not be found, with what may have been meant. */
import { capital, numberWord } from "../core/words.ts";
import { MOST, USUAL, writeState, type CompareState, type Unknown } from "../views/compare-state.ts";

interface Told {
  readonly unknown: readonly Unknown[];
  /** ids of figures that are known and too many */
  readonly beyond: readonly string[];
  /** ids of figures that could not be fetched */
  readonly lost: readonly string[];
}

/** @param spoken what a screen reader hears when all is well */
export function tellUnknown(
  place: HTMLElement,
  { unknown, beyond, lost }: Told,
  state: CompareState,
  spoken: string,
): void {
  const heard = document.createElement("span");
  heard.className = "visually-hidden";
  heard.textContent = spoken;
  const instead = unknown.some(({ name }) => name === "areas") && state.areas === USUAL.areas;
  place.replaceChildren(
    ...(instead ? [paragraph("None of the places is here: England and its regions are shown instead.", [])] : []),
    ...unknown.map((one) => paragraph(`There is no ${one.what} “${one.word}” here.`, linksOf(one, state))),
    ...(unknown.length > 0 && !instead ? [paragraph("The rest is as asked.", [])] : []),
    ...(beyond.length === 0
      ? []
      : [
          paragraph(
            `${capital(numberWord(MOST.indicators))} figures are shown at most: without ${beyond.join(", ")}.`,
            [],
          ),
        ]),
    ...(lost.length === 0
      ? []
      : [paragraph(`Could not be fetched: ${lost.join(", ")}. The rest is as asked; try again.`, [])]),
    heard,
  );
}

function paragraph(words: string, links: readonly HTMLAnchorElement[]): HTMLElement {
  const element = document.createElement("p");
  element.append(words);
  if (links.length > 0)
    element.append(" Perhaps ", ...links.flatMap((link, i) => (i === 0 ? [link] : [", ", link])), "?");
  return element;
}

/** Each leads to the state that was asked for with the word put right. */
function linksOf({ name, nearest }: Unknown, state: CompareState): HTMLAnchorElement[] {
  return nearest.map(([word, label]) => {
    const link = document.createElement("a");
    link.href = `?${writeState(mended(state, name, word))}`;
    link.textContent = label;
    return link;
  });
}

/** With a word put right. What stood in for words that were all unknown gives way to it. */
function mended(state: CompareState, name: Unknown["name"], word: string): CompareState {
  switch (name) {
    case "areas":
      return { ...state, areas: [...new Set([...(state.areas === USUAL.areas ? [] : state.areas), word])] };
    case "indicators":
      return {
        ...state,
        indicators: [...new Set([...(state.indicators === USUAL.indicators ? [] : state.indicators), word])],
      };
    case "year":
      return { ...state, year: Number(word), view: "year" };
    case "view":
      return { ...state, view: word as CompareState["view"] };
    case "zero":
      return { ...state, zero: word === "yes" };
    case "colour":
      return state;
  }
}
