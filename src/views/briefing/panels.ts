/** Titles and views of a briefing's six small charts. */
import type { Area } from "../../core/area.ts";
import { financialYear } from "../../core/period.ts";
import { units } from "../../core/unit.ts";
import { capital, numberWord } from "../../core/words.ts";
import { areaOf, dataOf, england, neighboursOf } from "../../data.ts";
import { panelTitle } from "../panels.ts";
import { besideNeighbours, countWords, sideOf } from "../beside-neighbours.ts";
import { cellAt, figuresOf, gapsOf, seriesOf } from "../series.ts";
import { shiftLines } from "../spending.ts";
import { neighboursMedian } from "../standing.ts";
import type { NeighbourBarsView, ShiftView, TrendView } from "../types.ts";

interface BriefingShift {
  readonly title: string;
  readonly subtitle: string;
  readonly view: ShiftView;
}

const LINES = [
  { id: "cla-rate", name: "Looked after", counts: "at 31 March" },
  { id: "referrals-rate", name: "Referrals", counts: "in the year" },
  { id: "section-47-rate", name: "Section 47", counts: "enquiries in the year" },
  { id: "cpp-rate", name: "Plans", counts: "at 31 March" },
] as const;

/** Four rates: the place, England and the region. Neighbours have a chart of their own. */
export function briefingPanels(area: Area): { readonly id: string; readonly view: TrendView }[] {
  return LINES.map(({ id, name, counts }) => {
    const data = dataOf(id);
    const place = seriesOf(data, area, "place");
    return {
      id,
      view: {
        kind: "trend",
        title: panelTitle(name, data, area),
        subtitle: counts,
        unit: data.indicator.unit,
        years: data.years,
        series: [seriesOf(data, areaOf(area.region!), "region"), seriesOf(data, england, "england"), place],
        gaps: gapsOf(place),
        breaks: [],
      },
    };
  });
}

/** An authority's spending on a scale of its own, every year of it: one without a return says so. */
export function briefingShift(area: Area): BriefingShift {
  const lines = shiftLines(area);
  const { years, latest, indicator } = dataOf("spend-statutory");
  return {
    title: spendingTitle(area),
    subtitle: `£ a child, ${financialYear(latest)} prices`,
    view: {
      kind: "shift",
      areaName: area.short,
      unit: indicator.unit,
      years,
      lines,
      breaks: [],
      gaps: gapsOf(lines[0]!),
      max: Math.max(0, ...lines.flatMap(({ points }) => points.map(({ cell }) => cell.value ?? 0))),
    },
  };
}

/** "Statutory £2,580, other £459", with the year where it is not the latest. */
function spendingTitle(area: Area): string {
  const last = ["spend-statutory", "spend-non-statutory"].map((id) =>
    figuresOf(seriesOf(dataOf(id), area, "place")).at(-1),
  );
  const [statutory, other] = last;
  if (statutory === undefined || other === undefined) return "Spending: no figure";
  const say = units.pounds.prose;
  if (statutory[0] !== dataOf("spend-statutory").latest) return `Spending: last figure ${financialYear(statutory[0])}`;
  return `Statutory ${say(statutory[1])}, other ${say(other[1])}`;
}

/** The place and its neighbours by their looked-after rate, highest first, those without a figure last, then England. */
export function neighbourBars(area: Area): NeighbourBarsView {
  const data = dataOf("cla-rate");
  const rows = [area, ...neighboursOf(area.id).map((neighbour) => neighbour.area)].map((one) => ({
    id: one.id,
    name: one.short,
    role: one.id === area.id ? ("place" as const) : ("neighbour" as const),
    cell: cellAt(data, one, data.latest),
  }));
  const ordered = rows.toSorted((a, b) => (b.cell.value ?? -1) - (a.cell.value ?? -1));
  return {
    kind: "neighbour-bars",
    title: barsTitle(area),
    subtitle: barsSubtitle(area),
    unit: data.indicator.unit,
    rows: [
      ...ordered,
      { id: england.id, name: england.short, role: "england", cell: cellAt(data, england, data.latest) },
    ],
  };
}

/** "Above all ten neighbours", "Below six of nine neighbours", "In the middle of ten neighbours". */
function barsTitle(area: Area): string {
  const beside = besideNeighbours(area);
  const having = neighboursMedian(dataOf("cla-rate"), area, dataOf("cla-rate").latest).of;
  if (beside === null) return `No rate; ${numberWord(having)} neighbours have`;
  const { of } = beside;
  if (of === 0) return "No neighbour has a rate";
  const { side, count } = sideOf(beside);
  if (side === "middle") return `In the middle of ${numberWord(of)} neighbours`;
  return `${capital(side)} ${countWords(count, of)} neighbours`;
}

/** "looked after, 2025; median 126, mean 127". */
function barsSubtitle(area: Area): string {
  const data = dataOf("cla-rate");
  const { cell, mean } = neighboursMedian(data, area, data.latest);
  const say = units[data.indicator.unit].prose;
  const middle =
    cell.value === null || mean.value === null ? "" : `; median ${say(cell.value)}, mean ${say(mean.value)}`;
  return `looked after, ${data.latest}${middle}`;
}
