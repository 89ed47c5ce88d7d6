import fc from "fast-check";
import { expect, test } from "vitest";
import { allData } from "../data.ts";
import { comparePlaces } from "./compare-files.ts";
import { MOST, readState, USUAL, writeState, type Known } from "./compare-state.ts";

const known: Known = {
  places: comparePlaces(),
  indicators: allData.map(({ indicator: { id, title } }) => ({ id, title })),
  years: Array.from({ length: 14 }, (_, i) => 2012 + i),
};
const read = (query: string) => readState(new URLSearchParams(query), known);

test("an address gives its state, and the state its address", () => {
  const query =
    "areas=blackpool,neighbours-of-blackpool,england&indicators=cla-rate,spend-total&view=year&year=2024&zero=no&colour=blackpool";
  const { state, unknown } = read(query);
  expect(unknown).toEqual([]);
  expect(state.areas).toEqual(["blackpool", "neighbours-of-blackpool", "england"]);
  expect(state).toMatchObject({ view: "year", year: 2024, zero: false, colour: ["blackpool"] });
  expect(writeState(state)).toBe(query);
});

test("nothing asked is the usual, and only what differs is written", () => {
  expect(read("").state).toEqual(USUAL);
  expect(writeState(USUAL)).toBe("areas=england,regions&indicators=cla-rate");
});

test("unknown words are told with what may have been meant, and the rest stays", () => {
  const { state, unknown } = read("areas=blackpol,england&indicators=cla-rat,cpp-rate&year=1999");
  expect(state).toMatchObject({ areas: ["england"], indicators: ["cpp-rate"], year: null });
  expect(unknown.map(({ what, word }) => `${what} ${word}`)).toEqual(["place blackpol", "figure cla-rat", "year 1999"]);
  expect(unknown[0]!.nearest[0]).toEqual(["blackpool", "Blackpool"]);
  expect(unknown[1]!.nearest[0]![0]).toBe("cla-rate");
  expect(unknown[2]!.nearest[0]![0]).toBe("2012");
});

test("neighbours of nobody are a place that is not here", () => {
  const { unknown } = read("areas=neighbours-of-blackpol");
  expect(unknown[0]!.nearest[0]).toEqual(["neighbours-of-blackpool", "The ten statistical neighbours of Blackpool"]);
  // A former authority and a region have none.
  expect(read("areas=neighbours-of-cumbria,neighbours-of-london").unknown).toHaveLength(2);
});

test.each([
  ["2024", 2024],
  ["2023-24", 2024],
  ["latest", null],
  ["", null],
])("year=%s is %s", (word, year) => expect(read(`year=${word}`).state.year).toBe(year));

test("places with -of- in their names are places: they have colours, and are what a slip in them meant", () => {
  expect(read("areas=isle-of-wight,city-of-london&colour=isle-of-wight").state.colour).toEqual(["isle-of-wight"]);
  expect(read("areas=isle-of-wite").unknown[0]!.nearest[0]).toEqual(["isle-of-wight", "Isle of Wight"]);
  expect(read("areas=all-authoritys").unknown[0]!.nearest[0]![0]).toBe("all-authorities");
});

test("neither England nor a set takes a colour", () => {
  const { state, unknown } = read("areas=england,regions,blackpool&colour=england,regions,blackpool");
  expect(state.colour).toEqual(["blackpool"]);
  expect(unknown.map(({ word }) => word)).toEqual(["england", "regions"]);
});

test("figures beyond the eighth are left out and told", () => {
  const ids = known.indicators.map(({ id }) => id);
  const { state, beyond } = read(`indicators=${ids.slice(0, 10).join(",")}`);
  expect(state.indicators).toEqual(ids.slice(0, MOST.indicators));
  expect(beyond).toEqual(ids.slice(8, 10));
});

test("no address, however odd, fails or leaves nothing to show", () => {
  const names = fc.constantFrom("areas", "indicators", "view", "year", "zero", "colour", "x");
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom("blackpool", "england", "cla-rate", ",,", "2024", "__proto__", "constructor", "neighbours-of-"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(names, words), { maxLength: 8 }), (pairs) => {
      const { state } = readState(new URLSearchParams(pairs), known);
      expect(state.areas.length).toBeGreaterThan(0);
      expect(state.indicators.length).toBeGreaterThan(0);
      // What is written is read back as it was.
      const again = read(writeState(state));
      expect(again.unknown).toEqual([]);
      expect(again.state).toEqual(state);
    }),
    { numRuns: 60 },
  );
});
