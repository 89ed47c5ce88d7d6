/** The choices of the gradient: kept in the address, drawn by the code that drew the page, fetched at the first choice. */
import { isAsked, putInAddress } from "./address.ts";

const NAMES = ["of", "in", "by"] as const;
const form = document.querySelector<HTMLFormElement>("form[data-gradient]")!;
const section = form.closest("section")!;
const problem = form.querySelector(".choice-problem")!;
const announcement = form.querySelector(".choice-announcement")!;
const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement | RadioNodeList;
/** What the page showed when it came: an address names only what differs. */
const usual = Object.fromEntries(NAMES.map((name) => [name, field(name).value]));
const known = [...(field("of") as HTMLSelectElement).options].map(({ value }) => value);
let latest = 0;

/** Years are those of the figures chosen. */
function offerYears(labels: readonly string[], chosen: string): void {
  const select = field("in") as HTMLSelectElement;
  select.replaceChildren(...labels.toReversed().map((label) => new Option(label, label, false, label === chosen)));
  select.value = chosen;
}

/** What a query asks for and the figures for it; null, and told, where they could not be fetched. */
async function readied(query: URLSearchParams) {
  try {
    const drawing = await import("./draw-gradient.ts");
    const asked = drawing.askedBy(query);
    const of = asked.of("of", drawing.oneOf(...known), usual.of!);
    const input = await drawing.load(of);
    return { drawing, input, choice: drawing.readGradient(asked, of, input, usual.by!), unknown: asked.unknown };
  } catch {
    problem.textContent = "The figures for this choice could not be fetched. The charts are as they were; try again.";
    return null;
  }
}

async function show(query: URLSearchParams): Promise<void> {
  const turn = ++latest;
  const ready = await readied(query);
  if (ready === null || turn !== latest) return; // another choice was made meanwhile
  const { drawing, input, choice, unknown } = ready;
  const labels = input.file.years.map(([label]) => label);
  offerYears(labels, choice.in);
  field("of").value = choice.of;
  field("by").value = choice.by;
  announcement.textContent = drawing.draw(section, choice, input);
  problem.textContent =
    unknown.length === 0 ? "" : `Asked for and not here: ${unknown.join(", ")}. The rest is as asked.`;
  if (unknown.length > 0) return;
  const own = new URLSearchParams();
  const newest = labels.at(-1)!;
  for (const name of NAMES) if (choice[name] !== (name === "in" ? newest : usual[name])) own.set(name, choice[name]);
  putInAddress(NAMES, own);
}

form.classList.add("choices-ready");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", ({ target }) => {
  const query = new URLSearchParams();
  for (const name of NAMES) query.set(name, field(name).value);
  // Other figures may not have the year: theirs is the latest, unless it is chosen again.
  if (target === field("of")) query.delete("in");
  void show(query);
});
addEventListener("popstate", () => void show(new URLSearchParams(location.search)));
if (isAsked(NAMES)) void show(new URLSearchParams(location.search));

export {};
