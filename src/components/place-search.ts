/**
 * Turns the search form into a combobox: matches appear as one types, arrow keys choose, Enter goes to the page,
 * Escape closes. The list of places is fetched when the field is first used. Without this script the form is sent.
 */
import { authorityAddress } from "../core/address.ts";
import { matchPlaces, type Place } from "./match-places.ts";

const SHOWN = 8;

let places: Promise<readonly Place[]> | undefined;

/** The list, fetched once; a failed fetch is tried again at the next key, and until then the form still works. */
function load(): Promise<readonly Place[]> {
  places ??= fetch("/search.json")
    .then((response) => response.json())
    .then((body: { places: readonly Place[] }) => body.places)
    .catch(() => {
      places = undefined;
      return [];
    });
  return places;
}

function enhance(form: HTMLFormElement): void {
  const input = form.querySelector("input")!;
  const popup = form.querySelector<HTMLElement>(".find-list")!;
  const list = popup.querySelector("ul")!;
  const count = popup.querySelector("p")!;
  let found: readonly Place[] = [];
  let chosen = -1;

  function choose(index: number): void {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[index]!.id);
  }

  function open(yes: boolean): void {
    popup.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes && found.length > 0));
    if (!yes) choose(-1);
  }

  async function update(): Promise<void> {
    const query = input.value;
    const all = matchPlaces(query, await load());
    if (query !== input.value) return; // a later key has been pressed meanwhile
    found = all.slice(0, SHOWN);
    list.replaceChildren(...found.map(option));
    choose(-1);
    count.textContent =
      all.length === 0
        ? "No place of this name"
        : all.length > SHOWN
          ? `${SHOWN} of ${all.length} places`
          : `${all.length} ${all.length === 1 ? "place" : "places"}`;
    open(query.trim() !== "" && (await load()).length > 0);
  }

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  open(false);

  input.addEventListener("focus", () => void load());
  input.addEventListener("input", () => void update());
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      open(true);
      // Past either end is the field itself, then the other end.
      choose(((chosen + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    } else if (event.key === "Escape" && !popup.hidden) {
      event.preventDefault();
      open(false);
    }
  });
  form.addEventListener("submit", (event) => {
    const place = found[chosen] ?? (found.length === 1 && !popup.hidden ? found[0] : undefined);
    if (!place) return;
    event.preventDefault();
    go(place);
  });
  // A press must not take the focus from the field, or the list would close before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const index = [...list.children].indexOf((event.target as Element).closest("li")!);
    if (index >= 0) go(found[index]!);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) open(false);
  });
}

function go([, slug]: Place): void {
  location.assign(authorityAddress(slug));
}

function option([name, slug, what]: Place): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `find-${slug}`;
  item.role = "option";
  item.textContent = name;
  const small = document.createElement("span");
  small.textContent = what;
  item.append(small);
  return item;
}

/** The word Find on a narrow screen opens the form by its address; a reader then expects to type. */
function focusIfOpened(): void {
  if (location.hash === "#find") document.querySelector<HTMLInputElement>("#find input")?.focus();
}

document.querySelectorAll<HTMLFormElement>("form[data-find]").forEach(enhance);
addEventListener("hashchange", focusIfOpened);
