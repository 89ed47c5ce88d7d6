import { expect, test } from "vitest";
import { areaOf, authorities, dataOf, deprivationOf, neighboursOf } from "../data.ts";
import { units } from "../core/unit.ts";
import { compareFile, comparePlaces } from "./compare-files.ts";
import { USUAL, type CompareState } from "./compare-state.ts";
import { compareTable } from "./compare-table.ts";
import { compareFinding, compareNotes, flaggedWords, missingWords } from "./compare-words.ts";
import { coloursOf, compareSubtitle, compareView } from "./compare.ts";
import { neighboursMedian } from "./standing.ts";

const all = comparePlaces();
const view = (indicator: string, state: Partial<CompareState>) =>
  compareView({ ...USUAL, ...state }, compareFile(dataOf(indicator)), all);
const blackpool = { areas: ["blackpool", "neighbours-of-blackpool", "england"] };

test("a place, its neighbours and England: twelve series, each once, in three inks", () => {
  const { series } = view("cla-rate", blackpool);
  expect(series).toHaveLength(12);
  expect(series.map(({ ink }) => ink)).toEqual([0, "england", ...Array<string>(10).fill("grey")]);
  // Hartlepool named and among the neighbours is one series, in colour.
  const both = view("cla-rate", { areas: [...blackpool.areas, "hartlepool"] }).series;
  expect(both).toHaveLength(12);
  expect(both.find(({ slug }) => slug === "hartlepool")!.ink).toBe(1);
});

test("six named places have colours, or those that the reader chose", () => {
  const areas = ["barnet", "bexley", "brent", "bromley", "camden", "croydon", "ealing"];
  expect(coloursOf({ ...USUAL, areas }, all)).toEqual(areas.slice(0, 6));
  expect(view("cla-rate", { areas }).series.at(-1)!.ink).toBe("grey");
  expect(coloursOf({ ...USUAL, areas, colour: ["ealing"] }, all)).toEqual(["ealing"]);
});

test("the middle of the neighbours is that of the profile, with how many have a figure", () => {
  for (const [id, slug, indicator] of [
    ["890", "blackpool", "cla-rate"],
    ["806", "middlesbrough", "spend-total"],
    ["201", "city-of-london", "cpp-rate"],
  ] as const) {
    const data = dataOf(indicator);
    const full = neighboursMedian(data, areaOf(id), data.latest);
    const [middle] = view(indicator, { areas: [`neighbours-of-${slug}`] }).middles;
    expect(middle!.count).toBe(full.of);
    expect(middle!.median).toBeCloseTo(full.cell.value!, 4);
    expect(middle!.mean).toBeCloseTo(full.mean.value!, 4);
  }
});

test.each(["cla-rate", "referrals-rate", "spend-total", "vacancy-rate"])(
  "%s: the median of every authority's neighbours is printed as the profile prints it",
  (indicator) => {
    const data = dataOf(indicator);
    const { table } = units[data.indicator.unit];
    const file = compareFile(data);
    for (const area of authorities) {
      const full = neighboursMedian(data, area, data.latest).cell.value;
      const [middle] = compareView({ ...USUAL, areas: [`neighbours-of-${area.slug}`] }, file, all).middles;
      expect(neighboursOf(area.id)).toHaveLength(middle!.all);
      expect(middle!.median === null ? null : table(middle!.median), area.slug).toBe(
        full === null ? null : table(full),
      );
    }
  },
);

test("findings say who and how much", () => {
  const finding = (...of: Parameters<typeof view>) => compareFinding(view(...of)).replaceAll("\u00a0", " ");
  expect(finding("cla-rate", blackpool)).toBe(
    "Children looked after on 31 March: Blackpool 184, the median of Blackpool’s neighbours 126 and England 67 in 2025",
  );
  expect(finding("cla-rate", { areas: ["authorities-in-north-east"] })).toBe(
    "Children looked after on 31 March: highest Hartlepool 157 and lowest Northumberland 77 in 2025",
  );
  expect(finding("cla-rate", { areas: ["isles-of-scilly"] })).toBe(
    "Children looked after on 31 March: none of these places has a figure for 31 March 2025",
  );
});

test("a year that the indicator does not have is told, and its latest shown", () => {
  const cases = view("caseload", { areas: ["blackpool"], view: "year", year: 2013 });
  expect(cases).toMatchObject({ lacksYear: 2013, year: dataOf("caseload").latest });
  expect(compareNotes(cases, all, { shown: "year", names: true })[0]!.lead).toBe("Not 2013.");
  expect(view("cla-rate", { view: "year", year: 2013 })).toMatchObject({ lacksYear: null, year: 2013 });
});

test("what is missing is named with its reason, colours first, and years before an authority began are no gap", () => {
  expect(missingWords(view("cpp-rate", { areas: ["hackney", "westmorland-and-furness"] }))).toBe(
    "Hackney 2021 to 2022 not available",
  );
  expect(missingWords(view("spend-total", { areas: ["england", "neighbours-of-blackpool"] }))).toContain(
    "Middlesbrough 2024-25 not returned",
  );
});

test("a year chosen for the chart of one year is not told of lines over all years", () => {
  const lines = view("cla-rate", { ...blackpool, view: "years", year: 2016 });
  expect(lines.year).toBe(2025);
  expect(compareFinding(lines)).toContain("2025");
});

test("figures that are not plain are told: of all years, or of the one that is shown", () => {
  const england = { areas: ["england"] };
  expect(flaggedWords(view("spend-total", england), "years")).toMatch(/^England .*2024-25 incomplete$/);
  expect(flaggedWords(view("spend-total", { ...england, view: "year", year: 2020 }), "year")).toBeNull();
  expect(flaggedWords(view("caseload", { areas: ["kingston-upon-thames"] }), "year")).toMatch(/joint return$/);
  const leads = compareNotes(view("spend-total", england), all, { shown: "years", names: true });
  expect(leads.map(({ lead }) => lead)).toContain("Flagged:");
});

test("subtitles give unit, what is counted, and when, each once", () => {
  expect(compareSubtitle(view("cla-rate", {}), "years")).toBe(
    "Per 10,000 children aged 0 to 17: children at 31 March, 2013 to 2025.",
  );
  expect(compareSubtitle(view("spend-total", {}), "year")).toBe(
    "£ for each child aged 0 to 17, in 2024-25 prices; 2024-25.",
  );
});

test("a table of years has every figure of the chart; one of a year has the interval and deprivation beside it", () => {
  const years = compareTable(view("cla-rate", blackpool), "years");
  expect(years.columns).toHaveLength(14);
  expect(years.rows[0]!.slice(0, 2)).toEqual(["Blackpool", "166.3"]);
  const year = compareTable(view("cla-rate", blackpool), "year");
  const dataScore = deprivationOf("890", "idaci", 2025)!;
  expect(year.rows[0]).toEqual(["Blackpool", "183.6", "168.3 to 199.9", (dataScore * 100).toFixed(1)]);
  expect(year.rows.at(-2)).toEqual(["England", "67.1", "66.7 to 67.6", "–"]);
  // What the diamond of the chart says.
  expect(year.rows.at(-1)).toEqual(["Median of Blackpool’s neighbours (10 of 10 with a figure)", "126.0", "–", "–"]);
});
