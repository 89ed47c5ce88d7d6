import type { Area } from "../../core/area.ts";
import { formatNumber } from "../../core/unit.ts";
import { dataOf } from "../../data.ts";
import { indexOf } from "../../gradients/indices.ts";
import { residualsFor } from "../residuals.ts";
import { cellAt } from "../series.ts";

/** The rate that deprivation alone would suggest on each index, and how many times that the rate is. */
export function beyondSentence(area: Area): string | null {
  const data = dataOf("cla-rate");
  const here = cellAt(data, area, data.latest).value;
  const found = residualsFor("cla-rate", area);
  if (here === null || found.length === 0) return null;
  const expected = expectedWords(
    found.map(({ index, residual }) => [formatNumber(here / residual.ratio, 0), indexOf(index).short]),
  );
  const ratios = [...new Set(found.map(({ residual }) => formatNumber(residual.ratio, 2)))];
  const isSame = ratios.length < found.length && expected.includes(" or ");
  const byChance = found.every(
    ({ residual: { lower, upper } }) => lower !== null && upper !== null && lower <= 1 && 1 <= upper,
  );
  const chance = byChance ? ", which chance alone could explain" : "";
  return `Deprivation alone suggests a looked-after rate of ${expected}; the actual one is ${ratios.join(" or ")} times ${isSame ? "either" : "that"}${chance}.`;
}

/** "112 (IDACI 2019) or 83 (IDACI 2025)"; "56 (IDACI 2019 and IDACI 2025)" where both suggest the same. */
function expectedWords(found: readonly (readonly [rate: string, index: string])[]): string {
  const byRate = [...Map.groupBy(found, ([rate]) => rate)];
  return byRate.map(([rate, of]) => `${rate} (${of.map(([, index]) => index).join(" and ")})`).join(" or ");
}
