/**
 * The choices of the spending page. What is chosen stands in the address, so that it can be copied; the chart is drawn
 * by the code that drew it at build time, fetched with its figures when a reader first reaches for a choice.
 */
import { isAsked, putInAddress } from "./address.ts";
import type * as drawModule from "./draw-shift.ts";

const NAMES = ["groups", "basis", "per", "prices"] as const;

const form = document.querySelector<HTMLFormElement>("form[data-shift]")!;
const section = form.closest("section")!;
const problem = form.querySelector<HTMLElement>(".choice-problem")!;
const announcement = form.querySelector<HTMLElement>(".choice-announcement")!;

type Drawing = typeof drawModule;

/** What is drawn now: the form goes back to it when a choice cannot be drawn. */
let drawn = new FormData(form);
let loading: Promise<readonly [Drawing, Awaited<ReturnType<Drawing["load"]>>]> | undefined;

/** The drawing and its figures, once; a failed fetch is tried again at the next choice. */
function load() {
  loading ??= import("./draw-shift.ts")
    .then(async (drawing) => [drawing, await drawing.load()] as const)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** As {@link load}; null, and told, where it could not be fetched. */
async function loaded() {
  try {
    return await load();
  } catch {
    tell("The figures for this choice could not be fetched. The chart is as it was; try again.");
    restore();
    return null;
  }
}

/** Told to everyone who looks, and spoken by a screen reader. */
function tell(words: string, spoken = ""): void {
  problem.textContent = words;
  announcement.textContent = spoken;
}

function restore(): void {
  for (const [name, value] of drawn) {
    if (typeof value === "string") set(name, value);
  }
}

function set(name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
}

/** Draws what a query asks for, lets the form say the same, and puts it into the address if it is not there. */
async function show(query: URLSearchParams): Promise<void> {
  const ready = await loaded();
  if (ready === null) return;
  const [drawing, data] = ready;
  const { choice, unknown } = drawing.readChoice(query, data);
  for (const name of ["groups", "basis", "per"] as const) set(name, choice[name]);
  set("prices", drawing.priceWord(choice.prices));
  drawing.draw(section, choice, data);
  drawn = new FormData(form);
  tell(
    unknown.length === 0 ? "" : `The address asks for ${unknown.join(", ")}, which is not here. The rest is as asked.`,
    `${section.querySelector(".finding")!.textContent} ${section.querySelector(".subtitle")!.textContent}`,
  );
  if (unknown.length === 0) putInAddress(NAMES, new URLSearchParams(drawing.writeChoice(choice, data)));
}

function asQuery(data: FormData): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === "string") query.set(name, value);
  return query;
}

// For browsers whose sheets cannot ask for scripting.
form.classList.add("choices-ready");
form.addEventListener("pointerenter", () => void load().catch(() => undefined));
form.addEventListener("focusin", () => void load().catch(() => undefined));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", ({ target }) => {
  // Groups come with the basis of those who use them; a reader may then choose the other.
  const basis = target instanceof HTMLInputElement && target.dataset.basis;
  if (basis) set("basis", basis);
  void show(asQuery(new FormData(form)));
});
addEventListener("popstate", () => void show(new URLSearchParams(location.search)));
if (isAsked(NAMES)) void show(new URLSearchParams(location.search));
