/** Questions on figures that are not there. */
import type { Area } from "../../../core/area.ts";
import { existedOn } from "../../../core/area.ts";
import { statuses, type Missing } from "../../../core/cell.ts";
import { list, numberWord } from "../../../core/words.ts";
import { dataOf } from "../../../data.ts";
import { hasFewChildren } from "../../few-children.ts";
import { rateIds } from "../../rates.ts";
import { cellAt } from "../../series.ts";
import type { QuestionRule } from "./question.ts";

/** A rate that DfE leaves out for want of a usable return, not to protect a few children. */
const UNRETURNED: readonly Missing[] = ["not-available", "not-returned"];

interface MissingYears {
  readonly years: readonly number[];
  /** How many rates at most and at least. */
  readonly most: number;
  readonly least: number;
  readonly why: Missing;
}

/** Years since the authority began in which rates are missing for want of a return. */
export function missingYears(area: Area): MissingYears | null {
  const found = dataOf("referrals-rate").years.flatMap((year) => {
    const gone = rateIds.flatMap((id) => {
      const { value, status } = cellAt(dataOf(id), area, year);
      return value === null && UNRETURNED.includes(status) ? [status] : [];
    });
    return gone.length === 0 || !existedOn(area, `${year}-03-31`) ? [] : [{ year, gone }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const counts = found.map(({ gone }) => gone.length);
  return {
    years: found.map(({ year }) => year),
    most: Math.max(...counts),
    least: Math.min(...counts),
    why: first.gone[0]!,
  };
}

export const returnsQuestions: readonly QuestionRule[] = [
  {
    id: "missing-years",
    topic: "returns",
    ask: (area) => {
      const missing = missingYears(area);
      if (missing === null) return null;
      const { years, most, least, why } = missing;
      const upTo = most === least ? "" : "up to ";
      const of = `${upTo}${numberWord(most)} of the seven rates ${most === 1 ? "is" : "are"}`;
      const text = `For ${list(years.map(String))} ${of} ${statuses[why].short}. What figures for ${years.length === 1 ? "that year" : "those years"} does the council hold?`;
      return { id: "missing-years", topic: "returns", strength: 0.96, text };
    },
  },
  {
    id: "few-figures",
    topic: "returns",
    ask: (area) => {
      if (!hasFewChildren(area)) return null;
      const text =
        "Many figures here are withheld or rest on a few children. How is practice tested where numbers cannot tell?";
      return { id: "few-figures", topic: "returns", strength: 1, text };
    },
  },
];
