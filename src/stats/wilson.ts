import type { Interval } from "./interval.ts";
import { Z95 } from "./z.ts";

/**
 * 95% confidence interval for a proportion, by Wilson's score method. Stays
 * between 0 and 1 and behaves for small counts and for none.
 *
 * @param part events among `whole`; a whole number, 0 to `whole`
 * @returns limits as proportions
 * @throws {RangeError} if `part` is not between 0 and `whole`, or `whole` is 0
 * @see Wilson (1927), Journal of the American Statistical Association 22, 209-212
 * @example proportionInterval(15, 148) // { lower: 0.0624, upper: 0.1605 }
 */
export function proportionInterval(part: number, whole: number): Interval {
  if (!(whole > 0 && part >= 0 && part <= whole))
    throw new RangeError(`need 0 <= part <= whole and whole > 0: ${part} of ${whole}`);
  const p = part / whole;
  const z2 = Z95 ** 2;
  const centre = p + z2 / (2 * whole);
  const spread = Z95 * Math.sqrt((p * (1 - p)) / whole + z2 / (4 * whole ** 2));
  const scale = 1 + z2 / whole;
  return {
    // At either end the two terms are equal, and what is left of their difference is rounding error.
    lower: part === 0 ? 0 : (centre - spread) / scale,
    upper: part === whole ? 1 : (centre + spread) / scale,
  };
}
