import { printed } from "./compute.ts";
import { defineIndicator, type Indicator } from "./indicator.ts";

const JOINT =
  "Kingston upon Thames and Richmond upon Thames make one return, and so do North and West Northamptonshire: the figure is for both together and is repeated for each.";
const DAY = "A count on one day, 30 September, in full-time equivalents.";

const staff = {
  family: "workforce",
  decimals: 1,
  period: "at-30-september",
  interval: null,
  breaks: [],
  sources: ["csww"],
} as const;

export const workforce: readonly Indicator[] = [
  defineIndicator({
    ...staff,
    id: "caseload",
    title: "Cases per children’s social worker",
    short: "Caseload",
    counts: "cases per case-holding social worker",
    question: "How many cases does a social worker hold?",
    unit: "cases",
    numerator: "Cases held on 30 September",
    denominator: "Social workers who hold cases, full-time equivalent",
    definition: "Cases held for each full-time-equivalent children’s social worker who holds cases, on 30 September.",
    formula: "As published: cases held ÷ case-holding social workers (full-time equivalent)",
    caveats: ["A mean hides how cases are spread between new and experienced workers.", DAY, JOINT],
    plausible: [1, 45],
    compute: printed({ table: "workforce", measure: "caseload" }, { numerator: "cases", denominator: "caseHolders" }),
  }),
  defineIndicator({
    ...staff,
    id: "vacancy-rate",
    title: "Vacancies among children’s social workers",
    short: "Vacancies",
    counts: "% of posts vacant",
    question: "How many social work posts are vacant?",
    unit: "percent",
    numerator: "Vacancies on 30 September, full-time equivalent",
    denominator: "Vacancies and social workers in post",
    definition:
      "Vacant posts as a share of vacant posts and social workers in post, full-time equivalent, on 30 September.",
    formula: "As published: vacancies ÷ (vacancies + in post) × 100",
    caveats: ["A vacancy may be covered by an agency worker.", DAY, JOINT],
    // Isles of Scilly, 2021: the one post was vacant
    plausible: [0, 100],
    compute: printed({ table: "workforce", measure: "vacancyRate" }, { numerator: "vacancies" }),
  }),
  defineIndicator({
    ...staff,
    id: "agency-rate",
    title: "Agency workers among children’s social workers",
    short: "Agency workers",
    counts: "% of social workers",
    question: "How many social workers are agency workers?",
    unit: "percent",
    numerator: "Agency social workers on 30 September, full-time equivalent",
    denominator: "Agency workers and social workers in post",
    definition:
      "Agency social workers as a share of agency workers and social workers in post, full-time equivalent, on 30 September.",
    formula: "As published: agency workers ÷ (agency workers + in post) × 100",
    caveats: [DAY, JOINT],
    // Isles of Scilly, 2021: one social worker, from an agency
    plausible: [0, 100],
    compute: printed({ table: "workforce", measure: "agencyRate" }, { numerator: "agency" }),
  }),
  defineIndicator({
    ...staff,
    id: "turnover-rate",
    title: "Turnover of children’s social workers",
    short: "Turnover",
    counts: "% who left in the year",
    question: "How many social workers leave in a year?",
    unit: "percent",
    numerator: "Social workers who left in the year to 30 September, full-time equivalent",
    denominator: "Social workers in post on 30 September",
    definition:
      "Social workers who left the authority in the year to 30 September as a share of those in post on that day, full-time equivalent.",
    formula: "As published: leavers ÷ in post × 100",
    caveats: ["Small authorities’ rates move a long way with one person.", DAY, JOINT],
    plausible: [0, 120],
    compute: printed({ table: "workforce", measure: "turnoverRate" }, { numerator: "leavers", denominator: "inPost" }),
  }),
];
