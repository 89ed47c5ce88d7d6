/**
 * An amount of one year in the prices of another.
 *
 * @param cash amount in the prices of its own year
 * @param index price index of that year, in any unit
 * @param base price index of the year whose prices are wanted, in the same unit
 * @throws {RangeError} if an index is not more than 0
 * @see HM Treasury, GDP deflators user guide: 7.4 million at 91.031 is 8.36 million at 102.789
 * @example inPricesOf(7.4, 91.031, 102.789) // 8.355819
 */
export function inPricesOf(cash: number, index: number, base: number): number {
  if (!(index > 0 && base > 0)) throw new RangeError(`price indices must be more than 0: ${index}, ${base}`);
  return (cash * base) / index;
}
