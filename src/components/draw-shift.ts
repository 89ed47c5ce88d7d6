/** Draws a choice into the section of the shift: the same chart, sentences and table as at build time. */
import { shift } from "../charts/shift.ts";
import { financialYear } from "../core/period.ts";
import { chosenFinding, chosenLabel, chosenShift, chosenSubtitle, chosenTable } from "../views/shift.ts";
import { writeChoice, type Choice, type ShiftData } from "../views/shift-choice.ts";
import { fillTable } from "./fill-table.ts";
import { whole } from "./whole.ts";

export { readChoice, writeChoice } from "../views/shift-choice.ts";

export const priceWord = (prices: Choice["prices"]): string => (prices === "cash" ? prices : financialYear(prices));

export async function load(): Promise<ShiftData> {
  const response = await fetch("/spending/england.json");
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as ShiftData;
}

export function draw(section: Element, choice: Choice, data: ShiftData): void {
  const view = chosenShift(choice, data);
  const label = chosenLabel(choice, data);
  section.querySelector(".finding")!.innerHTML = whole(chosenFinding(choice, data));
  section.querySelector(".subtitle")!.innerHTML = whole(chosenSubtitle(choice, data));
  // The sheet shows the one of three widths that fits: each is drawn again at its own.
  for (const svg of section.querySelectorAll(".widths svg")) {
    const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
    svg.outerHTML = shift(view, { width, height, label });
  }
  for (const note of section.querySelectorAll<HTMLElement>("[data-groups]")) {
    note.hidden = note.dataset.groups !== choice.groups;
  }
  for (const note of section.querySelectorAll<HTMLElement>("[data-usual]")) {
    note.hidden = writeChoice(choice, data) !== "";
  }
  fillTable(section.querySelector("table")!, chosenTable(choice, data));
}
