import fc from "fast-check";
import { expect, test } from "vitest";
import { searchIndex } from "../views/search-index.ts";
import { matchPlaces, nearestPlaces, placesOf, type Place } from "./match-places.ts";

const places = placesOf(searchIndex());
const [AUTHORITY, , CONSTITUENCY, FORMER] = [0, 1, 2, 3];
const ofGroup = (group: number) => places.filter((place) => place.group === group);
const found = (query: string, of: readonly Place[] = places) => matchPlaces(query, of).map(({ place }) => place.name);
const addresses = (query: string) => matchPlaces(query, places).map(({ place }) => place.address);

test.each([
  ["bla", "/authorities/blackpool/"],
  ["BLACKB", "/authorities/blackburn-with-darwen/"],
  ["lei", "/authorities/leicester/"],
  ["lon", "/regions/london/"],
  ["north w", "/regions/north-west/"],
  ["aldershot", "/constituencies/aldershot/"],
  ["winchester", "/constituencies/winchester/"],
  ["hull", "/authorities/kingston-upon-hull/"],
  ["co. durham", "/authorities/county-durham/"],
  ["durham county", "/authorities/county-durham/"],
  ["brum", "/authorities/birmingham/"],
  ["telford", "/authorities/telford-and-wrekin/"],
  ["norwich", "/authorities/norfolk/"],
  ["cumbria", "/authorities/cumbria/"],
  ["cumb", "/authorities/cumberland/"],
  // What is, before what was.
  ["bournemouth", "/authorities/bournemouth-christchurch-and-poole/"],
  ["york", "/authorities/york/"],
  ["saint helens", "/authorities/st-helens/"],
  ["Brighton & Hove", "/authorities/brighton-and-hove/"],
  ["isle wight", "/authorities/isle-of-wight/"],
  ["Stratford upon Avon", "/constituencies/stratford-on-avon/"],
  ["black pool", "/authorities/blackpool/"],
  ["Kent County Council", "/authorities/kent/"],
  ["Royal Borough of Kensington", "/authorities/kensington-and-chelsea/"],
  ["city of bristol", "/authorities/bristol/"],
])("%s finds %s first", (query, address) => expect(addresses(query)[0]).toBe(address));

test.each([
  ["balckpool", "Blackpool"],
  ["Hartelpool", "Hartlepool"],
  ["Midlesbrough", "Middlesbrough"],
  ["Middlesborough", "Middlesbrough"],
  ["Westmoorland", "Westmorland and Furness"],
  ["wigen", "Wigan"],
  ["telfrod", "Telford and Wrekin"],
  ["leister", "Leicester"],
  ["Glouster", "Gloucestershire"],
  ["Hampsire", "Hampshire"],
  ["Northhamptonshire", "West Northamptonshire"],
])("%s, misspelt, finds %s first", (query, name) => expect(found(query)[0]).toBe(name));

test("a slip counts only if nothing else fits", () => {
  expect(found("kent").every((name) => name.includes("Kent"))).toBe(true);
});

test("a county that no authority is finds those in it", () => {
  expect(found("avon").slice(0, 4)).toEqual([
    "Bath and North East Somerset",
    "Bristol",
    "North Somerset",
    "South Gloucestershire",
  ]);
  expect(found("greater manchester")).toHaveLength(10);
});

test("of equals, authorities go before constituencies and those before former authorities, the least left to type first", () => {
  const groups = matchPlaces("b", places).filter(({ place }) => place.labels[0]!.text.startsWith("b"));
  expect(groups.map(({ place }) => place.group)).toEqual(groups.map(({ place }) => place.group).toSorted());
  expect(found("bla").slice(0, 3)).toEqual(["Blackpool", "Blackburn with Darwen", "Blackburn"]);
});

test("a match says by which other name it was found, never by its own", () => {
  expect(matchPlaces("huddersfield", places)[0]).toMatchObject({ place: { name: "Kirklees" }, by: "Huddersfield" });
  expect(matchPlaces("kirklees", places)[0]!.by).toBeNull();
});

test.each(["", "  ", "—", "zzzz", "12", "\0", "🦄", "<>", "' OR 1=1"])("%j finds nothing", (query) =>
  expect(found(query)).toEqual([]),
);

test("every authority is found first by its own name, and every other place by its own among the first three", () => {
  for (const { name, address, group } of places)
    expect(addresses(name).indexOf(address), address).toBeLessThan(group === AUTHORITY ? 1 : 3);
});

test("every place is found by each of its other names", () => {
  for (const { name, labels } of places) for (const label of labels) expect(found(label.name)).toContain(name);
});

test("every authority and constituency is found by its name with any two letters of a word swapped", () => {
  const all = [...ofGroup(AUTHORITY), ...ofGroup(CONSTITUENCY)];
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(), ({ name }, at) => {
      const i = at % (name.length - 1);
      const swapped = name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2);
      // A swap across a space or in a word of three letters makes two slips, or none that can be told.
      fc.pre(/^[a-z]{2}$/i.test(name.slice(i, i + 2)) && name.split(/[ -]/).every((word) => word.length > 3));
      expect(found(swapped)).toContain(name);
    }),
  );
});

test("any text at all gives places of the index, each once", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ maxLength: 5 })), (text) => {
      const all = [...matchPlaces(text, places), ...nearestPlaces(text, places)].map(({ place }) => place);
      for (const place of all) expect(places).toContain(place);
      expect(new Set(found(text)).size).toBeLessThanOrEqual(places.length);
    }),
  );
});

test("accents are ignored on both sides", () => {
  const of = (name: string) => placesOf({ groups: [[[name, "/", ""]]] });
  expect(found("mon", of("Ynys Môn"))).toHaveLength(1);
  expect(found("Môn", of("Ynys Mon"))).toHaveLength(1);
});

test("where nothing answers, the nearest in spelling are offered, or none", () => {
  const near = (query: string) => nearestPlaces(query, places).map(({ place }) => place.name);
  expect(near("islington nth")[0]).toBe("Islington North");
  expect(near("nothumbria land")[0]).toBe("Northumberland");
  expect(near("qqqqqqqq")).toEqual([]);
  expect(near("🦄")).toEqual([]);
});

test("former authorities are there to be found", () => {
  expect(ofGroup(FORMER).map(({ name }) => name)).toContain("Cumbria");
});
