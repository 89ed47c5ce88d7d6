import { expect, test } from "vitest";
import { readRecords } from "./records.ts";

test("rows are named by the header, and every cell is text", () => {
  expect(readRecords("a.csv", 'area,name\n001,"Hull, City of"\n')).toEqual([{ area: "001", name: "Hull, City of" }]);
});

test.each([
  ["fewer cells", "area,name\n890,Blackpool\n841"],
  ["more cells", "area,name\n890,Blackpool\n841,Darlington,x"],
])("a row with %s than the header is named by file and line", (_, csv) => {
  expect(() => readRecords("data/tables/neighbours.csv", csv)).toThrow(/^data\/tables\/neighbours\.csv:3: /);
});
