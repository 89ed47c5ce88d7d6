/**
 * The comparison page. What is shown is one state, kept in the address; the form and the figures are drawn from it, and
 * a choice makes the next one.
 */
import { addressOf as pageOf } from "../core/address.ts";
import type { CompareFile } from "../views/compare-file.ts";
import { offeredItems, type Item } from "../views/compare-places.ts";
import { readState, unknownPlace, writeState, type CompareState, type Unknown } from "../views/compare-state.ts";
import { compareFinding } from "../views/compare-words.ts";
import { compareView } from "../views/compare.ts";
import type { CompareView } from "../views/types.ts";
import { act } from "./compare-actions.ts";
import { drawChart, fillFigure } from "./compare-figure.ts";
import { fillForm, onForm } from "./compare-form.ts";
import { loadFile, readKnown } from "./compare-load.ts";
import { tellUnknown } from "./compare-told.ts";

const form = document.querySelector<HTMLFormElement>("form[data-compare]")!;
const board = document.querySelector<HTMLElement>(".compare-board")!;
const template = document.querySelector<HTMLTemplateElement>("#compare-figure")!;
const told = form.querySelector<HTMLElement>(".compare-told")!;

const known = readKnown();
const { places } = known;
const items = offeredItems(places);

/** A figure on the page: its section, what it shows, and the state that it was drawn from, which may be over by now. */
interface Drawn {
  readonly state: CompareState;
  readonly section: HTMLElement;
  readonly view: CompareView;
}

let state: CompareState;
let drawn: readonly Drawn[] = [];
let turn = 0;

const addressOf = (next: CompareState) => `${location.pathname}?${writeState(next)}`;

/** Sections are used again while their number stays: a reader's place on the page is kept. */
function sectionsFor(count: number): HTMLElement[] {
  const sections = [...board.querySelectorAll<HTMLElement>(":scope > section")].slice(0, count);
  while (sections.length < count)
    sections.push((template.content.cloneNode(true) as DocumentFragment).querySelector("section")!);
  board.replaceChildren(...sections);
  return sections;
}

/** Files of a state's indicators; null for one that could not be fetched. */
const filesOf = ({ indicators }: CompareState): Promise<readonly (CompareFile | null)[]> =>
  Promise.all(indicators.map((id) => loadFile(id).catch(() => null)));

async function show(next: CompareState, unknown: readonly Unknown[], beyond: readonly string[]): Promise<void> {
  const mine = ++turn;
  state = next;
  fillForm(form, next, known);
  const files = await filesOf(next);
  if (mine !== turn) return; // another choice was made meanwhile
  const here = files.filter((file) => file !== null);
  const sections = sectionsFor(here.length);
  drawn = here.map((file, i) => ({ state: next, section: sections[i]!, view: compareView(next, file, places) }));
  const words = drawn.map(({ section, view }, i) => fillFigure(section, view, next.view, places, i === 0));
  for (const { section, view } of drawn)
    section.querySelector<HTMLAnchorElement>("[data-page]")!.href = `/indicators/${view.id}/#definition`;
  document.title = `${drawn.map(({ view }) => compareFinding(view)).join("; ")} | Thresholds`;
  const lost = next.indicators.filter((_, i) => files[i] === null);
  tellUnknown(told, { unknown, beyond, lost }, next, words.join(" "));
}

/** A choice of the reader: drawn, and put into the address. */
function choose(next: CompareState): void {
  history.replaceState(null, "", addressOf(next));
  void show(next, [], []);
}

function showAddress(): void {
  const { state: asked, unknown, beyond } = readState(new URLSearchParams(location.search), known);
  void show(asked, unknown, beyond);
}

/**
 * What was typed into the field for a place: by its name as it is offered, else as the search on every page finds it,
 * other names and slips among them. A name that nothing answers is told with the nearest.
 */
async function itemNamed(typed: string): Promise<Item | undefined> {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return undefined;
  const exact = items.find(({ name, token }) => name.toLowerCase() === wanted || token === wanted);
  if (exact !== undefined) return exact;
  const [{ matchPlaces }, { loadPlaces }] = await Promise.all([
    import("./match-places.ts"),
    import("./place-index.ts"),
  ]);
  const found = matchPlaces(typed, await loadPlaces()).flatMap(({ place }) =>
    items.filter(({ isSet, members }) => !isSet && pageOf(members[0]!) === place.address),
  )[0];
  if (found === undefined)
    tellUnknown(told, { unknown: [unknownPlace(typed.trim(), places)], beyond: [], lost: [] }, state, "");
  return found;
}

onForm(form, { state: () => state, choose, known, itemNamed });
addEventListener("popstate", showAddress);
board.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>("[data-act]") : null;
  const figure = drawn.find(({ section }) => button !== null && section.contains(button));
  if (button && figure) void act(button.dataset.act!, figure.section, figure.view, figure.state, told);
});
form.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest('[data-act="copy"]')) void act("copy", form, null, state, told);
});

/** Charts are drawn at the width they are shown at: again when it changes. */
let width = 0;
new ResizeObserver(([entry]) => {
  const now = Math.round(entry!.contentRect.width);
  if (now === width) return;
  width = now;
  for (const one of drawn) drawChart(one.section, one.view, one.state.view);
}).observe(board);

showAddress();
