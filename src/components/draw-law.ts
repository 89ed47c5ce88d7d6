/** Draws a choice of the weaker test: the same charts, sentences and table as at build time. */
import { scatter } from "../charts/scatter.ts";
import { list } from "../core/words.ts";
import {
  lawBeside,
  lawFinding,
  lawLeftOut,
  lawSentence,
  lawSubtitle,
  lawTable,
  lawViews,
  levelSentence,
  steepnessAnswers,
  type LawChoice,
  type LawData,
} from "../views/law.ts";
import { fillTable } from "./fill-table.ts";
import { whole } from "./whole.ts";

export { readLaw, writeLaw } from "../views/law-choice.ts";

export async function load(): Promise<LawData> {
  const response = await fetch("/deprivation/law.json");
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as LawData;
}

/** @returns what a screen reader says of it */
export function draw(section: Element, choice: LawChoice, data: LawData): string {
  const { crude, tested } = lawViews(choice, data);
  const subtitle = lawSubtitle(choice, data);
  const finding = lawFinding(choice, data);
  section.querySelector(".finding")!.innerHTML = whole(finding);
  section.querySelector(".subtitle")!.innerHTML = whole(subtitle);
  for (const [i, figure] of section.querySelectorAll("[data-law-charts] figure").entries()) {
    const view = i === 0 ? crude : tested;
    for (const svg of figure.querySelectorAll("svg")) {
      const label = `${view.title}. Thirds: ${list(view.levels.map(({ text }) => text))}.`;
      svg.outerHTML = scatter(view, { width: Number(svg.getAttribute("width")), label });
    }
  }
  const answers = steepnessAnswers(choice, data);
  for (const [i, element] of section.querySelectorAll("[data-factor]").entries())
    element.textContent = answers[i]!.factor;
  for (const [i, element] of section.querySelectorAll("[data-range]").entries())
    element.textContent = answers[i]!.range;
  section.querySelector("[data-law-beside]")!.textContent = lawBeside(choice, data);
  section.querySelector("[data-law-left-out]")!.textContent = lawLeftOut(choice, data);
  const sentence = lawSentence(choice, data);
  section.querySelector("[data-law-sentence]")!.textContent = sentence;
  section.querySelector("[data-law-level]")!.textContent = levelSentence(choice, data);
  fillTable(section.querySelector("table")!, lawTable(choice, data));
  return `${finding}. ${subtitle} ${sentence}`;
}
