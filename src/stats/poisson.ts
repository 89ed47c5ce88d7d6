import type { Interval } from "./interval.ts";

/** Standard normal quantile of 97.5%. */
export const Z95 = 1.959964;

/** Below this count the exact limits are used, as public health statistics in England do. */
const EXACT_BELOW = 10;

/**
 * 95% confidence interval for a count of events: Byar's approximation, exact
 * Poisson limits for counts under 10.
 *
 * Describes how far one year's count could move by chance alone. Says nothing
 * about recording practice, and authorities differ far more than it allows for.
 *
 * @param count events observed: a whole number, 0 or more
 * @throws {RangeError} if it is not
 * @see Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69
 * @example countInterval(65) // { lower: 50.163, upper: 82.849 }
 */
export function countInterval(count: number): Interval {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`count must be a whole number of 0 or more: ${count}`);
  if (count < EXACT_BELOW) return exact(count);
  return { lower: byar(count, -Z95), upper: byar(count + 1, Z95) };
}

/**
 * {@link countInterval} as a rate.
 *
 * @param population people at risk; more than 0
 * @param per scale of the result: 10_000 gives a rate per 10,000
 */
export function rateInterval(count: number, population: number, per: number): Interval {
  if (!(population > 0)) throw new RangeError(`population must be more than 0: ${population}`);
  const { lower, upper } = countInterval(count);
  return { lower: (lower / population) * per, upper: (upper / population) * per };
}

function byar(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}

/** Means under which the count, or one more extreme, has a chance of 2.5%. */
function exact(count: number): Interval {
  const lower = count === 0 ? 0 : solve((mean) => 1 - cumulative(count - 1, mean) - 0.025);
  return { lower, upper: solve((mean) => 0.025 - cumulative(count, mean)) };
}

/** Poisson probability of `count` events or fewer. */
function cumulative(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let total = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    total += term;
  }
  return total;
}

/** Root of an increasing function between 0 and 40, which holds the limits of every count under 10. */
function solve(f: (mean: number) => number): number {
  let low = 0;
  let high = 40;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
