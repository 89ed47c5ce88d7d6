import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { addressOf, constituencyAddress } from "../core/address.ts";
import { aliases, areas, constituencies, counties } from "../data.ts";
import { placeGroups } from "./places.ts";
import { searchIndex } from "./search-index.ts";

const places = placeGroups().flat();
const at = (address: string) => places.find((place) => place.address === address)!;

test("every area and every constituency is in the index once, and nothing else", () => {
  const expected = [...areas.map(addressOf), ...constituencies.map(constituencyAddress)];
  expect(expected).toHaveLength(1 + 11 + 153 + 5 + 543);
  expect(
    searchIndex()
      .groups.flat()
      .map(([, address]) => address)
      .toSorted(),
  ).toEqual(expected.toSorted());
});

test("the index is far under 40 KB compressed", () => {
  expect(gzipSync(JSON.stringify(searchIndex())).length).toBeLessThan(16_000);
});

test.each([
  ["/authorities/hampshire/", "County council, South East"],
  ["/authorities/blackpool/", "Unitary authority, North West"],
  ["/authorities/hackney/", "London borough, Inner London"],
  ["/authorities/city-of-london/", "City corporation, Inner London"],
  ["/authorities/cumbria/", "County council until 2023, now Cumberland, and Westmorland and Furness"],
  ["/constituencies/aldershot/", "Constituency, in Hampshire"],
  ["/constituencies/barrow-and-furness/", "Constituency, in Cumberland, and Westmorland and Furness"],
  ["/constituencies/rutland-and-stamford/", "Constituency, in Rutland, Leicestershire and Lincolnshire"],
  ["/constituencies/isle-of-wight-east/", "Constituency, in the Isle of Wight"],
  ["/regions/north-west/", "Region"],
  ["/regions/inner-london/", "Part of London"],
  ["/", "The whole country"],
])("%s is told as: %s", (address, what) => expect(at(address).what).toBe(what));

test("official names and counties are other names, and no place is its own", () => {
  expect(at("/authorities/bristol/").also).toEqual(["City of Bristol", "Bristol, City of", "Avon"]);
  for (const { name, also } of places) expect(also).not.toContain(name);
});

test("counties lie in areas of today, and none is a name that leads elsewhere", () => {
  const names = new Set([...[...aliases.values()].flat(), ...areas.flatMap(({ name, short }) => [name, short])]);
  for (const county of counties) {
    expect(names.has(county.name), county.name).toBe(false);
    expect(county.areas.every((area) => area.level === "authority" && area.to === null)).toBe(true);
  }
});
