import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { areaOf, constituencies, england } from "../data.ts";
import { addressOf, briefingAddress, constituencyAddress } from "./address.ts";
import { slugOf } from "./slug.ts";

test("a page for every level of area", () => {
  expect(addressOf(england)).toBe("/");
  expect(addressOf(areaOf("E12000002"))).toBe("/regions/north-west/");
  expect(addressOf(areaOf("890"))).toBe("/authorities/blackpool/");
  expect(briefingAddress(areaOf("890"))).toBe("/authorities/blackpool/briefing/");
});

test.each([
  ["Stone, Great Wyrley and Penkridge", "stone-great-wyrley-and-penkridge"],
  ["St. Helens", "st-helens"],
  ["King’s Lynn", "kings-lynn"],
  ["Ynys Môn", "ynys-mon"],
])("%s becomes %s", (name, slug) => expect(slugOf(name)).toBe(slug));

test("no two constituencies share an address", () => {
  expect(new Set(constituencies.map(constituencyAddress)).size).toBe(543);
});

test("no other module spells the address of a page about a place", () => {
  const spelt = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|astro)$/.test(path) && !path.includes("core/address"))
    .filter((path) => /\/(authorities|regions|constituencies)\/\$\{/.test(readFileSync(`src/${path}`, "utf8")));
  expect(spelt).toEqual([]);
});
