import { difference } from "../core/cell.ts";
import { share, shareOfEvents } from "./compute.ts";
import { defineIndicator, type Indicator } from "./indicator.ts";

const HACKNEY = "Hackney has no figure for 2021 and 2022.";
const PRINTED =
  "England’s and regions’ counts are rounded to 10: where the share computed from them does not round to the percentage DfE prints, the printed one is used and marked as published; so it is where a count is suppressed and the percentage is not.";
const EVENTS =
  "The two counts are of different events in the same year, not of the same children followed through, and some belong to the year before or after. Where they contradict each other the share is left out and the counts are kept.";

const shareOf = {
  family: "thresholds",
  unit: "percent",
  decimals: 1,
  period: "year-to-march",
  breaks: [],
  plausible: [0, 100],
} as const;

const referrals = { table: "referrals", measure: "referrals" } as const;

export const thresholds: readonly Indicator[] = [
  defineIndicator({
    ...shareOf,
    id: "re-referrals-share",
    title: "Re-referrals within 12 months",
    short: "Re-referrals",
    counts: "% of referrals, within 12 months",
    question: "How often does a child come back within a year?",
    numerator: "Referrals within 12 months of an earlier referral of the same child",
    denominator: "Referrals in the year",
    interval: "wilson",
    definition:
      "Referrals of a child who had been referred in the 12 months before, as a share of all referrals in the year ending 31 March.",
    formula: "Re-referrals ÷ referrals × 100",
    caveats: ["A low share can mean that help worked, or that a second concern was not taken in.", PRINTED, HACKNEY],
    sources: ["cin-c1"],
    compute: share(referrals, {
      part: (row) => row.cells.reReferrals!,
      whole: referrals,
      printed: "reReferralsPercent",
      nested: true,
    }),
  }),
  defineIndicator({
    ...shareOf,
    id: "no-further-action-share",
    title: "Referrals with no further action",
    short: "No further action",
    counts: "% of referrals",
    question: "How often is a referral closed without an assessment?",
    numerator: "Referrals with no further action",
    denominator: "Referrals in the year",
    interval: "wilson",
    definition: "Referrals closed without an assessment, as a share of all referrals in the year ending 31 March.",
    formula: "Referrals with no further action ÷ referrals × 100",
    caveats: ["Some authorities decide before they record a referral, and show almost none here.", PRINTED, HACKNEY],
    sources: ["cin-c1"],
    compute: share(referrals, {
      part: (row) => row.cells.noFurtherAction!,
      whole: referrals,
      printed: "noFurtherActionPercent",
      nested: true,
    }),
  }),
  defineIndicator({
    ...shareOf,
    id: "not-in-need-share",
    title: "Referrals assessed and found not in need",
    short: "Found not in need",
    counts: "% of referrals",
    question: "How often does an assessment find that a child is not in need?",
    numerator: "Referrals assessed, with the child found not to be in need",
    denominator: "Referrals in the year",
    interval: "wilson",
    definition:
      "Referrals that led to an assessment which found the child not to be in need, as a share of all referrals in the year ending 31 March.",
    formula: "Assessed and not in need ÷ referrals × 100",
    caveats: ["Not in need of children’s social care does not mean that a family needs no help.", PRINTED, HACKNEY],
    sources: ["cin-c1"],
    compute: share(referrals, {
      part: (row) => row.cells.notInNeed!,
      whole: referrals,
      printed: "notInNeedPercent",
      nested: true,
    }),
  }),
  defineIndicator({
    ...shareOf,
    id: "section-47-without-plan-share",
    title: "Section 47 enquiries beyond the number of plans started",
    short: "Enquiries without a plan",
    counts: "% of enquiries, beyond plans started",
    question: "For how many enquiries is there no child protection plan?",
    numerator: "Section 47 enquiries less child protection plans started in the year",
    denominator: "Section 47 enquiries in the year",
    interval: null,
    definition:
      "Section 47 enquiries in the year ending 31 March less the child protection plans that started in it, as a share of the enquiries.",
    formula: "(Section 47 enquiries − plans started) ÷ section 47 enquiries × 100",
    caveats: [EVENTS, "An enquiry that ends without a plan may still lead to help.", HACKNEY],
    sources: ["cin-c4", "cin-d3"],
    compute: shareOfEvents(
      { table: "enquiries", measure: "enquiries" },
      (row, tables) =>
        difference(row.cells.enquiries!, tables.cell({ table: "plan-starts", measure: "started" }, row.area, row.year)),
      { table: "enquiries", measure: "enquiries" },
    ),
  }),
  defineIndicator({
    ...shareOf,
    id: "conference-to-plan-share",
    title: "Plans started for each hundred initial conferences",
    short: "Conference to plan",
    counts: "plans per 100 conferences",
    question: "How many plans start for each hundred conferences?",
    numerator: "Child protection plans started in the year",
    denominator: "Initial child protection conferences in the year",
    interval: null,
    definition:
      "Child protection plans that started in the year ending 31 March, as a share of the initial child protection conferences held in it.",
    formula: "Plans started ÷ initial conferences × 100",
    caveats: [EVENTS, HACKNEY],
    sources: ["cin-d3", "cin-c4"],
    compute: shareOfEvents({ table: "plan-starts", measure: "started" }, (row) => row.cells.started!, {
      table: "enquiries",
      measure: "conferences",
    }),
  }),
  defineIndicator({
    ...shareOf,
    id: "repeat-plan-share",
    title: "Plans that are a second or later plan",
    short: "Repeat plans",
    counts: "% of plans started, second or later",
    question: "How often has a child on a new plan been on one before?",
    numerator: "Plans started for a child who had been on a plan before",
    denominator: "Child protection plans started in the year",
    interval: "wilson",
    definition:
      "Child protection plans that started in the year ending 31 March for a child who had been on a plan at any time before, as a share of all that started.",
    formula: "Second or later plans ÷ plans started × 100",
    caveats: [
      "The earlier plan may have been years before, or in the same authority only, as far as it knows.",
      "England and Yorkshire and The Humber 2022: Doncaster’s repeat plans are of low reliability, and DfE’s percentage leaves its plans out altogether.",
      PRINTED,
      HACKNEY,
    ],
    sources: ["cin-d3"],
    compute: share(
      { table: "plan-starts", measure: "started" },
      {
        part: (row) => row.cells.repeat!,
        whole: { table: "plan-starts", measure: "started" },
        printed: "repeatPercent",
        nested: true,
      },
    ),
  }),
  defineIndicator({
    ...shareOf,
    id: "long-plan-share",
    title: "Plans that have lasted two years or more",
    short: "Long plans",
    counts: "% of plans, two years or more",
    question: "How many plans have gone on for two years?",
    period: "at-31-march",
    numerator: "Children on a plan for two years or more on 31 March",
    denominator: "Children on a plan on 31 March",
    interval: "wilson",
    definition:
      "Children who had been on a child protection plan for two years or more, as a share of all on a plan on 31 March.",
    formula: "On a plan for two years or more ÷ on a plan × 100",
    caveats: ["Many authorities have so few that the figure is suppressed: read how many have one.", PRINTED, HACKNEY],
    sources: ["cin-d5"],
    compute: share(
      { table: "plans-at-march", measure: "atMarch" },
      {
        part: (row) => row.cells.twoYears!,
        whole: { table: "plans-at-march", measure: "atMarch" },
        printed: "twoYearsPercent",
        nested: true,
      },
    ),
  }),
];
