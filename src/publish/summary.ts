import { extent, median } from "d3";
import { statuses, type Status } from "../core/cell.ts";
import { allData, areaOf, england } from "../data.ts";
import { csv } from "./rows.ts";

const COLUMNS = [
  "indicator",
  "year",
  "england",
  "authorities",
  "lowest",
  "median",
  "highest",
  "other_statuses",
] as const;

const short = (value: number | null | undefined): string => (value == null ? "" : value.toFixed(3));

/** One line an indicator and year: England, how many authorities have a figure, their spread, and what else there is. */
export function summaryCsv(): string {
  return csv(
    COLUMNS,
    allData.flatMap(({ indicator, observations, years, at }) =>
      years.map((year) => {
        const cells = observations
          .filter((o) => o.year === year && areaOf(o.area).level === "authority")
          .map((o) => o.value);
        const values = cells.flatMap((cell) => cell.value ?? []);
        const [lowest, highest] = extent(values);
        const others = (Object.keys(statuses) as Status[])
          .map((status) => [status, cells.filter((cell) => cell.status === status).length] as const)
          .filter(([status, n]) => status !== "ok" && n > 0)
          .map(([status, n]) => `${n} ${status}`);
        const nation = at(england.id, year)?.value.value;
        return [
          indicator.id,
          String(year),
          short(nation),
          String(values.length),
          short(lowest),
          short(median(values)),
          short(highest),
          others.join("; "),
        ];
      }),
    ),
  );
}
