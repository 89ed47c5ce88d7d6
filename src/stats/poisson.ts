import jstat from "jstat";
import type { Interval } from "./interval.ts";
import { Z95 } from "./z.ts";

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
  if (count < EXACT_BELOW) return exactLimits(count, 0.95);
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

/** 95% limits of observed ÷ expected, for chance in what was counted. Byar, exact under 10. */
export function ratioInterval(observed: number, expected: number): Interval {
  const { lower, upper } = countInterval(observed);
  return { lower: lower / expected, upper: upper / expected };
}

function byar(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}

/**
 * Exact Poisson limits: the means under which a count of `events`, or one more extreme, has a chance of half of what
 * is left of `confidence`. For a count that was expected rather than seen, `events` need not be whole.
 *
 * @see Garwood (1936), Biometrika 28, 437-442; through the incomplete gamma function
 * @example exactLimits(9, 0.95) // { lower: 4.115, upper: 17.085 }
 */
export function exactLimits(events: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: events === 0 ? 0 : jstat.gamma.inv(tail, events, 1),
    upper: jstat.gamma.inv(1 - tail, events + 1, 1),
  };
}
