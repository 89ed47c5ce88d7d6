import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { matchPlaces, plain, withinOneEdit, type Place } from "./match-places.ts";

const places: readonly Place[] = [
  ["Blackburn with Darwen", "blackburn-with-darwen", "Unitary authority, North West", ""],
  ["Blackpool", "blackpool", "Unitary authority, North West", ""],
  ["County Durham", "county-durham", "Unitary authority, North East", "Co. Durham"],
  ["Hartlepool", "hartlepool", "Unitary authority, North East", ""],
  ["Kent", "kent", "County, South East", ""],
  ["Kingston upon Hull, City of", "kingston-upon-hull", "Unitary authority, Yorkshire and The Humber", "Hull"],
  ["Liverpool", "liverpool", "Metropolitan district, North West", ""],
  ["North Yorkshire", "north-yorkshire", "County, Yorkshire and The Humber", ""],
  ["St. Helens", "st-helens", "Metropolitan district, North West", ""],
  ["Telford and Wrekin", "telford-and-wrekin", "Unitary authority, West Midlands", "The Wrekin"],
];

const found = (query: string) => matchPlaces(query, places).map(([name]) => name);

test.each([
  ["blackp", ["Blackpool"]],
  ["BLACK", ["Blackburn with Darwen", "Blackpool"]],
  ["hull", ["Kingston upon Hull, City of"]],
  ["co durham", ["County Durham"]],
  ["durham county", ["County Durham"]],
  ["st helens", ["St. Helens"]],
  ["Saint Helen's", ["St. Helens"]],
  ["Telford & Wrekin", ["Telford and Wrekin"]],
  ["yorks north", ["North Yorkshire"]],
  ["pool", ["Blackpool", "Hartlepool", "Liverpool"]],
])("%s finds %j", (query, names) => expect(found(query)).toEqual(names));

test.each([
  ["balckpool", ["Blackpool"]],
  ["blakcp", ["Blackpool"]],
  ["Hartelpool", ["Hartlepool"]],
  ["telfrod", ["Telford and Wrekin"]],
  ["Liverpol", ["Liverpool"]],
])("%s, with one slip, finds %j", (query, names) => expect(found(query)).toEqual(names));

test("a slip counts only if nothing else fits", () => {
  expect(found("kent")).toEqual(["Kent"]);
});

test.each(["", "  ", "—", "zzzz", "12"])("%j finds nothing", (query) => expect(found(query)).toEqual([]));

test("accents are ignored on both sides", () => {
  expect(matchPlaces("mon", [["Ynys Môn", "ynys-mon", "", ""]])).toHaveLength(1);
  expect(matchPlaces("Môn", [["Ynys Mon", "ynys-mon", "", ""]])).toHaveLength(1);
});

test("every authority is found first by its own name, and by the name with any two letters swapped", () => {
  const names = readAuthorityNames();
  const all = names.map((name): Place => [name, name, "", ""]);
  for (const name of names) expect(matchPlaces(name, all)[0]![0]).toBe(name);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), (name, at) => {
      const i = at % (name.length - 1);
      const swapped = name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2);
      // A swap across a space or in a word of three letters makes two slips, or none that can be told.
      fc.pre(/^\p{L}{2}$/u.test(name.slice(i, i + 2)) && name.split(" ").every((word) => word.length > 3));
      expect(matchPlaces(swapped, all).map(([found]) => found)).toContain(name);
    }),
  );
});

test("the edits are the four that fingers make", () => {
  for (const [a, b] of [
    ["word", "word"],
    ["wrd", "word"],
    ["word", "worrd"],
    ["ward", "word"],
    ["wrod", "word"],
  ]) {
    expect(withinOneEdit(a!, b!)).toBe(true);
  }
  for (const [a, b] of [
    ["wd", "word"],
    ["drow", "word"],
    ["wrxd", "word"],
  ])
    expect(withinOneEdit(a!, b!)).toBe(false);
});

test("plain text is letters, digits and single spaces", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(plain(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
    }),
  );
});

/** The search's own list if the table of areas is there, else the few above. */
function readAuthorityNames(): string[] {
  const fallback = places.map(([name]) => name);
  try {
    const [head, ...lines] = readFileSync(new URL("../../data/areas.csv", import.meta.url), "utf8").split("\n");
    const column = head!.split(",").indexOf("name");
    if (column === -1) return fallback;
    const names = lines
      .map((line) => line.split(",")[column] ?? "")
      .filter((name) => /^[A-Z][\p{L} .'-]+$/u.test(name));
    return names.length > 100 ? [...new Set(names)] : fallback;
  } catch {
    return fallback;
  }
}
