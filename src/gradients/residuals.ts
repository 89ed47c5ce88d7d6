/** More or less than deprivation alone suggests: each authority's figure over the one its deprivation would give. */
import type { IndicatorData } from "../data.ts";
import { Z95 } from "../stats/z.ts";
import { weightedLine } from "../stats/line.ts";
import { gradedData, LEAST_AUTHORITIES, placedAuthorities } from "./authorities.ts";
import { indexOf, type DeprivationIndex } from "./indices.ts";

export interface Residual {
  readonly area: string;
  /** figure ÷ what the line gives for the authority's deprivation */
  readonly ratio: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface ResidualRow extends Residual {
  readonly indicator: string;
  readonly year: number;
  readonly index: string;
}

/** Before and after housing costs; a third would say little more. */
export const RESIDUAL_INDICES = ["idaci-2019", "idaci-2025"] as const;

/**
 * One weighted line through the logarithms of a year's figures, England-wide. The interval is that of the figure, where
 * it has one: chance in one year's count. Where it has none (money), it is that of the line.
 *
 * @returns none for fewer than 100 authorities with a figure above zero
 */
export function residualsOf(data: IndicatorData, year: number, index: DeprivationIndex): readonly Residual[] {
  const placed = placedAuthorities(data, year, index).placed.filter(({ value }) => value > 0);
  if (placed.length < LEAST_AUTHORITIES) return [];
  const line = weightedLine(placed.map(({ score, value, weight }) => ({ x: score, y: Math.log(value), weight })));
  return placed.map(({ area, score, value }) => {
    const fitted = Math.exp(line.at(score));
    const { lower, upper } = data.at(area.id, year)!;
    if (data.indicator.interval !== null)
      return {
        area: area.id,
        ratio: value / fitted,
        lower: lower === null ? null : lower / fitted,
        upper: upper === null ? null : upper / fitted,
      };
    const reach = Math.exp(Z95 * line.errorAt(score));
    return { area: area.id, ratio: value / fitted, lower: value / fitted / reach, upper: (value / fitted) * reach };
  });
}

export function allResiduals(): readonly ResidualRow[] {
  return gradedData().flatMap((data) =>
    data.years.flatMap((year) =>
      RESIDUAL_INDICES.flatMap((id) =>
        residualsOf(data, year, indexOf(id)).map((row) => ({
          indicator: data.indicator.id,
          year,
          index: id,
          ...row,
        })),
      ),
    ),
  );
}
