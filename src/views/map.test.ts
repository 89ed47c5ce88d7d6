/** Maps of every indicator: who is in which class, what each shape is called, what is said of them. */
import { expect, test } from "vitest";
import { allData, areaOf, authorities, dataOf } from "../data.ts";
import { units } from "../core/unit.ts";
import { statuses } from "../core/cell.ts";
import { gatheredIn, mapFinding } from "./map-finding.ts";
import { boundariesSource, inClasses, mapSubtitle, mapWithout, ratioNote } from "./map-words.ts";
import { mapView, membersOf } from "./map.ts";
import { cellAt } from "./series.ts";

const cla = dataOf("cla-rate");
const view = mapView(cla);
const place = (slug: string, of = view) => of.places.find((one) => one.slug === slug)!;

test("looked after, 2025: the classes, as they were set by hand once", () => {
  expect(view.byFigure).toEqual({
    classes: [
      { of: 1, lowest: "27.5", highest: "47.1", count: 30 },
      { of: 2, lowest: "47.9", highest: "61.8", count: 30 },
      { of: 3, lowest: "62.0", highest: "73.8", count: 30 },
      { of: 4, lowest: "74.7", highest: "92.1", count: 30 },
      { of: 5, lowest: "92.4", highest: "183.6", count: 31 },
    ],
    without: 2,
  });
});

test("a shape is called by its name, figure and class, or by the reason why there is none", () => {
  expect(place("blackpool").label).toMatch(
    /^Blackpool: 183\.6, highest fifth; \d\.\d\d times what deprivation suggests, highest fifth$/,
  );
  expect(place("city-of-london").label).toBe("City of London: no figure, suppressed");
  expect(place("isles-of-scilly").label).toBe("Isles of Scilly: no figure, not applicable");
  expect(place("middlesbrough", mapView(dataOf("spend-total"))).label).toBe("Middlesbrough: no figure, not returned");
  expect(place("kent", mapView(dataOf("caseload"))).label).toMatch(/^Kent: \d+\.\d, [a-z-]+ fifth$/);
  expect(place("kent", mapView(dataOf("repeat-plan-share"))).label).toMatch(/^Kent: \d+\.\d%, [a-z-]+ fifth; /);
  expect(place("kingston-upon-thames", mapView(dataOf("caseload"))).label).toMatch(/\(joint return\), /);
});

test.each(allData.map((data) => [data.indicator.id, data] as const))(
  "%s: every authority once, a class for each figure, classes that do not overlap",
  (_, data) => {
    const map = mapView(data);
    expect(map.places.map(({ id }) => id).toSorted()).toEqual(authorities.map(({ id }) => id).toSorted());
    for (const { id, byFigure, byRatio, label } of map.places) {
      const cell = cellAt(data, areaOf(id), data.latest);
      expect(byFigure === null).toBe(cell.value === null);
      if (cell.value === null) expect(label).toContain(`: no figure, ${statuses[cell.status].short}`);
      else expect(label).toContain(units[data.indicator.unit].table(cell.value));
      if (byFigure === null) expect(byRatio).toBeNull();
      // The name is told from the rest by the first colon, the ratio by the semicolon.
      expect(label.split(": ")).toHaveLength(2);
      expect(label.split("; ").length).toBeLessThanOrEqual(2);
    }
    for (const key of [map.byFigure, map.byRatio]) {
      if (key === null) continue;
      expect(inClasses(key) + key.without).toBe(authorities.length);
      const ends = key.classes.flatMap(({ lowest, highest }) => [lowest, highest]);
      const numbers = ends.map((text) => Number(text.replaceAll(/[£,%]/g, "").replace("−", "-")));
      for (const [i, { lowest, highest }] of key.classes.entries()) {
        expect(numbers[2 * i]!).toBeLessThanOrEqual(numbers[2 * i + 1]!);
        // No printed figure is in two classes.
        expect(key.classes.slice(i + 1).some((other) => other.lowest === highest || other.lowest === lowest)).toBe(
          false,
        );
      }
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  },
);

test("ratios are of rates, thresholds and spending alone", () => {
  const withRatio = new Set(allData.filter((data) => mapView(data).byRatio !== null).map((d) => d.indicator.family));
  expect([...withRatio].toSorted()).toEqual(["demand", "spending", "thresholds"]);
  expect(mapView(dataOf("long-plan-share")).byRatio).toBeNull(); // too few figures for a line
});

test("the finding, as it was set by hand once", () => {
  expect(mapFinding(cla)).toBe(
    "Of the 31 highest rates, 18 are in the North East or North West; of the 30 lowest, 18 are in London",
  );
});

test("ends that are spread are said to be", () => {
  expect(mapFinding(dataOf("not-in-need-share"))).toBe(
    "The 31 highest shares lie in all nine regions, the 30 lowest in all nine",
  );
  expect(mapFinding(dataOf("self-harm-share"))).toMatch(/^The \d+ highest shares lie in eight of the nine regions, /);
  expect(mapFinding(cla, "ratio")).toMatch(/^Allowing for deprivation, of the 31 highest rates, \d+ are in /);
});

/** What a finding says of places, counted again in another way. */
function countIn(ids: readonly string[], names: string): number {
  return ids.filter((id) => names.includes(areaOf(areaOf(id).region!).short)).length;
}

test.each(
  allData.flatMap((data) => (["figure", "ratio"] as const).map((by) => [data.indicator.id, by, data] as const)),
)("what is said of %s by %s is so", (_, by, data) => {
  const classes = membersOf(data, by);
  if (classes.length === 0) return;
  const said = mapFinding(data, by).replace("Allowing for deprivation, ", "");
  const words = [
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
  ];
  const number = (word: string) => (words.includes(word) ? words.indexOf(word) : Number(word));
  for (const [members, which] of [
    [classes.at(-1)!, "highest [a-z]+"],
    [classes[0]!, "lowest"],
  ] as const) {
    const gathered = new RegExp(`[Oo]f the (\\d+) ${which}, (\\S+) are in ([^;]+)`).exec(said);
    const spread = new RegExp(`[Tt]he (\\d+) ${which}(?: lie)? in (all nine|\\S+)`).exec(said);
    expect(Number((gathered ?? spread)![1])).toBe(members.length);
    if (gathered !== null) {
      expect(number(gathered[2]!)).toBe(countIn(members, gathered[3]!));
      expect(number(gathered[2]!)).toBeGreaterThanOrEqual(members.length / 2);
    } else {
      const regions = new Set(members.map((id) => areaOf(id).region)).size;
      expect(number(spread![2]!.replace("all ", ""))).toBe(regions);
    }
  }
});

test("a region is named only where it has far more than its part", () => {
  const of = (region: string) => authorities.filter((area) => area.region === region).map(({ id }) => id);
  const all = authorities.map(({ id }) => id);
  const [london, northEast, northWest] = [of("E12000007"), of("E12000001"), of("E12000002")];
  expect(gatheredIn(london.slice(0, 20), all)).toEqual({ count: 20, names: "London" });
  expect(gatheredIn([...northEast, ...northWest.slice(0, 10)], all)?.names).toBe("the North East");
  expect(gatheredIn([...northEast.slice(0, 9), ...northWest.slice(0, 10), ...london.slice(0, 2)], all)).toEqual({
    count: 19,
    names: "the North East or North West",
  });
  expect(gatheredIn(all, all)).toBeNull();
  expect(
    gatheredIn(
      all.filter((_, i) => i % 5 === 0),
      all,
    ),
  ).toBeNull();
});

test("words around the map give unit, date, classes, index and source", () => {
  expect(mapSubtitle(cla, view.byFigure)).toBe(
    "Per 10,000 children aged 0 to 17, 31 March 2025. Each hexagon an authority, near its place; five classes of 30\u00a0or\u00a031. The heavy line is London.",
  );
  expect(mapSubtitle(cla, view.byRatio!, "ratio", "Children looked after,")).toMatch(
    /^Children looked after, how many times what .* \(IDACI 2025\), 31 March 2025\. /,
  );
  const few = mapView(dataOf("female-genital-mutilation-share"));
  expect(mapSubtitle(dataOf("female-genital-mutilation-share"), few.byFigure)).toContain(
    "four classes of 15\u00a0to\u00a045",
  );
  expect(mapWithout(cla)).toBe("the City of London (suppressed) and the Isles of Scilly (not applicable)");
  expect(mapWithout(dataOf("child-population"))).toBe("");
  expect(mapWithout(dataOf("long-plan-share"))).toBe("59 authorities, listed with the reason under the ranking");
  expect(ratioNote(view)).toContain("association is not cause");
  expect(ratioNote(mapView(dataOf("re-referrals-share")))).toContain("One with a figure of zero has no ratio.");
  expect(boundariesSource()).toContain("Office for National Statistics");
  expect(boundariesSource()).toContain("Contains OS data © Crown copyright and database right 2024");
});

test("names of regions stand where no hexagon is", () => {
  const taken = new Set(view.places.map(({ hexagon: { column, row } }) => `${column}/${row}`));
  expect(view.names).toHaveLength(9);
  for (const { beside, side } of view.names) {
    expect(taken.has(`${beside.column}/${beside.row}`)).toBe(true);
    for (let step = 1; step < 8; step++) {
      const column = beside.column + (side === "right" ? step : -step);
      expect(taken.has(`${column}/${beside.row}`)).toBe(false);
    }
  }
});
