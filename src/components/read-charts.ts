/**
 * Reads charts under a pointer or the arrow keys. Every chart is drawn and every number printed without it; what is
 * made here only brings the two together, so nothing is focusable until it runs.
 */
import { readDots } from "./read-dots.ts";
import { readLines } from "./read-lines.ts";
import { readSpread } from "./read-spread.ts";
import { clear } from "./readout.ts";

const readers = { lines: readLines, dots: readDots, spread: readSpread };

document.querySelectorAll<HTMLElement>("[data-chart]").forEach((chart) => {
  readers[chart.dataset.chart as keyof typeof readers]?.(chart);
});

// Before a chart's own listener, which then shows what is pressed now.
addEventListener("pointerdown", () => clear(), true);
addEventListener("keydown", ({ key }) => key === "Escape" && clear());
