/** Draws one figure of a comparison into its section: finding, chart, table, notes. The same for the page and for an embed. */
import { compareLines } from "../charts/compare-lines.ts";
import { compareRows } from "../charts/compare-rows.ts";
import type { ComparePlaces } from "../views/compare-places.ts";
import type { CompareState } from "../views/compare-state.ts";
import { compareTable } from "../views/compare-table.ts";
import { compareFinding, compareNotes } from "../views/compare-words.ts";
import { compareSubtitle } from "../views/compare.ts";
import type { CompareView } from "../views/types.ts";
import { fillTable } from "./fill-table.ts";
import { readCompared } from "./read-compared.ts";
import { whole } from "./whole.ts";

export type Shown = CompareState["view"];

/**
 * @param first whether it is the first of the page, which names what all of them share
 * @returns what a screen reader may be told
 */
export function fillFigure(
  section: Element,
  view: CompareView,
  shown: Shown,
  all: ComparePlaces,
  first = true,
): string {
  const finding = compareFinding(view);
  const subtitle = compareSubtitle(view, shown);
  section.querySelector(".finding")!.innerHTML = whole(finding);
  section.querySelector(".subtitle")!.innerHTML = whole(subtitle);
  fillTable(section.querySelector("table")!, compareTable(view, shown));
  const details = section.querySelector("details");
  if (details) details.open = shown === "table";
  section.querySelector(".compare-notes")!.replaceChildren(
    ...compareNotes(view, all, { shown, names: first }).map(({ lead, text }) => {
      const note = document.createElement("p");
      const bold = document.createElement("b");
      bold.textContent = lead;
      note.append(bold, ` ${text}`);
      return note;
    }),
  );
  // Its code was for what was drawn before.
  section.querySelector<HTMLElement>(".compare-embed")?.toggleAttribute("hidden", true);
  drawChart(section, view, shown);
  return `${finding}. ${subtitle}`;
}

/** Draws the chart at the width there is. */
export function drawChart(section: Element, view: CompareView, shown: Shown): void {
  const holder = section.querySelector<HTMLElement>(".compare-chart")!;
  holder.hidden = shown === "table";
  const width = Math.floor(holder.clientWidth);
  if (holder.hidden || width === 0) return;
  const label = `${compareFinding(view)}. ${compareSubtitle(view, shown)}`;
  holder.innerHTML = (shown === "year" ? compareRows : compareLines)(view, { width, label });
  if (shown === "years") readCompared(holder, view, width);
}
