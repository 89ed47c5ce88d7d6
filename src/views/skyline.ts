import { formatChange } from "../core/unit.ts";
import { movement, numberWord } from "../core/words.ts";
import { dataOf, england } from "../data.ts";
import { stages } from "./pathway.ts";
import { cellAt, englandValue, figuresOf, seriesOf } from "./series.ts";
import type { SkylineView } from "./types.ts";

/** England's six stages over all years. */
export function skylineView(): SkylineView {
  const { years, latest } = dataOf(stages[0].id);
  const [first] = years as readonly [number];
  return {
    kind: "skyline",
    unit: "per10k",
    years,
    stages: stages.map(({ id, name }) => {
      const data = dataOf(id);
      const rates = years.map((year) => cellAt(data, england, year));
      return {
        name,
        counts: data.indicator.counts,
        rates,
        count: data.at(england.id, latest)!.numerator!,
        change: changeSince(englandValue(data, first), englandValue(data, latest), first),
        href: `/indicators/${id}/`,
      };
    }),
  };
}

/** "rate +70% since 2013", "rate unchanged since 2013". */
function changeSince(from: number, to: number, year: number): string {
  const change = formatChange(from, to);
  return change === "0%" ? `rate unchanged since ${year}` : `rate ${change} since ${year}`;
}

/** "The rate of enquiries into suspected harm rose by 70% in twelve years; the rate of referrals hardly changed". */
export function skylineFinding(): string {
  const change = (id: string) => {
    const figures = figuresOf(seriesOf(dataOf(id), england, "england"));
    const [[from, first], [to, last]] = [figures[0]!, figures.at(-1)!];
    return { words: movement(first, last), years: to - from };
  };
  const enquiries = change("section-47-rate");
  const referrals = change("referrals-rate");
  return `The rate of enquiries into suspected harm ${enquiries.words} in ${numberWord(enquiries.years)} years; the rate of referrals ${referrals.words}`;
}
