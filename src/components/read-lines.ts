/** Lines over years: a pointer or the arrow keys read one year. The numbers come from the figure's own table. */
import { nearestPoint } from "./nearest.ts";
import { draw, walk, write } from "./readout.ts";

/** Of the series in the table: the place, England, its region. The rest are texture. */
const SHOWN = 3;

export function readLines(figure: HTMLElement): void {
  const svg = figure.querySelector("svg");
  const table = document.getElementById(figure.dataset.table ?? "") as HTMLTableElement | null;
  // The mark of the last year: the plot's right and lower ends, however wide it is.
  const corner = svg?.querySelector<SVGLineElement>('line[x1="100%"]');
  if (!svg || !table || !corner) return;
  const [heads = [], ...rows] = [...table.rows].map(({ cells }) =>
    [...cells].slice(0, SHOWN + 1).map((cell) => cell.textContent.trim()),
  );
  const years = rows.map(([year]) => Number(year));
  const min = years[0]!;
  const max = years.at(-1)!;
  const share = (year: number): number => (year - min) / (max - min || 1);

  walk(svg, {
    label: svg.ariaLabel ?? "",
    range: [min, max],
    hint: "Arrow keys read each year",
    ready: () => Promise.resolve([years.length, years.length - 1]),
    nearest: ([x]) =>
      nearestPoint(
        years.map((year) => [share(year), 0]),
        [x / corner.x1.baseVal.value, 0],
      ),
    show: (index) => {
      const [year = "", ...cells] = rows[index]!;
      const place = document.documentElement.dataset.place;
      const series = cells.map((cell, i): [string, string] => {
        const name = heads[i + 1]!;
        // The last word of a name and its figure stay on one line.
        return [`${name}\u00a0${cell}`, name === "England" ? "of-england" : i === 0 && place ? "of-place" : ""];
      });
      const x = `${share(years[index]!) * 100}%`;
      const reading = write(figure, [year, "of-year"], ...series);
      reading.style.bottom = `${figure.getBoundingClientRect().bottom - svg.getBoundingClientRect().top - 7}px`;
      return [
        years[index]!,
        `${year}: ${series.map(([words]) => words).join(", ")}`,
        [reading, draw(svg, "line", { class: "reading-rule", x1: x, x2: x, y1: 0, y2: corner.y1.baseVal.value })],
      ];
    },
  });
}
