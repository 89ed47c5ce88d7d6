/** Beyond these a double has no more to say. */
const MOST_DECIMALS = 17;

/**
 * The shortest decimal that is written as its full value is, for numbers that are sent to be printed elsewhere. Rounding
 * a rounded number can differ: 43.2499… sent as 43.25 would be printed 43.3.
 *
 * @param says every way in which the number will be written
 * @param least decimals to keep in any case
 */
export function shortest(value: number, says: readonly ((value: number) => string)[], least: number): number {
  for (let decimals = least; decimals < MOST_DECIMALS; decimals += 1) {
    const short = Number(value.toFixed(decimals));
    if (says.every((say) => say(short) === say(value))) return short;
  }
  return value;
}
