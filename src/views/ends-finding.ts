/** The two ends of an indicator's latest year: the first line of its page. */
import { formatNumber, units } from "../core/unit.ts";
import { numberWord } from "../core/words.ts";
import { areaOf, type IndicatorData } from "../data.ts";
import { dotsOf } from "./standing.ts";
import type { Dot } from "./types.ts";

const say = (data: IndicatorData) => units[data.indicator.unit].prose;

/** "In Blackpool 184 of every 10,000 children are looked after; in Richmond upon Thames, 28". */
export function endsFinding(data: IndicatorData): string {
  const dots = dotsOf(data, data.latest);
  const high = dots.at(-1)!;
  const low = dots[0]!;
  const lowest = dots.filter((dot) => say(data)(dot.value) === say(data)(low.value)).length;
  const placeOf = (dot: Dot) => areaOf(dot.id).inText;
  const highest = dots.filter((dot) => say(data)(dot.value) === say(data)(high.value)).length;
  const where = highest > 3 ? `${numberWord(highest)} authorities` : placeOf(high);
  const first = `In ${where} ${endWords(data, high.value)}${highest > 3 ? "" : fewWords(data, high)}`;
  if (lowest > 3) return `${first}; in ${numberWord(lowest)} authorities, ${say(data)(low.value)}`;
  return `${first}; in ${placeOf(low)}, ${say(data)(low.value)}${fewWords(data, low)}`;
}

/** Counts under this make a rate move a long way: the finding then gives the count. */
const FEW = 100;

/** " (69 in all)", " (3 of 12)": what a figure of few rests on. */
function fewWords(data: IndicatorData, dot: Dot): string {
  const o = data.at(dot.id, data.latest);
  const part = o?.numerator?.value;
  const whole = o?.denominator?.value;
  if (part == null || whole == null) return "";
  const [p, w] = [formatNumber(part, 0), formatNumber(whole, 0)];
  const noun = data.indicator.counts.startsWith("children") ? "children" : "in all";
  switch (data.indicator.unit) {
    case "per10k":
      return part < FEW ? ` (${p} ${noun})` : "";
    case "percent":
      return whole < FEW ? ` (${p} of ${w})` : "";
    case "per100":
      return whole < FEW ? ` (of ${w} assessments)` : "";
    case "cases":
      return whole < 5 ? ` (${whole === 1 ? "one social worker" : `${formatNumber(whole, 1)} social workers`})` : "";
    case "children":
    case "pounds":
    case "billions":
      return "";
  }
}

/** The finding's verb, by unit: "184 of every 10,000 children are looked after". */
function endWords(data: IndicatorData, value: number): string {
  const number = say(data)(value);
  const { unit, id } = data.indicator;
  const verbs: Readonly<Record<string, string>> = {
    "cla-rate": `${number} of every 10,000 children are looked after`,
    "cin-rate": `${number} of every 10,000 children are in need`,
    "cpp-rate": `${number} of every 10,000 children are on a plan`,
    "child-population": `there are ${number} children`,
    "caseload": `a social worker holds ${number} cases`,
  };
  if (verbs[id] !== undefined) return verbs[id];
  if (unit === "pounds") return `${number} was spent for each child`;
  if (unit === "per100") return `it was recorded ${number} times in every 100 assessments`;
  return unit === "per10k" ? `the rate is ${number} per 10,000 children` : `the share is ${number}`;
}
