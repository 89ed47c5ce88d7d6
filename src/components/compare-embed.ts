/** A comparison inside a frame: drawn from the address, without anything to choose. */
import { readState, writeState } from "../views/compare-state.ts";
import { compareView } from "../views/compare.ts";
import { drawChart, fillFigure } from "./compare-figure.ts";
import { loadFile, readKnown } from "./compare-load.ts";
import { tellUnknown } from "./compare-told.ts";

const board = document.querySelector<HTMLElement>(".compare-board")!;
const template = document.querySelector<HTMLTemplateElement>("#compare-figure")!;
const told = document.querySelector<HTMLElement>(".compare-told")!;
const known = readKnown();
const { places } = known;
const { state, unknown, beyond } = readState(new URLSearchParams(location.search), known);

const files = await Promise.all(state.indicators.map((id) => loadFile(id).catch(() => null)));
const figures = files.flatMap((file) => {
  if (file === null) return [];
  const section = (template.content.cloneNode(true) as DocumentFragment).querySelector("section")!;
  section.querySelector<HTMLAnchorElement>("[data-whole]")!.href = `/compare/?${writeState(state)}`;
  board.append(section);
  return [{ section, view: compareView(state, file, places) }];
});
for (const { section, view } of figures) fillFigure(section, view, state.view, places);
tellUnknown(told, { unknown, beyond, lost: state.indicators.filter((_, i) => files[i] === null) }, state, "");
document.title = figures.map(({ view }) => view.title).join("; ") || document.title;

let width = 0;
new ResizeObserver(([entry]) => {
  const now = Math.round(entry!.contentRect.width);
  if (now === width) return;
  width = now;
  for (const { section, view } of figures) drawChart(section, view, state.view);
}).observe(board);
