/** How far a ratio of observed to expected may lie from 1 by chance, and by the spread that all places share. */
import { quantileSorted, sum } from "d3";
import type { Interval } from "./interval.ts";
import { exactLimits } from "./poisson.ts";
import type { Expected } from "./standardise.ts";

/** Exact Poisson limits of a ratio for an expected count. @example funnelLimits(100, 0.95) // 0.814 to 1.216 */
export function funnelLimits(expected: number, confidence: number): Interval {
  const { lower, upper } = exactLimits(expected, confidence);
  return { lower: lower / expected, upper: upper / expected };
}

/** Share of places at either end that does not count towards the spread: it must not be set by what it is to find. */
const TRIMMED = 0.1;

/**
 * Variance between places beyond chance, of the logarithm of observed ÷ expected, by moments over all but the highest
 * and the lowest tenth.
 *
 * @returns 0 where chance is enough to explain the spread, and for fewer than three places
 * @see NHS England, SHMI methodology: additive random effects; DerSimonian & Laird (1986), Controlled Clinical Trials 7
 */
export function overdispersion(places: readonly Expected[]): number {
  const all = places
    .filter(({ observed }) => observed > 0)
    .map(({ ratio, expected }) => ({ y: Math.log(ratio), z: Math.log(ratio) * Math.sqrt(expected), w: expected }));
  const sorted = all.map(({ z }) => z).toSorted((a, b) => a - b);
  const [low, high] = [quantileSorted(sorted, TRIMMED) ?? NaN, quantileSorted(sorted, 1 - TRIMMED) ?? NaN];
  const kept = all.filter(({ z }) => low <= z && z <= high);
  if (kept.length < 3) return 0;
  const weight = sum(kept, ({ w }) => w);
  const squares = sum(kept, ({ w }) => w * w);
  const spread = sum(kept, ({ z }) => z * z);
  return Math.max(0, (spread - kept.length) / (weight - squares / weight));
}

/** Limits of a ratio for chance and the shared spread: exp(±z √(1/E + τ²)). @param z 1.96 for 95%, 3.09 for 99.8% */
export function dispersedLimits(expected: number, tau2: number, z: number): Interval {
  const reach = z * Math.sqrt(1 / expected + tau2);
  return { lower: Math.exp(-reach), upper: Math.exp(reach) };
}
