/** Draws a choice of the gradient: the same charts, sentences and table as at build time. */
import { scatter } from "../charts/scatter.ts";
import {
  gradientFinding,
  gradientNotes,
  gradientSubtitle,
  gradientTable,
  gradientViews,
  type GradientChoice,
  type GradientFile,
  type GradientInput,
  type ScoresFile,
} from "../views/gradient.ts";
import { fillTable } from "./fill-table.ts";
import { whole } from "./whole.ts";

export { askedBy, oneOf } from "../views/asked.ts";
export { readGradient } from "../views/gradient.ts";

const fetched = new Map<string, Promise<unknown>>();

/** A file, fetched once; a failed fetch is tried again. */
function get<T>(path: string): Promise<T> {
  const found =
    fetched.get(path) ??
    fetch(path).then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json();
    });
  fetched.set(path, found);
  found.catch(() => fetched.delete(path));
  return found as Promise<T>;
}

export async function load(indicator: string): Promise<GradientInput> {
  const [file, scores] = await Promise.all([
    get<GradientFile>(`/deprivation/${indicator}.json`),
    get<ScoresFile>("/deprivation/scores.json"),
  ]);
  return { file, scores };
}

/** @returns what a screen reader says of it */
export function draw(section: Element, choice: GradientChoice, input: GradientInput): string {
  const views = gradientViews(choice, input);
  const finding = gradientFinding(choice, input);
  const subtitle = gradientSubtitle(choice, input);
  section.querySelector(".finding")!.innerHTML = whole(finding);
  section.querySelector(".subtitle")!.innerHTML = whole(subtitle);
  for (const [i, figure] of section.querySelectorAll<HTMLElement>(".twins figure").entries()) {
    const view = views[i];
    figure.hidden = view === undefined;
    if (view === undefined) continue;
    const [title, note] = figure.querySelectorAll("figcaption span");
    title!.textContent = view.title;
    note!.textContent = view.note;
    for (const svg of figure.querySelectorAll("svg")) {
      const label = `${input.file.title} by ${view.title}: ${view.corner?.big ?? ""}.`;
      svg.outerHTML = scatter(view, { width: Number(svg.getAttribute("width")), label });
    }
  }
  const notes = gradientNotes(choice, input);
  for (const [i, note] of section.querySelectorAll("[data-gradient-note]").entries()) note.textContent = notes[i] ?? "";
  fillTable(section.querySelector("table")!, gradientTable(choice, input));
  return `${finding}. ${subtitle}`;
}
