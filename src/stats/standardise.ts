/**
 * Indirect standardisation: what a place would have if each of its children had the rate of the kind of neighbourhood
 * they live in.
 */
import { sum } from "d3";

/** One place: what was counted, and its children by kind of neighbourhood, as many numbers as there are rates. */
export interface Standardised {
  readonly observed: number;
  readonly children: readonly number[];
}

export interface Expected {
  readonly observed: number;
  readonly expected: number;
  /** observed ÷ expected */
  readonly ratio: number;
}

/**
 * Expected counts, scaled by one k so that they add up to what was counted: E = k Σ n r.
 *
 * @param rates of each kind of neighbourhood, from elsewhere: rates of the same places would hide what is looked for
 * @param steepness power to which the rates are raised: 1 as they are, 0 no gradient at all
 * @throws {RangeError} where a place has not one number of children a rate
 */
export function standardise(
  places: readonly Standardised[],
  rates: readonly number[],
  steepness = 1,
): { readonly k: number; readonly places: readonly Expected[] } {
  const raised = rates.map((rate) => rate ** steepness);
  const unscaled = places.map(({ children }) => {
    if (children.length !== rates.length)
      throw new RangeError(
        `a place has ${children.length} kinds of neighbourhood, and there are ${rates.length} rates`,
      );
    return sum(children, (n, i) => n * raised[i]!);
  });
  const k = sum(places, ({ observed }) => observed) / sum(unscaled);
  return {
    k,
    places: places.map(({ observed }, i) => {
      const expected = k * unscaled[i]!;
      return { observed, expected, ratio: observed / expected };
    }),
  };
}
