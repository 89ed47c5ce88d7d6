import { ENGLAND, type Area } from "../core/area.ts";
import type { Observation } from "../core/observation.ts";
import type { Indicator } from "./indicator.ts";

/**
 * What every indicator must hold before it may be published: England has a
 * figure in the latest year, no area has two, none lies outside what is plausible.
 *
 * @throws {Error} naming the indicator, the area and the year
 */
export function checkIndicator(
  indicator: Indicator,
  observations: readonly Observation[],
  areaOf: (id: string) => Area,
): void {
  const fail = (o: Observation, what: string) =>
    new Error(`indicator ${indicator.id}, ${areaOf(o.area).name} ${o.year}: ${what}`);
  const seen = new Set<string>();
  const [min, max] = indicator.plausible;
  for (const o of observations) {
    const key = `${o.area}/${o.year}`;
    if (seen.has(key)) throw fail(o, "appears twice");
    seen.add(key);
    const value = o.value.value;
    if (value !== null && areaOf(o.area).level === "authority" && (value < min || value > max)) {
      throw fail(
        o,
        `${value} is outside what is plausible, ${min} to ${max}: check the source, then widen the range in the registry with the reason`,
      );
    }
    if (!holds(o)) throw fail(o, `its interval ${o.lower} to ${o.upper} does not hold the figure ${value}`);
  }
  const latest = Math.max(...observations.map((o) => o.year));
  if (!observations.some((o) => o.area === ENGLAND && o.year === latest && o.value.value !== null)) {
    throw new Error(`indicator ${indicator.id}: England has no figure for ${latest}`);
  }
}

/** Whether an interval, where there is one, holds its figure. A printed rate is not the one that the interval is of. */
function holds({ value, lower, upper }: Observation): boolean {
  if (value.value === null || value.status !== "ok" || lower === null || upper === null) return true;
  return lower <= value.value && value.value <= upper;
}
