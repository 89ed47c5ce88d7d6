/** The nine claims of spending: each answered, with the figures of the files as they are now. */
import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { spendingClaims } from "./spending.ts";

const claims = spendingClaims();
const found = Object.fromEntries(claims.map((claim) => [claim.id, claim.found]));

test("what the files give for each", () => {
  expect(found).toEqual({
    "SUT-11": "Early −35% and late +6% net of income; gross −35% and +5%.",
    "SUT-12":
      "Net of income, all but the lines then named for looked-after children, children’s safety and social work: 46% in 2010-11 and 29% in 2015-16. With lines bridged as on this page: 40% and 29%.",
    "SUT-13":
      "21% to 58% in 2012-13; 19% to 51% in 2013-14; 16% to 50% in 2014-15; 13% to 48% in 2015-16, without the City of London and the Isles of Scilly.",
    "SUT-14":
      "From 2012-13 to 2016-17: −5% in England, −12% in the most deprived fifth (IDACI 2019) and 0% in the least deprived. All spending in real terms from 2010-11 to 2016-17, across the break of 2012-13: −10%.",
    "CFC-07":
      "£6.54bn to £8.24bn, and £3.50bn to £2.29bn; together £10.03bn and £10.53bn. In 2024-25, at the same prices, £10.43bn and £2.52bn.",
    "CFC-08": "£880 to £893 in 2019-20 prices: +1.5%.",
    "CFC-09": "£1.13bn to £1.61bn in 2019-20 prices: +43%.",
    "FTA-06": "Sure Start −44%. Statutory +5% with youth justice, +8% without.",
    "FTA-07": "The authorities’ returns added up: +30% in cash, +23% in real terms (2013-14 to 2017-18, gross).",
  });
});

test("a change across the break says so beside itself", () => {
  for (const { said, found, why } of claims) {
    // A change from 2010-11 that is found here, not only said there.
    if (/2010-11/.test(said) && !/From 2012-13/.test(found)) expect(why).toContain("crosses the break of 2012-13");
  }
});

const LIST = "../shared/data/claims/published_claims.csv";

for (const list of existsSync(LIST) ? [LIST] : []) {
  test("each repeats the figures of the list of published claims", () => {
    const rows = Papa.parse<Record<string, string>>(readFileSync(list, "utf8"), { header: true }).data;
    for (const { id, said } of claims) {
      const row = rows.find(({ claim_id }) => claim_id === id)!;
      const figures = [row.start_value, row.end_value, row.change].join(";").split(";");
      const printed = figures.filter((figure) => figure !== "").map((figure) => figure.replace("-", ""));
      // Of the Review's sums the list repeats the percentages, which the sentence leaves to the reader.
      const wanted = id === "CFC-07" ? printed.slice(0, 6) : printed;
      // With its unit: "16%" is not met by the year 2016-17.
      const isSaid = (figure: string) => new RegExp(`(?<![\\d.])${figure.replace(".", "\\.")}(%|bn)`).test(said);
      expect(
        wanted.filter((figure) => !isSaid(figure)),
        id,
      ).toEqual([]);
    }
  });
}
