import { statuses, type Cell } from "../core/cell.ts";
import { units, type UnitId } from "../core/unit.ts";

/** A cell as a table prints it: the number with its flag, or the reason. */
export function cellWords(cell: Cell, unit: UnitId): string {
  if (cell.value === null) return statuses[cell.status].short;
  // A rate that the publisher printed whole is not given a decimal it never had.
  const isWhole = cell.status === "published" && unit === "per10k";
  const number = isWhole ? units[unit].prose(cell.value) : units[unit].table(cell.value);
  return cell.status === "ok" ? number : `${number} (${statuses[cell.status].short})`;
}

/** The same without decimals, for a table of rates to glance over. */
export function wholeWords(cell: Cell, unit: UnitId): string {
  if (cell.value === null) return statuses[cell.status].short;
  const figure = units[unit].prose(cell.value);
  return cell.status === "ok" ? figure : `${figure} (${statuses[cell.status].short})`;
}
