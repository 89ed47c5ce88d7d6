/**
 * Five groups of items, from the highest score to the lowest, as equal in number as can be: with 147 items 29, 29, 30,
 * 29 and 30. Items of one score keep the order given.
 *
 * @param score deprivation, say: the first group is that of the highest
 */
export function fifths<T>(items: readonly T[], score: (item: T) => number): readonly (readonly T[])[] {
  const ordered = items.toSorted((a, b) => score(b) - score(a));
  const start = (fifth: number) => Math.floor((fifth * ordered.length) / 5);
  return Array.from({ length: 5 }, (_, i) => ordered.slice(start(i), start(i + 1)));
}
