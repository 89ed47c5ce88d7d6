import { expect, test } from "vitest";
import { areaOf, constituencies } from "../data.ts";
import { authoritySummary, SUMMARY } from "./authority-summary.ts";
import { lyingSentence, ofArea, whoseSentence } from "./constituency.ts";

const of = (slug: string) => constituencies.find((one) => one.slug === slug)!;

test.each([
  ["aldershot", "Aldershot lies in Hampshire, the authority responsible for children’s services there."],
  [
    "barrow-and-furness",
    "Barrow and Furness lies in two authorities: Cumberland, and Westmorland and Furness. Each is responsible for children’s services in its own part.",
  ],
  [
    "windsor",
    "Windsor lies in three authorities: Slough, Windsor and Maidenhead, and Surrey. Each is responsible for children’s services in its own part.",
  ],
])("where %s lies", (slug, sentence) => expect(lyingSentence(of(slug))).toBe(sentence));

test("each authority is a link where the sentence is HTML", () => {
  expect(lyingSentence(of("st-ives"), "html")).toContain(
    '<a href="/authorities/cornwall/">Cornwall</a> and <a href="/authorities/isles-of-scilly/">the Isles of Scilly</a>',
  );
});

test("every constituency says whose its figures are, and that none are its own", () => {
  for (const one of constituencies) {
    expect(whoseSentence(one)).toContain("not published for constituencies");
    expect(whoseSentence(one)).toContain(one.areas.length === 1 ? one.areas[0]!.inText : "each authority");
  }
  expect(ofArea(areaOf("921"))).toBe("The Isle of Wight’s");
});

test("an authority in short never says here, for here is the constituency", () => {
  for (const id of ["850", "201", "420", "806", "943"]) {
    const { finding, lede, rows } = authoritySummary(areaOf(id));
    expect(`${finding} ${lede}`).not.toMatch(/\bhere\b/);
    expect(finding).not.toMatch(/\.$/);
    expect(rows.map((row) => row.id)).toEqual([...SUMMARY]);
  }
});

test("its rows keep reasons, flags and how many neighbours have a figure", () => {
  const rowOf = (area: string, id: string) => authoritySummary(areaOf(area)).rows.find((row) => row.id === id)!;
  expect(rowOf("201", "cla-rate")).toMatchObject({ place: "suppressed", england: "67.1" });
  expect(rowOf("806", "spend-statutory")).toMatchObject({ place: "not returned", england: "£1,059 (incomplete)" });
  expect(rowOf("201", "spend-statutory").median).toMatch(/^£[\d,]+ \(9 of 10\)$/);
});

test("it is made once, however many constituencies lie there", () => {
  expect(authoritySummary(areaOf("850"))).toBe(authoritySummary(areaOf("850")));
});

test("a constituency lies in one region, that of each of its authorities, as its file says", () => {
  for (const { name, region, areas } of constituencies)
    expect(new Set([region, ...areas.map((area) => areaOf(area.region!).name)]).size, name).toBe(1);
});
