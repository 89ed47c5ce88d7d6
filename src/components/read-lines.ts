/** Lines over years: a pointer or the arrow keys read one year. The numbers come from the figure's own table. */
import { moved, nearestPoint } from "./nearest.ts";
import { clear, draw, follow, replaceReading, say, spotOf, walkable, write } from "./readout.ts";

/** Of the series in the table: the place, England, its region. The rest are texture. */
const SHOWN = 3;

export function readLines(figure: HTMLElement): void {
  const svg = figure.querySelector("svg");
  const table = document.getElementById(figure.dataset.table ?? "");
  if (!svg || !(table instanceof HTMLTableElement)) return;
  const [heads = [], ...rows] = [...table.rows].map(({ cells }) =>
    [...cells].slice(0, SHOWN + 1).map((cell) => cell.textContent.trim()),
  );
  const years = rows.map(([year]) => Number(year));
  const first = years[0]!;
  const last = years.at(-1)!;
  const shares = years.map((year) => (year - first) / (last - first || 1));
  let shown = -1;
  let current = years.length - 1;

  /** "2019: Blackpool 164.2, England 65.0, North West 94.5" */
  function words(row: number): string {
    const [year, ...cells] = rows[row]!;
    return `${year}: ${cells.map((cell, i) => `${heads[i + 1]} ${cell}`).join(", ")}`;
  }

  function show(row: number): void {
    if (row === shown) return;
    const [year = "", ...cells] = rows[row]!;
    const x = `${shares[row]! * 100}%`;
    const foot = Math.max(
      ...[...svg!.querySelectorAll('line[x2="100%"]')].map((line) => Number(line.getAttribute("y1"))),
    );
    const rule = draw(svg!, "line", { class: "reading-rule", x1: x, x2: x, y1: 0, y2: foot });
    const place = document.documentElement.dataset.place;
    const reading = write(
      figure,
      [year, "of-year"],
      // The last word and its value stay on one line.
      ...cells.map((cell, i): [string, string] => {
        const name = heads[i + 1]!;
        return [`${name}\u00a0${cell}`, name === "England" ? "of-england" : i === 0 && place ? "of-place" : ""];
      }),
    );
    reading.style.bottom = `${figure.getBoundingClientRect().bottom - svg!.getBoundingClientRect().top - 3}px`;
    figure.classList.add("being-read");
    replaceReading(() => {
      rule.remove();
      reading.remove();
      figure.classList.remove("being-read");
      shown = -1;
    });
    shown = current = row;
    say(svg!, Number(year), words(row));
  }

  walkable(svg, svg.ariaLabel ?? "", [first, last, last], words(current));
  follow(svg, (event) => {
    const { paddingLeft, paddingRight, width } = getComputedStyle(svg);
    const plot = parseFloat(width) - parseFloat(paddingLeft) - parseFloat(paddingRight);
    show(
      nearestPoint(
        shares.map((share) => [share * plot, 0]),
        [spotOf(event, svg)[0], 0],
      ),
    );
  });
  svg.addEventListener("focus", () => {
    // A press focuses too, and has shown its own year by then.
    if (svg.matches(":focus-visible")) show(current);
  });
  svg.addEventListener("blur", clear);
  svg.addEventListener("keydown", (event) => {
    const to = moved(event.key, current, years.length);
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  });
}
