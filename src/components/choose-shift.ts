/**
 * The choices of the spending page. What is chosen stands in the address, so that it can be copied; the chart is drawn
 * by the code that drew it at build time, fetched with its figures when a reader first reaches for a choice.
 */
import type { Choice } from "../views/shift.ts";
import type * as drawModule from "./draw-shift.ts";

const form = document.querySelector<HTMLFormElement>("form[data-shift]")!;
const section = form.closest("section")!;
const problem = form.querySelector<HTMLElement>(".choice-problem")!;

type Drawing = typeof drawModule;

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

/** Draws what the address asks for, and lets the form say the same. */
async function show(): Promise<void> {
  try {
    const asked = location.search;
    const [drawing, data] = await load();
    if (asked !== location.search) return; // another choice was made meanwhile
    const { choice, unknown } = drawing.readChoice(new URLSearchParams(asked), data);
    mark(choice, drawing);
    drawing.draw(section, choice, data);
    problem.textContent =
      unknown.length === 0
        ? ""
        : `The address asks for ${unknown.join(", ")}, which is not here. The rest is as asked.`;
  } catch {
    problem.textContent = "The figures for this choice could not be fetched. The chart is as it was; try again.";
  }
}

function mark(choice: Choice, { priceWord }: Drawing): void {
  for (const name of ["groups", "basis", "per"] as const) {
    const input = form.querySelector<HTMLInputElement>(`input[name="${name}"][value="${choice[name]}"]`)!;
    input.checked = true;
  }
  form.querySelector("select")!.value = priceWord(choice.prices);
}

// For browsers whose sheets cannot ask for scripting.
form.classList.add("choices-ready");
form.addEventListener("pointerenter", () => void load().catch(() => undefined));
form.addEventListener("focusin", () => void load().catch(() => undefined));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", ({ target }) => {
  // Groups come with the basis of those who use them; a reader may then choose the other.
  const basis = target instanceof HTMLInputElement && target.dataset.basis;
  if (basis) form.querySelector<HTMLInputElement>(`input[name="basis"][value="${basis}"]`)!.checked = true;
  void choose();
});

/** Puts what the form says into the address, and draws it. */
async function choose(): Promise<void> {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") query.set(name, value);
  try {
    const [drawing, data] = await load();
    const { choice } = drawing.readChoice(query, data);
    const search = drawing.writeChoice(choice, data);
    history.replaceState(null, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
  } catch {
    // show() tells it.
  }
  await show();
}

addEventListener("popstate", () => void show());
if (location.search) void show();
