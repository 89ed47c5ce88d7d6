/** The choices of the weaker test: kept in the address, drawn by the code that drew the page, fetched at the first choice. */
import { isAsked, putInAddress } from "./address.ts";
import type * as drawModule from "./draw-law.ts";

type Drawing = typeof drawModule;

const NAMES = ["indicator", "year", "london", "steepness"] as const;

const form = document.querySelector<HTMLFormElement>("form[data-law]");
let loading: Promise<readonly [Drawing, Awaited<ReturnType<Drawing["load"]>>]> | undefined;

function load() {
  loading ??= import("./draw-law.ts")
    .then(async (drawing) => [drawing, await drawing.load()] as const)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function show(form: HTMLFormElement, query: URLSearchParams): Promise<void> {
  const problem = form.querySelector(".choice-problem")!;
  let ready;
  try {
    ready = await load();
  } catch {
    problem.textContent = "The figures for this choice could not be fetched. The charts are as they were; try again.";
    return;
  }
  const [drawing, data] = ready;
  const { choice, unknown } = drawing.readLaw(query, data);
  for (const name of NAMES) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = String(choice[name]);
  }
  const spoken = drawing.draw(form.closest("section")!, choice, data);
  problem.textContent =
    unknown.length === 0 ? "" : `The address asks for ${unknown.join(", ")}, which is not here. The rest is as asked.`;
  form.querySelector(".choice-announcement")!.textContent = spoken;
  const own = new URLSearchParams(drawing.writeLaw(choice, data));
  if (unknown.length === 0) putInAddress(NAMES, own);
}

function asQuery(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") query.set(name, value);
  return query;
}

if (form && !form.classList.contains("choices-ready")) {
  form.classList.add("choices-ready");
  const slider = form.elements.namedItem("steepness") as HTMLInputElement;
  slider.closest(".steepness")!.classList.add("ready");
  for (const part of [form, slider]) {
    part.addEventListener("pointerenter", () => void load().catch(() => undefined));
    part.addEventListener("focusin", () => void load().catch(() => undefined));
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => void show(form, asQuery(form)));
  // The slider stands outside the form and belongs to it: it moves while it is held.
  slider.addEventListener("input", () => void show(form, asQuery(form)));
  addEventListener("popstate", () => void show(form, new URLSearchParams(location.search)));
  if (isAsked(NAMES)) void show(form, new URLSearchParams(location.search));
}
