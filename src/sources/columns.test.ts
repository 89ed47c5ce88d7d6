import fc from "fast-check";
import { expect, test } from "vitest";
import { known, missing } from "../core/cell.ts";
import { count, dfeMarkers, dfeOldMarkers, figure, level, oneOf, ukDate, Unexpected, year } from "./columns.ts";

test.each([
  ["c", "suppressed"],
  ["x", "not-available"],
  ["z", "not-applicable"],
  ["u", "low-reliability"],
  ["low", "rounds-to-zero"],
  ["-", "not-returned"],
  [":", "not-available"],
  ["..", "not-available"],
  ["", "not-returned"],
] as const)("in files since 2019 %j is %s, and no number", (symbol, status) => {
  expect(figure()(symbol)).toEqual(missing(status));
  expect(count()(symbol)).toEqual(missing(status));
});

test.each([
  ["x", "suppressed"],
  ["-", "rounds-to-zero"],
  [".", "not-applicable"],
  [":", "not-available"],
  ["..", "not-available"],
  ["", "not-returned"],
] as const)("in files up to 2018 %j is %s, and no number", (symbol, status) => {
  expect(figure(dfeOldMarkers)(symbol)).toEqual(missing(status));
});

test("the two tables above are all the symbols there are", () => {
  expect(Object.keys(dfeMarkers)).toHaveLength(9);
  expect(Object.keys(dfeOldMarkers)).toHaveLength(6);
});

test("a symbol of one era is refused in the other", () => {
  for (const symbol of ["c", "z", "u", "low"]) expect(() => figure(dfeOldMarkers)(symbol)).toThrow(Unexpected);
  expect(() => figure(dfeMarkers)(".")).toThrow(Unexpected);
});

test.each([
  ["0", known(0)],
  ["531", known(531)],
  ["1,214", known(1214)],
  ["12,183,016", known(12_183_016)],
  ["22.5", known(22.5)],
  ["22.5%", known(22.5)],
  ["22.5 %", known(22.5)],
  ["123 u", known(123, "low-reliability")],
  ["123u", known(123, "low-reliability")],
  ["1,234.5 u", known(1234.5, "low-reliability")],
  ["12.5% u", known(12.5, "low-reliability")],
])("%j is a number, with its flag if it has one", (raw, cell) => {
  expect(figure()(raw)).toEqual(cell);
});

test.each([
  "-5",
  "- 5",
  "-1,200",
  "6S4",
  "#VALUE!",
  "1e5",
  "0x10",
  ".5",
  "5.",
  "1,5",
  "12,34",
  "1,2345",
  "NaN",
  "Infinity",
  "C",
  "n/a",
  "123 c",
  "u 123",
  "½",
  "٣",
  "constructor",
  "__proto__",
])("%j is neither a number nor a symbol", (raw) => {
  expect(() => figure()(raw)).toThrow(Unexpected);
});

test("only plain decimal text becomes a number, whatever the text", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(..."0123456789.,-+% uczxlow:eE") }),
    fc.double().map(String),
  );
  fc.assert(
    fc.property(texts, (raw) => {
      let cell;
      try {
        cell = figure()(raw);
      } catch (error) {
        expect(error).toBeInstanceOf(Unexpected);
        return;
      }
      if (cell.value === null) expect(dfeMarkers[raw]).toBe(cell.status);
      else expect(Number(raw.replaceAll(",", "").replace(/\s*%?\s*u?$/, ""))).toBe(cell.value);
    }),
    { numRuns: 2000 },
  );
});

test("a count is whole", () => {
  expect(count()("12 u")).toEqual(known(12, "low-reliability"));
  expect(() => count()("12.5")).toThrow("a whole number");
});

test("years, levels, dates and word lists take what they name and no more", () => {
  expect(year("2025")).toBe(2025);
  for (const raw of ["202425", "25", "", "2025.0"]) expect(() => year(raw)).toThrow(Unexpected);
  expect(["National", "REGION", "Regional", "LA", "Local authority"].map(level)).toEqual([
    "national",
    "regional",
    "regional",
    "authority",
    "authority",
  ]);
  expect(() => level("District")).toThrow(Unexpected);
  expect(() => level("constructor")).toThrow(Unexpected);
  expect([ukDate("27/10/2023"), ukDate("")]).toEqual(["2023-10-27", null]);
  for (const raw of ["2023-10-27", "7/1/2023"]) expect(() => ukDate(raw)).toThrow(Unexpected);
  expect(oneOf("Good", "")("")).toBe("");
  expect(() => oneOf("Good", "")("Goodish")).toThrow("one of: Good, (empty)");
});
