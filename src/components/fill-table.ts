/** The numbers of a chart that was drawn again, put into its table. */
export interface TableContent {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function cell(tag: string, text: string, scope?: string): Element {
  const element = document.createElement(tag);
  if (scope) element.setAttribute("scope", scope);
  element.textContent = text;
  return element;
}

function row(cells: readonly Element[]): Element {
  const element = document.createElement("tr");
  element.append(...cells);
  return element;
}

export function fillTable(table: HTMLTableElement, { caption, columns, rows }: TableContent): void {
  table.caption!.textContent = caption;
  // What names the table where its caption is not seen: the link that opens it, and the region it scrolls in.
  table.closest("details")!.querySelector(".visually-hidden")!.textContent = `: ${caption}`;
  table.closest(".figures-scroll")!.ariaLabel = caption;
  table.tHead!.replaceChildren(row(columns.map((column) => cell("th", column, "col"))));
  table.tBodies[0]!.replaceChildren(
    ...rows.map(([head, ...cells]) => row([cell("th", head!, "row"), ...cells.map((text) => cell("td", text))])),
  );
}
