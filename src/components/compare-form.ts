/** The form of the comparison: shows a state, and turns what a reader does into the next one. */
import { authoritiesSet, ENGLAND, itemOf, neighboursSet, offeredItems, type Item } from "../views/compare-places.ts";
import { MOST, type CompareState, type Known, type View } from "../views/compare-state.ts";
import { coloursOf, itemsOf } from "../views/compare.ts";

type Make = (tag: string, attributes?: Readonly<Record<string, string>>, ...children: (Node | string)[]) => HTMLElement;

const make: Make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** What a button does is said by its data: one listener reads them all. */
const button = (does: string, what: string, label: string, words: string) =>
  make("button", { "type": "button", "data-does": does, "data-what": what, "aria-label": label }, words);

export function fillForm(form: HTMLFormElement, state: CompareState, known: Known): void {
  const { places, indicators } = known;
  const list = (name: string) => form.querySelector(`[data-chosen="${name}"]`)!;
  list("areas").replaceChildren(...itemsOf(state, places).map((item) => placeChoice(item, state, known)));
  const titles = new Map(indicators.map(({ id, title }) => [id, title]));
  list("indicators").replaceChildren(
    ...state.indicators.map((id) => {
      const title = titles.get(id) ?? id;
      return make("li", {}, title, ...(state.indicators.length > 1 ? [remove("indicators", id, title)] : []));
    }),
  );
  form.querySelector(".compare-suggested")!.replaceChildren(...suggestions(state, known));
  const datalist = form.querySelector("datalist")!;
  if (datalist.childElementCount === 0)
    datalist.append(...offeredItems(places).map(({ name }) => make("option", { value: name })));
  setField(form, "view", state.view);
  setField(form, "zero", state.zero ? "yes" : "no");
  setField(form, "year", state.year === null ? "" : `${state.year}`);
  form.querySelector<HTMLElement>(".compare-year")!.hidden = state.view !== "year";
  form.querySelector<HTMLElement>(".compare-scale")!.hidden = state.view === "table";
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
}

const remove = (list: string, word: string, name: string) => button(`remove-${list}`, word, `Remove ${name}`, "×");

/** A place, in its colour; with more of them than there are colours, who has one is the reader's choice. */
function placeChoice({ token, name, isSet }: Item, state: CompareState, { places }: Known): HTMLElement {
  const colours = coloursOf(state, places);
  const at = colours.indexOf(token);
  const named = itemsOf(state, places).filter((item) => !item.isSet && item.token !== ENGLAND).length;
  const canChoose = !isSet && token !== ENGLAND && (named > MOST.colours || state.colour !== null);
  const ink = token === ENGLAND ? ENGLAND : at < 0 ? "grey" : `${at}`;
  return make(
    "li",
    {},
    make("span", { "data-ink": ink }, name),
    ...(canChoose
      ? [button("colour", token, `${name}: ${at < 0 ? "in colour" : "in grey"}`, at < 0 ? "in colour" : "in grey")]
      : []),
    ...(state.areas.length > 1 ? [remove("areas", token, name)] : []),
  );
}

/** What usually comes next: the neighbours of the first authority, the authorities of its region, England. */
function suggestions(state: CompareState, { places }: Known): HTMLElement[] {
  const first = itemsOf(state, places).find(({ isSet, members }) => !isSet && members[0]?.level === "authority");
  const region = first?.members[0]?.regions.at(-1);
  const tokens = [
    ...(first === undefined ? [] : [neighboursSet(first.token)]),
    ...(region === undefined ? [] : [region, authoritiesSet(region)]),
    ENGLAND,
  ];
  const found = tokens.filter((token) => !state.areas.includes(token)).flatMap((token) => itemOf(token, places) ?? []);
  return found.map(({ token, name }) => button("add", token, `Add ${name}`, name));
}

interface Doing {
  readonly state: () => CompareState;
  readonly choose: (next: CompareState) => void;
  readonly known: Known;
  /** What was typed means this place or set; undefined where it means nothing, which is then told. */
  readonly itemNamed: (typed: string) => Promise<Item | undefined>;
}

export function onForm(form: HTMLFormElement, doing: Doing): void {
  const { field, figure } = fieldsOf(form);
  const add = async (typed: string): Promise<void> => {
    const item = await doing.itemNamed(typed);
    if (item === undefined) return;
    field.value = "";
    doing.choose(withArea(doing.state(), item.token));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void add(field.value);
  });
  form.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>("[data-does]") : null;
    if (pressed !== null) press(form, pressed, doing);
  });
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    // A place chosen from the list offered is added; what is typed by hand waits for Enter.
    if (target === field) return void (isOffered(form, field.value) && add(field.value));
    // Arrow keys pass through the figures: one is added by its own word.
    if (target !== figure) doing.choose(changed(doing.state(), target.name, target.value));
  });
}

const fieldsOf = (form: HTMLFormElement) => ({
  field: form.querySelector<HTMLInputElement>('input[name="place"]')!,
  figure: form.querySelector<HTMLSelectElement>('select[name="indicator"]')!,
});

/** Does what a button says. It may be gone then: the next of its kind is where a reader is, or the one before. */
function press(form: HTMLFormElement, pressed: HTMLElement, { state, choose, known }: Doing): void {
  const { field, figure } = fieldsOf(form);
  const { does = "", what = "" } = pressed.dataset;
  const alike = () => [...form.querySelectorAll<HTMLElement>(`[data-does="${does}"]`)];
  const at = alike().indexOf(pressed);
  choose(done(state(), does, does === "add-indicator" ? figure.value : what, known));
  if (does === "add-indicator") figure.value = "";
  if (!form.contains(document.activeElement)) (alike()[at] ?? alike().at(-1) ?? field).focus();
}

const isOffered = (form: HTMLFormElement, typed: string) =>
  [...form.querySelector("datalist")!.options].some(({ value }) => value === typed);

const withArea = (state: CompareState, token: string): CompareState =>
  state.areas.includes(token) ? state : { ...state, areas: [...state.areas, token] };

const withIndicator = (state: CompareState, id: string): CompareState =>
  id === "" || state.indicators.includes(id) || state.indicators.length >= MOST.indicators
    ? state
    : { ...state, indicators: [...state.indicators, id] };

/** The state after a press of one of the form's own buttons. */
function done(state: CompareState, does: string, what: string, known: Known): CompareState {
  const without = (words: readonly string[]) => words.filter((word) => word !== what);
  switch (does) {
    case "add":
      return withArea(state, what);
    case "add-indicator":
      return withIndicator(state, what);
    case "remove-areas":
      return { ...state, areas: without(state.areas), colour: state.colour && without(state.colour) };
    case "remove-indicators":
      return { ...state, indicators: without(state.indicators) };
    case "colour":
      return { ...state, colour: recoloured(state, what, known) };
    default:
      return state;
  }
}

/** A place gives its colour up, or takes one, if need be from the last that has one. */
function recoloured(state: CompareState, slug: string, { places }: Known): readonly string[] {
  const now = coloursOf(state, places);
  return now.includes(slug) ? now.filter((one) => one !== slug) : [...now.slice(0, MOST.colours - 1), slug];
}

/** The state after a change of one of the form's fields. */
function changed(state: CompareState, name: string, value: string): CompareState {
  switch (name) {
    case "view":
      return { ...state, view: value as View };
    case "zero":
      return { ...state, zero: value === "yes" };
    case "year":
      return { ...state, year: value === "" ? null : Number(value) };
    default:
      return state;
  }
}
