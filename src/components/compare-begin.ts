/** Asks for the figures that an address names before the code that draws them is there. Imports no code, to run first. */
import type { PageKnown } from "./compare-load.ts";

const { indicators, usual, most } = JSON.parse(document.getElementById("compare-known")!.textContent) as PageKnown;
const asked = new URLSearchParams(location.search).get("indicators")?.split(",") ?? usual;
const known = new Set(indicators.map(({ id }) => id));
const ids = [...new Set(asked)].filter((id) => known.has(id)).slice(0, most);

for (const id of ids.length > 0 ? ids : usual) {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = `/compare/${id}.json`;
  document.head.append(link);
}
