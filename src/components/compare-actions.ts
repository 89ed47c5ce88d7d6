/** What a reader can take away: the link, the rows, the picture, the code for a page of their own. What is heavy is fetched then. */
import { writeState, type CompareState } from "../views/compare-state.ts";
import type { CompareView } from "../views/types.ts";

/** The figure alone, in a page made for frames. */
const embedAddress = (state: CompareState, id: string): string =>
  `${location.origin}/embed/compare/?${writeState({ ...state, indicators: [id] })}`;

/** Shows that something was done, where readers who do not see the page hear it too. */
function say(told: HTMLElement, words: string): void {
  const line = document.createElement("p");
  line.textContent = words;
  told.replaceChildren(line);
}

export async function act(
  what: string,
  holder: HTMLElement,
  view: CompareView | null,
  state: CompareState,
  told: HTMLElement,
): Promise<void> {
  try {
    if (what === "copy") say(told, await copied());
    else if (view !== null && what === "embed") showCode(holder, view, state);
    else if (view !== null) await take(what, view, state);
  } catch {
    say(told, "That could not be made: what it needs could not be fetched. Nothing else has changed; try again.");
  }
}

async function copied(): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.href);
    return "The link is copied.";
  } catch {
    return "The browser does not let this page copy. The address bar holds the link.";
  }
}

/** What stands around the chart in a frame: finding, measure, notes. */
const AROUND = 430;

/** CSS pixels, in steps of ten: as high as the chart is here, and what goes with it. */
function frameHeight(section: HTMLElement): number {
  const chart = section.querySelector<HTMLElement>(".compare-chart")!.offsetHeight;
  return Math.ceil((chart + AROUND) / 10) * 10;
}

/** An iframe that needs no script in the page that holds it. */
function showCode(section: HTMLElement, view: CompareView, state: CompareState): void {
  const box = section.querySelector<HTMLElement>(".compare-embed")!;
  const area = box.querySelector("textarea")!;
  const source = embedAddress(state, view.id).replaceAll("&", "&amp;");
  area.value = `<iframe src="${source}" title="${view.title}, Thresholds" width="100%" height="${frameHeight(section)}" loading="lazy"></iframe>`;
  box.hidden = !box.hidden;
  if (!box.hidden) area.select();
}

async function take(what: string, view: CompareView, state: CompareState): Promise<void> {
  if (what === "csv") {
    const { rowsOfView } = await import("./compare-csv.ts");
    save(`${nameOf(view, state)}.csv`, new Blob([await rowsOfView(view, state.view)], { type: "text/csv" }));
    return;
  }
  const { pictureOf, pixelsOf } = await import("./compare-picture.ts");
  const picture = await pictureOf(
    view,
    state.view,
    `${location.host}/compare/?${writeState({ ...state, indicators: [view.id] })}`,
  );
  if (what === "svg") save(`${nameOf(view, state)}.svg`, new Blob([picture.svg], { type: "image/svg+xml" }));
  if (what === "png") save(`${nameOf(view, state)}.png`, await pixelsOf(picture));
}

/** "thresholds-cla-rate-blackpool-and-11-more-2013-2025" */
export function nameOf({ id, series, years, year }: CompareView, { view }: CompareState): string {
  const [first, ...others] = series.map(({ slug }) => slug);
  const who =
    others.length === 0
      ? first
      : others.length < 3
        ? [first, ...others].join("-")
        : `${first}-and-${others.length}-more`;
  return `thresholds-${id}-${who}-${view === "year" ? year : `${years[0]}-${years.at(-1)}`}`;
}

function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
