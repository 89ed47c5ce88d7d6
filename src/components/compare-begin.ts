/** Asks for the figures that an address names before the code that draws them is there. Imports no code, to run first. */
import type { PageKnown } from "./compare-load.ts";

const { indicators, usual } = JSON.parse(document.getElementById("compare-known")!.textContent) as PageKnown;
const asked = new URLSearchParams(location.search).get("indicators")?.split(",") ?? usual;
const ids = indicators.map(({ id }) => id).filter((id) => asked.includes(id));

for (const id of ids.length > 0 ? ids : usual) {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = `/compare/${id}.json`;
  document.head.append(link);
}
