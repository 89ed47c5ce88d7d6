/** The page of all places with a question in its address: what answers is fetched only then. */
const asked = new URLSearchParams(location.search).get("q");
const section = document.querySelector<HTMLElement>("[data-asked]");

if (section !== null && asked !== null && asked.trim() !== "") {
  document.querySelector<HTMLInputElement>("#find-q")!.value = asked.slice(0, 80);
  void import("./answer-query.ts").then(({ showAnswer }) => showAnswer(section, asked)).catch(() => undefined);
}

export {};
