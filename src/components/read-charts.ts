/**
 * Reads charts under a pointer or the arrow keys. Every chart is drawn and every number printed without it; what is
 * made here only brings the two together, so nothing is focusable until it runs.
 */
import { readDots } from "./read-dots.ts";
import { readLines } from "./read-lines.ts";
import { markRow, placeAsked, readSpread } from "./read-spread.ts";
import { clear } from "./readout.ts";

const readers = { lines: readLines, dots: readDots, spread: readSpread } as const;

for (const [kind, read] of Object.entries(readers)) {
  document.querySelectorAll<HTMLElement>(`[data-chart="${kind}"]`).forEach(read);
}

if (placeAsked()) markRow(placeAsked());

// Before a chart's own listener, which then shows what is pressed now.
addEventListener("pointerdown", clear, true);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") clear();
});
