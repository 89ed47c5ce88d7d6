/** What the page of a constituency says first: in which authorities it lies, and whose the figures are. */
import { addressOf } from "../core/address.ts";
import type { Area } from "../core/area.ts";
import { capital, listPlaces, numberWord, possessive } from "../core/words.ts";
import type { Constituency } from "../data.ts";

const textOf = ({ inText }: Area): string => inText;
const linkOf = (area: Area): string => `<a href="${addressOf(area)}">${area.inText}</a>`;

/** Names in a sentence, as text or as links. */
function named(areas: readonly Area[], say: (area: Area) => string): string {
  return listPlaces(areas.map(textOf), (name) => say(areas.find(({ inText }) => inText === name)!));
}

/** "Aldershot lies in Hampshire, …", or in which two or three; `html` with a link on each authority. */
export function lyingSentence({ name, areas }: Constituency, as: "text" | "html" = "text"): string {
  const told = named(areas, as === "html" ? linkOf : textOf);
  return areas.length === 1
    ? `${name} lies in ${told}, the authority responsible for children’s services there.`
    : `${name} lies in ${numberWord(areas.length)} authorities: ${told}. Each is responsible for children’s services in its own part.`;
}

/** Whose the figures are, said before any is shown. */
export function whoseSentence({ name, areas }: Constituency): string {
  const whose = areas.length === 1 ? areas[0]!.inText : "each authority";
  return `All figures here are for ${whose} as a whole. Figures on children’s social care are not published for constituencies, and what holds for the whole need not hold for ${name}.`;
}

/** "Hampshire’s", "The Isle of Wight’s": before a word in a link. */
export const ofArea = (area: Area): string => capital(possessive(area.inText));
