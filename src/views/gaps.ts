import { statuses, type Status } from "../core/cell.ts";
import { yearLabel, type PeriodKind } from "../core/period.ts";
import type { Gap, Series } from "./types.ts";

/** Years on end of which the same is to be said. */
interface Stretch<S extends Status> {
  readonly from: number;
  readonly to: number;
  readonly reason: S;
}

/** Joins years that follow each other and have one status; years of no status are left out. */
function stretches<S extends Status>(
  { points }: Pick<Series, "points">,
  statusOf: (cell: Series["points"][number]["cell"]) => S | null,
): Stretch<S>[] {
  const found: Stretch<S>[] = [];
  for (const { year, cell } of points) {
    const reason = statusOf(cell);
    if (reason === null) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === year - 1 && last.reason === reason)
      found[found.length - 1] = { ...last, to: year };
    else found.push({ from: year, to: year, reason });
  }
  return found;
}

/** Stretches without a figure while the area existed, one a reason. */
export const gapsOf = (series: Pick<Series, "points">): Gap[] =>
  stretches(series, (cell) => (cell.value === null && cell.status !== "did-not-exist" ? cell.status : null));

/** Stretches of figures that are not plain: of a joint return, of a sum that lacks a part. */
export const flaggedOf = (series: Pick<Series, "points">): Stretch<Status>[] =>
  stretches(series, (cell) => (cell.value !== null && cell.status !== "ok" ? cell.status : null));

/** "2016 suppressed, 2021 to 2022 not available". */
export const stretchWords = (all: readonly Stretch<Status>[], period?: PeriodKind): string =>
  all
    .map(({ from, to, reason }) => {
      const [first, last] = [yearLabel(period, from), yearLabel(period, to)];
      return `${from === to ? first : `${first} to ${last}`} ${statuses[reason].short}`;
    })
    .join(", ");
