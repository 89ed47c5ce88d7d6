import { expect, test } from "vitest";
import { allData, dataOf, sourceOf, sources } from "../data.ts";
import { editionsInWords, englandApart } from "./editions.ts";
import { publisherWords, sourcesInWords, sourcesOf } from "./source-words.ts";

const idsOf = (...given: Parameters<typeof sourcesOf>) => sourcesOf(...given).map(({ id }) => id);

test("a release is named once, with its tables and its day; the populations close the line", () => {
  expect(sourcesInWords(sourcesOf(["cin-rate", "referrals-rate"]))).toBe(
    "DfE, Children in need, England, edition 2025, tables B1 and C1, published 30 October 2025; ONS, as published by DfE, mid-year population estimates, edition 2025, published 30 October 2025",
  );
});

test("editions come newest first, and a day that no file tells is not given", () => {
  const editions = sources.filter(({ id }) => id.startsWith("cla-"));
  expect(sourcesInWords(editions)).toBe(
    "DfE, Children looked after in England including adoptions, editions 2025, 2024, 2023, 2018 and 2013",
  );
});

test("the latest figures rest on the newest edition and on the populations", () => {
  expect(idsOf(["cla-rate"])).toHaveLength(6);
  expect(idsOf(["cla-rate"], "latest")).toEqual(["cla-2025", "population"]);
  expect(idsOf(["section-47-without-plan-share"], "latest")).toEqual(["cin-c4", "cin-d3"]);
});

test("every source that a figure names is one of its indicator's", () => {
  for (const { indicator, observations } of allData) {
    const used = new Set(observations.map(({ source }) => source));
    expect(used.difference(new Set(indicator.sources)), indicator.id).toEqual(new Set());
  }
});

test("publishers are named short", () => {
  expect(publisherWords(sourceOf("population"))).toBe("ONS, as published by DfE");
  expect(publisherWords(sourceOf("ofsted-latest"))).toBe("Ofsted");
});

test("which edition a year's figures are of", () => {
  expect(editionsInWords(dataOf("cla-rate"))).toBe(
    "2025 (2021 to 2025), 2023 (2019 and 2020), 2018 (2014 to 2018) and 2013",
  );
  expect(englandApart(dataOf("cla-rate"))).toEqual([{ edition: "2024", years: "2013 to 2020" }]);
  expect(englandApart(dataOf("cin-rate"))).toEqual([]);
});
