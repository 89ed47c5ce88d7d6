import { FIRST_COMPARABLE, groupOf, SOURCE_CHANGES } from "../spending/groups.ts";
import { spendPerChild, spendShare } from "./compute.ts";
import { defineIndicator, type Indicator, type SeriesBreak } from "./indicator.ts";

/** The newest first, so that the sources of a figure of today come first. */
const tablesA1 = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => `s251-a1-${last - i}`);
const SOURCES = [
  "s251-totals",
  "s251-open-england",
  ...tablesA1(FIRST_COMPARABLE, 2016),
  "hmt-deflators",
  "population",
];
/** Residential care is in no category total. */
const SOURCES_OF_LINES = ["s251-open-england", ...tablesA1(FIRST_COMPARABLE, 2019), "hmt-deflators", "population"];

const JOIN: SeriesBreak = {
  ...SOURCE_CHANGES,
  note: "To 2015-16 the figures are of Table A1, where England is the sum of all authorities (in 2015-16 DfE’s own row, which agrees with it); from 2016-17 they are DfE’s category totals. The three years that both have agree, authority by authority.",
};
const GROSS =
  "Gross: nothing is taken off for fees, grants or other income. An authority’s income differs, and so does what it must pay for care.";
/** A test holds the two figures to the deflators. */
export const DEFLATOR_NOTE =
  "The GDP deflator rose by 5.2% in 2020-21 and 0.2% in 2021-22, an effect of how public services were measured in the pandemic: the real change in those two years is uncertain.";
const CASH = "The amounts in cash are in spending.csv on the data page.";
const SIXTY_MILLION =
  "DfE’s figures of 2017-18 for England and the North East are £60m above the sum of their authorities, all of it in private residential care. They are used as published.";
const SUMS =
  "England’s and a region’s sum of a year lacks the authorities that gave no amount (marked incomplete), while their children are counted: it is too low by their part.";
export const NAMES_NOTE =
  "The names of the two groups are the Review’s. Some services in the non-statutory group are required by law too.";

const money = {
  family: "spending",
  unit: "pounds",
  decimals: 0,
  period: "financial-year",
  denominator: "Children aged 0 to 17 at the mid-year within the financial year (ONS)",
  interval: null,
  breaks: [JOIN],
  caveats: [GROSS, DEFLATOR_NOTE, CASH, SUMS],
  sources: SOURCES,
  optionalSources: ["s251-open"],
} as const;

interface Spend {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** "looked-after children": completes "How much is spent on …?" */
  readonly on: string;
  readonly lines: readonly string[];
  /** What the lines hold, as a sentence. */
  readonly holds: string;
  readonly plausible: readonly [number, number];
  readonly caveats?: readonly string[];
  readonly sources?: readonly string[];
  readonly breaks?: readonly SeriesBreak[];
}

function spend({
  id,
  title,
  short,
  on,
  lines,
  holds,
  plausible,
  caveats = [],
  sources = SOURCES,
  breaks = [JOIN],
}: Spend): Indicator {
  return defineIndicator({
    ...money,
    sources,
    breaks,
    caveats: [...money.caveats, ...caveats],
    id,
    title,
    short,
    counts: "£ per child",
    question: `How much is spent on ${on}, for each child who lives here?`,
    numerator: `Gross spending on ${on} in the financial year, in the prices of the latest`,
    definition: `Gross spending on ${on}, divided by all children aged 0 to 17 and put into the prices of the latest year. ${holds}`,
    formula: "Cash × GDP deflator of the latest year ÷ deflator of the year ÷ children aged 0 to 17",
    plausible,
    compute: spendPerChild(lines),
  });
}

const statutory = groupOf("statutory", "statutory").lines;
const nonStatutory = groupOf("statutory", "non-statutory").lines;

/** The seven services that the groups are made of, each one line of section 251. */
const services: readonly (Omit<Spend, "lines"> & { readonly line: string })[] = [
  {
    id: "spend-looked-after",
    title: "Spending on looked-after children",
    short: "Looked after",
    on: "looked-after children",
    line: "looked-after-total",
    holds: "It is line 3.1.11, which holds adoption and special guardianship too since 2012-13.",
    plausible: [0, 10_000],
    caveats: [SIXTY_MILLION],
  },
  {
    id: "spend-safeguarding",
    title: "Spending on safeguarding",
    short: "Safeguarding",
    on: "safeguarding and social work",
    line: "safeguarding-total",
    holds: "It is line 3.3.4: social work, commissioning and the safeguarding board.",
    plausible: [0, 8_000],
  },
  {
    id: "spend-family-support",
    title: "Spending on family support",
    short: "Family support",
    on: "family support",
    line: "family-support-total",
    holds:
      "It is line 3.4.6: direct payments, short breaks, support for disabled children, targeted and universal family support.",
    plausible: [-50, 5_000],
  },
  {
    id: "spend-young-people",
    title: "Spending on services for young people",
    short: "Young people",
    on: "services for young people",
    line: "young-people-total",
    holds: "It is line 3.5.3: universal and targeted services, youth work among them.",
    plausible: [-50, 5_000],
  },
  {
    id: "spend-sure-start",
    title: "Spending on Sure Start and children under 5",
    short: "Sure Start",
    on: "Sure Start children’s centres and children under 5",
    line: "under-5-total",
    holds: "It is line 3.0.5, with other spending on children under 5; early education is not in it.",
    plausible: [-50, 5_000],
  },
  {
    id: "spend-youth-justice",
    title: "Spending on youth justice",
    short: "Youth justice",
    on: "youth justice",
    line: "youth-justice",
    holds: "It is line 3.6.1.",
    plausible: [-50, 2_000],
  },
  {
    id: "spend-other",
    title: "Spending on other children’s and families’ services",
    short: "Other services",
    on: "other children’s and families’ services",
    line: "other-services",
    holds: "It is line 3.2.1.",
    plausible: [-200, 3_000],
  },
];

const serviceByLine = new Map(services.map(({ line, id }) => [line, id]));

/** The indicator of a line's spending. @throws {Error} if no indicator is of that line alone */
export function indicatorOfLine(line: string): string {
  const id = serviceByLine.get(line);
  if (id === undefined) throw new Error(`no indicator of the line "${line}" in src/indicators/spending.ts`);
  return id;
}

const RESIDENTIAL: readonly string[] = ["residential-care"];
const LINES_END =
  "DfE publishes single lines by authority to 2018-19 as Table A1; after that only in a file of its open data to 2021-22, which the import reads where it is given. England’s lines to 2021-22 are in spending.csv.";

export const spending: readonly Indicator[] = [
  spend({
    id: "spend-total",
    title: "Spending on children’s services",
    short: "All spending",
    on: "children’s services",
    lines: ["total"],
    holds: "It holds lines 3.0.1 to 3.6.1 of section 251, without schools, early education and capital.",
    plausible: [200, 20_000],
    caveats: [SIXTY_MILLION],
  }),
  spend({
    id: "spend-statutory",
    title: "Statutory spending",
    short: "Statutory",
    on: "statutory services",
    lines: statutory,
    holds:
      "It holds looked-after children (3.1.11), safeguarding (3.3.4) and youth justice (3.6.1), as the Independent Review of 2021 groups them.",
    plausible: [100, 15_000],
    caveats: [NAMES_NOTE, SIXTY_MILLION],
  }),
  spend({
    id: "spend-non-statutory",
    title: "Non-statutory spending",
    short: "Non-statutory",
    on: "non-statutory services",
    lines: nonStatutory,
    holds:
      "It holds Sure Start and under-fives (3.0.5), other services (3.2.1), family support (3.4.6) and services for young people (3.5.3), as the Independent Review of 2021 groups them.",
    plausible: [-50, 8_000],
    caveats: [NAMES_NOTE],
  }),
  ...services.map(({ line, ...rest }) => spend({ ...rest, lines: [line] })),
  defineIndicator({
    ...money,
    id: "non-statutory-share",
    title: "Non-statutory share of spending",
    short: "Non-statutory share",
    counts: "% of spending",
    question: "How much of each pound goes to services that help early?",
    unit: "percent",
    decimals: 1,
    numerator: "Gross spending on Sure Start and under-fives, family support, young people and other services",
    denominator: "Gross statutory and non-statutory spending",
    definition:
      "Non-statutory services as a share of all spending on children’s services, gross, in cash of the same year.",
    formula: "(3.0.5 + 3.2.1 + 3.4.6 + 3.5.3) ÷ (3.0.5 + 3.1.11 + 3.2.1 + 3.3.4 + 3.4.6 + 3.5.3 + 3.6.1) × 100",
    plausible: [-5, 100],
    compute: spendShare(nonStatutory, [...statutory, ...nonStatutory]),
  }),
  defineIndicator({
    ...money,
    id: "looked-after-share",
    title: "Looked-after children’s share of spending",
    short: "Looked-after share",
    counts: "% of spending",
    question: "How much of each pound goes to looked-after children?",
    unit: "percent",
    decimals: 1,
    numerator: "Gross spending on looked-after children",
    denominator: "Gross statutory and non-statutory spending",
    definition:
      "Looked-after children as a share of all spending on children’s services, gross, in cash of the same year.",
    formula: "3.1.11 ÷ (3.0.5 + 3.1.11 + 3.2.1 + 3.3.4 + 3.4.6 + 3.5.3 + 3.6.1) × 100",
    plausible: [0, 100],
    compute: spendShare(["looked-after-total"], [...statutory, ...nonStatutory]),
  }),
  spend({
    id: "spend-residential-care",
    title: "Spending on residential care",
    short: "Residential care",
    on: "residential care",
    lines: RESIDENTIAL,
    holds: "It is line 3.1.1, a part of spending on looked-after children.",
    plausible: [0, 5_000],
    sources: SOURCES_OF_LINES,
    breaks: [],
    caveats: [LINES_END, SIXTY_MILLION],
  }),
  defineIndicator({
    ...money,
    sources: SOURCES_OF_LINES,
    breaks: [],
    caveats: [
      GROSS,
      LINES_END,
      SIXTY_MILLION,
      "Private provision is what the authority paid to private providers, as it reported it; places bought from other councils and from charities are not in it.",
    ],
    id: "residential-private-share",
    title: "Private provision of residential care",
    short: "Private residential care",
    counts: "% of spending on it",
    question: "How much of the spending on residential care goes to private providers?",
    unit: "percent",
    decimals: 1,
    numerator: "Spending on residential care provided by private companies",
    denominator: "Gross spending on residential care",
    definition:
      "What authorities paid to private providers of residential care, as a share of their gross spending on it, in cash of the same year.",
    formula: "Private provision of 3.1.1 ÷ total expenditure of 3.1.1 × 100",
    plausible: [-5, 110],
    compute: spendShare(RESIDENTIAL, RESIDENTIAL, "private"),
  }),
];
