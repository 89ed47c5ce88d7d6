import fc from "fast-check";
import { expect, test } from "vitest";
import { known, missing, statuses, type Cell, type Missing, type Present } from "../core/cell.ts";
import type { TableSchema } from "./schema.ts";
import { cellText, parseCell, readTable, writeTable, type TableRow } from "./table.ts";

const PRESENT: readonly Present[] = ["ok", "published", "joint-return", "incomplete", "low-reliability"];
const MISSING: readonly Missing[] = [
  "suppressed",
  "not-available",
  "not-applicable",
  "rounds-to-zero",
  "low-reliability",
  "not-returned",
  "not-yet-published",
  "did-not-exist",
];

const numbers = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
);
const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.tuple(numbers, fc.constantFrom(...PRESENT)).map(([value, status]) => known(value, status)),
  fc.constantFrom(...MISSING).map(missing),
);

const schema: TableSchema = { id: "in-need", title: "Two measures", measures: { one: "One", two: "Two" } };
const rows: fc.Arbitrary<TableRow[]> = fc.uniqueArray(
  fc.record({
    area: fc.constantFrom("890", "204", "E92000001"),
    year: fc.integer({ min: 2013, max: 2025 }),
    source: fc.constantFrom("cla-2025", "cin-b1"),
    cells: fc.record({ one: cells, two: cells }, { requiredKeys: [] }),
  }),
  { selector: (row) => `${row.area}/${row.year}` },
);

test("the words of a cell are all the statuses there are", () => {
  expect(new Set([...PRESENT, ...MISSING])).toEqual(new Set(Object.keys(statuses)));
});

test("what is written is read back: same value, same status, whatever the cell", () => {
  fc.assert(
    fc.property(cells, (cell) => {
      expect(parseCell(cellText(cell))).toEqual(cell);
    }),
  );
});

test("a table read back has the rows that were written, by area and year", () => {
  fc.assert(
    fc.property(rows, (written) => {
      const read = readTable(schema, writeTable(schema, written));
      const key = (row: TableRow) => `${row.area}/${row.year}`;
      const sorted = written.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(read).toEqual(sorted);
    }),
  );
});

test("the order in which rows arrive makes no difference to the bytes", () => {
  fc.assert(
    fc.property(rows, (some) => {
      expect(writeTable(schema, some.toReversed())).toBe(writeTable(schema, some));
    }),
  );
});

test("no text but that of a cell is read as one", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[0-9.e+-]{1,6}( [a-z-]{1,16})?$/),
    fc.constantFrom(
      "",
      " ",
      "12 suppressed",
      "ok",
      "0x10",
      "007",
      "-1 ok",
      "1 ok",
      "1  ok",
      "constructor",
      "suppressed suppressed",
    ),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let cell;
      try {
        cell = parseCell(text);
      } catch (error) {
        expect((error as Error).message).toBe(`not a table cell: "${text}"`);
        return;
      }
      expect(cellText(cell)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test("a measure that the source lacks is empty, which is not the same as missing", () => {
  const row: TableRow = { area: "890", year: 2025, source: "cla-2025", cells: { two: missing("suppressed") } };
  expect(writeTable(schema, [row])).toBe("area,year,source,one,two\n890,2025,cla-2025,,suppressed\n");
  expect(readTable(schema, writeTable(schema, [row]))).toEqual([row]);
});

test("a table that the import did not write is refused, naming file and line", () => {
  expect(() => readTable(schema, "area,year,source,one\n")).toThrow("data/tables/in-need.csv: header is not");
  expect(() => readTable(schema, "area,year,source,one,two\n890,2025,x,1,2\n890,2024,x,1,two\n")).toThrow(
    'data/tables/in-need.csv:3: not a table cell: "two"',
  );
});
