import { expect, test } from "vitest";
import { authorities, neighboursOf } from "../data.ts";
import { comparePlaces } from "./compare-files.ts";
import { countedBy, itemOf, offeredItems } from "./compare-places.ts";

const all = comparePlaces();
const slugs = (token: string) => itemOf(token, all)?.members.map(({ slug }) => slug);

test("the neighbours of an authority are the ten of the model, nearest first", () => {
  expect(slugs("neighbours-of-blackpool")).toEqual(neighboursOf("890").map(({ area }) => area.slug));
  expect(itemOf("neighbours-of-blackpool", all)).toMatchObject({ isSet: true, of: { slug: "blackpool" } });
});

test("sets: regions, authorities of one, all authorities of today", () => {
  expect(slugs("regions")).toHaveLength(9);
  expect(slugs("authorities-in-north-east")).toHaveLength(12);
  expect(slugs("authorities-in-inner-london")).toContain("hackney");
  expect(slugs("all-authorities")).toHaveLength(authorities.length);
  expect(slugs("all-authorities")).not.toContain("cumbria");
});

test.each(["", "nowhere", "neighbours-of-", "neighbours-of-england", "authorities-in-blackpool", "__proto__"])(
  "%j means nothing",
  (token) => expect(itemOf(token, all)).toBeUndefined(),
);

test("no two words are offered under one name", () => {
  const names = offeredItems(all).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("who counts a place is the model read the other way round", () => {
  const links = all.places.flatMap((place) => countedBy(place, all).map((other) => [other.slug, place.slug].join(" ")));
  expect(links).toHaveLength(1530);
  expect(links).toContain("hartlepool blackpool");
});
