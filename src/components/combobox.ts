/**
 * The search form as a combobox with list autocomplete: matches appear as one types and the first is chosen; Up and
 * Down choose another, Enter opens the page, Escape closes, Home and End go back to the text. The focus stays in the
 * field.
 */
import { matchPlaces, type Match, type Place } from "./match-places.ts";
import { loadPlaces } from "./place-index.ts";
import { countWords, optionOf } from "./place-option.ts";

const SHOWN = 8;

class PlaceCombobox {
  readonly #input: HTMLInputElement;
  readonly #popup: HTMLElement;
  readonly #list: HTMLElement;
  readonly #count: HTMLElement;
  readonly #status: HTMLElement;
  #places: readonly Place[] = [];
  #found: readonly Match[] = [];
  #chosen = -1;

  constructor(form: HTMLFormElement) {
    this.#input = form.querySelector("input")!;
    this.#popup = form.querySelector(".find-list")!;
    this.#list = this.#popup.querySelector("ul")!;
    this.#count = this.#popup.querySelector("p")!;
    this.#status = form.querySelector("[role=status]")!;
    this.#input.addEventListener("input", () => this.#update());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    form.addEventListener("submit", (event) => this.#submit(event));
    form.addEventListener("focusin", () => void this.#load());
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!form.contains(relatedTarget as Node | null)) this.#close();
    });
    // A press must not take the focus from the field, or the list would close before the click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#click(event));
    void this.#load();
  }

  /** A reader may have typed before the places came. */
  async #load(): Promise<void> {
    if (this.#places.length > 0) return;
    this.#places = await loadPlaces();
    // None came: asking again is left to the next key.
    if (this.#places.length > 0 && this.#input === document.activeElement) this.#update();
  }

  /** Answers what is typed, before the next frame. Without places it waits for them. */
  #update(): void {
    const typed = this.#input.value;
    if (this.#places.length === 0) void this.#load();
    if (this.#places.length === 0 || typed.trim() === "") return this.#close();
    const all = matchPlaces(typed, this.#places);
    this.#found = all.slice(0, SHOWN);
    this.#list.replaceChildren(...this.#found.map(optionOf));
    this.#count.textContent = this.#status.textContent = countWords(this.#found.length, all.length);
    this.#open();
  }

  #open(): void {
    this.#popup.hidden = false;
    this.#input.setAttribute("aria-expanded", String(this.#found.length > 0));
    this.#choose(this.#found.length > 0 ? 0 : -1);
  }

  #close(): void {
    this.#popup.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#status.textContent = "";
    this.#choose(-1);
  }

  #choose(index: number): void {
    this.#chosen = index;
    [...this.#list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    const option = this.#list.children[index];
    if (option === undefined) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", option.id);
  }

  #press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) this.#step(step, event);
    else if (event.key === "Escape" && !this.#popup.hidden) {
      event.preventDefault();
      this.#close();
    } else if ((event.key === "Home" || event.key === "End") && this.#chosen > 0) this.#choose(0);
  }

  /** One further, past either end to the other; a closed list opens first. With Alt it opens, or closes upwards. */
  #step(step: number, event: KeyboardEvent): void {
    event.preventDefault();
    if (this.#popup.hidden) return this.#update();
    if (event.altKey) return step < 0 ? this.#close() : undefined;
    const { length } = this.#found;
    if (length > 0) this.#choose((this.#chosen + step + length) % length);
  }

  /** Opens the page of what is chosen. With nothing chosen the form is sent, and the page of all places answers. */
  #submit(event: SubmitEvent): void {
    const match = this.#found[this.#chosen];
    if (match === undefined) return;
    event.preventDefault();
    location.assign(match.place.address);
  }

  #click(event: Event): void {
    const index = [...this.#list.children].indexOf((event.target as Element).closest("li")!);
    const match = this.#found[index];
    if (match !== undefined) location.assign(match.place.address);
  }
}

export function complete(form: HTMLFormElement): void {
  new PlaceCombobox(form);
}
