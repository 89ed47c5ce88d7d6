/** Sorts a table by the column whose heading is pressed: by number where cells begin with one, else by name. */
function sort(table: HTMLTableElement, column: number, descending: boolean): void {
  const body = table.tBodies[0]!;
  const value = (row: HTMLTableRowElement) => row.cells[column]!.textContent.trim();
  const number = (text: string) => Number.parseFloat(text.replaceAll(",", "").replace("−", "-"));
  const rows = [...body.rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    const [n, m] = [number(x), number(y)];
    // What is no number stands last, whichever way.
    if (Number.isNaN(n) !== Number.isNaN(m)) return Number.isNaN(n) ? 1 : -1;
    const order = Number.isNaN(n) ? x.localeCompare(y, "en-GB") : n - m;
    return descending ? -order : order;
  });
  body.append(...rows);
}

document.querySelectorAll<HTMLTableElement>("#expected table").forEach((table) => {
  const heads = [...table.tHead!.rows[0]!.cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      // Names begin at A, numbers at the highest; a second press turns the order.
      const descending = head.ariaSort ? head.ariaSort === "ascending" : column > 0;
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = descending ? "descending" : "ascending";
      sort(table, column, descending);
    };
  });
});

export {};
