/** Which of five classes a value is in, from 1, the lowest, to 5. */
export type ValueClass = 1 | 2 | 3 | 4 | 5;

/**
 * Fifths of values, lowest first, as equal in number as can be without parting equals: of 151 values 30, 30, 30, 30 and
 * 31. A class is left empty where equal values fill it from the one below.
 *
 * @param equal values that give the same are the same: the value as it is printed, say, so that no printed value is in two
 * @returns the class of each value, in the order given
 */
export function valueClasses(values: readonly number[], equal: (value: number) => unknown = (v) => v): ValueClass[] {
  const ascending = values.toSorted((a, b) => a - b);
  const firstOf = new Map<unknown, number>();
  ascending.forEach((value, i) => {
    const same = equal(value);
    if (!firstOf.has(same)) firstOf.set(same, i);
  });
  return values.map((value) => Math.ceil(((firstOf.get(equal(value))! + 1) * 5) / values.length) as ValueClass);
}
