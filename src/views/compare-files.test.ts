/** What the browser writes from its files is what the site writes from its figures. */
import { expect, test } from "vitest";
import { units } from "../core/unit.ts";
import { allData, areas } from "../data.ts";
import { cellOf, limitsOf, type CompareFile } from "./compare-file.ts";
import { compareFile } from "./compare-files.ts";
import { cellAt } from "./series.ts";

const sent = (file: CompareFile) => JSON.parse(JSON.stringify(file)) as CompareFile;

test.each(allData.map((data) => [data.indicator.id, data] as const))(
  "%s: every place and year, as prose and as a table writes it, or why there is none",
  (_, data) => {
    const file = sent(compareFile(data));
    const { prose, table } = units[data.indicator.unit];
    for (const area of areas) {
      if (file.figures[area.slug] === undefined) {
        // Left out only where the source knows nothing of it.
        expect(
          data.years.map((year) => data.at(area.id, year)).filter((found) => found !== undefined),
          area.slug,
        ).toEqual([]);
        continue;
      }
      for (const year of data.years) {
        const [full, here] = [cellAt(data, area, year), cellOf(file, area.slug, year)];
        expect(here.status, `${area.slug} ${year}`).toBe(full.status);
        if (full.value === null || here.value === null) expect(here.value).toBe(full.value);
        else expect([prose(here.value), table(here.value)]).toEqual([prose(full.value), table(full.value)]);
        const found = data.at(area.id, year);
        const limits = limitsOf(file, area.slug, year);
        if (limits !== null) expect(limits.map(table)).toEqual([found!.lower!, found!.upper!].map(table));
        else expect(found?.lower ?? null).toBeNull();
      }
    }
  },
);

test("an area that the source does not know is not available, never zero", () => {
  const file = compareFile(allData[0]!);
  expect(cellOf(file, "atlantis", 2025)).toEqual({ value: null, status: "not-available" });
});
