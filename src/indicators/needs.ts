import { sum, type Cell } from "../core/cell.ts";
import type { TableRow } from "../tables/table.ts";
import { share } from "./compute.ts";
import { defineIndicator, type Indicator, type SeriesBreak } from "./indicator.ts";

const SEVERAL = "An assessment may record several factors, so shares add to more than 100%.";
const RECORDED =
  "It shows what social workers record in assessments, which depends on who is assessed and how forms are filled in.";
const HACKNEY = "Hackney has no figure for 2021 and 2022.";
const ANY_PERSON =
  "The sum of three published counts (child, parent, another person): an assessment that records two of them counts twice, so read it as concerns recorded for each hundred assessments.";

const assessments = { table: "assessment-factors", measure: "assessments" } as const;

interface Factor {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** "neglect": completes "How many assessments record …?" */
  readonly what: string;
  readonly part: (row: TableRow) => Cell;
  /** Whether each assessment is counted once at most. */
  readonly nested?: boolean;
  readonly caveats?: readonly string[];
  readonly breaks?: readonly SeriesBreak[];
}

const one = (measure: string) => (row: TableRow) => row.cells[measure]!;

const anyPerson = (name: string) => (row: TableRow) =>
  sum([`${name}Child`, `${name}Parent`, `${name}Person`].map((m) => row.cells[m]!));

/** First year in which abuse is split by who harmed the child. */
const SPLIT_YEAR = 2021;

/** One series out of a count that was split: the whole before, the parts after. */
const bySplit = (name: string) => (row: TableRow) => {
  const parts = row.year < SPLIT_YEAR ? [`${name}Unknown`] : [`${name}Unknown`, `${name}ByChild`, `${name}ByAdult`];
  return sum(parts.map((measure) => row.cells[measure]!));
};

const splitBreak: SeriesBreak = {
  year: SPLIT_YEAR,
  label: "split by whom",
  note: "From 2021 the count is split by who harmed the child and an assessment may record both, so the sum can count it twice.",
};

function factor({ id, title, short, what, part, nested = true, caveats = [], breaks = [] }: Factor): Indicator {
  return defineIndicator({
    id,
    family: "needs",
    title,
    short,
    counts: nested ? "% of assessments" : "times per 100 assessments",
    question: nested ? `How many assessments record ${what}?` : `How often do assessments record ${what}?`,
    unit: nested ? "percent" : "per100",
    decimals: 1,
    period: "year-to-march",
    numerator: `Assessments completed in the year that record ${what}`,
    denominator: "Assessments completed in the year with at least one factor recorded",
    interval: nested ? "wilson" : null,
    definition: nested
      ? `Assessments completed in the year ending 31 March that record ${what}, as a share of those that record any factor.`
      : `How often ${what} is recorded, for each 100 assessments completed in the year ending 31 March that record any factor. An assessment that records it of two people counts twice.`,
    formula: `Assessments that record ${what} ÷ assessments with any factor × 100`,
    caveats: [...caveats, SEVERAL, RECORDED, HACKNEY],
    breaks,
    sources: ["cin-c3"],
    plausible: [0, nested ? 100 : 200],
    compute: share(assessments, { part, whole: assessments, nested }),
  });
}

export const needs: readonly Indicator[] = [
  factor({
    id: "domestic-abuse-share",
    title: "Domestic abuse, of any person, recorded in assessments",
    short: "Domestic abuse",
    what: "domestic abuse of the child, a parent or another person",
    part: anyPerson("domesticAbuse"),
    nested: false,
    caveats: [ANY_PERSON],
  }),
  factor({
    id: "parental-domestic-abuse-share",
    title: "Domestic abuse of a parent recorded in assessments",
    short: "Domestic abuse, parent",
    what: "domestic abuse of a parent or carer",
    part: one("domesticAbuseParent"),
  }),
  factor({
    id: "parental-mental-health-share",
    title: "A parent’s mental health recorded in assessments",
    short: "Parent’s mental health",
    what: "concerns about a parent’s or carer’s mental health",
    part: one("mentalHealthParent"),
  }),
  factor({
    id: "child-mental-health-share",
    title: "The child’s mental health recorded in assessments",
    short: "Child’s mental health",
    what: "concerns about the child’s mental health",
    part: one("mentalHealthChild"),
  }),
  factor({
    id: "neglect-share",
    title: "Neglect recorded in assessments",
    short: "Neglect",
    what: "neglect",
    part: one("neglect"),
    caveats: ["Poverty is not neglect; where the two are confused the figure will show it."],
  }),
  factor({
    id: "emotional-abuse-share",
    title: "Emotional abuse recorded in assessments",
    short: "Emotional abuse",
    what: "emotional abuse",
    part: one("emotionalAbuse"),
  }),
  factor({
    id: "physical-abuse-share",
    title: "Physical abuse recorded in assessments",
    short: "Physical abuse",
    what: "physical abuse, by anyone",
    part: bySplit("physicalAbuse"),
    nested: false,
    breaks: [splitBreak],
  }),
  factor({
    id: "sexual-abuse-share",
    title: "Sexual abuse recorded in assessments",
    short: "Sexual abuse",
    what: "sexual abuse, by anyone",
    part: bySplit("sexualAbuse"),
    nested: false,
    breaks: [splitBreak],
  }),
  factor({
    id: "alcohol-misuse-share",
    title: "Alcohol misuse, of any person, recorded in assessments",
    short: "Alcohol misuse",
    what: "alcohol misuse by the child, a parent or another person",
    part: anyPerson("alcohol"),
    nested: false,
    caveats: [ANY_PERSON],
  }),
  factor({
    id: "drug-misuse-share",
    title: "Drug misuse, of any person, recorded in assessments",
    short: "Drug misuse",
    what: "drug misuse by the child, a parent or another person",
    part: anyPerson("drugs"),
    nested: false,
    caveats: [ANY_PERSON],
  }),
  factor({
    id: "learning-disability-share",
    title: "The child’s learning disability recorded in assessments",
    short: "Child’s learning disability",
    what: "a learning disability of the child",
    part: one("learningDisabilityChild"),
  }),
  factor({
    id: "physical-disability-share",
    title: "The child’s physical disability or illness recorded in assessments",
    short: "Child’s physical disability",
    what: "a physical disability or illness of the child",
    part: one("physicalDisabilityChild"),
  }),
  factor({
    id: "young-carer-share",
    title: "Young carers recorded in assessments",
    short: "Young carer",
    what: "a child who cares for another",
    part: one("youngCarer"),
  }),
  factor({
    id: "self-harm-share",
    title: "Self-harm recorded in assessments",
    short: "Self-harm",
    what: "self-harm",
    part: one("selfHarm"),
  }),
  factor({
    id: "unacceptable-behaviour-share",
    title: "Socially unacceptable behaviour recorded in assessments",
    short: "Unacceptable behaviour",
    what: "socially unacceptable behaviour",
    part: one("unacceptableBehaviour"),
  }),
  factor({
    id: "going-missing-share",
    title: "Going missing recorded in assessments",
    short: "Going missing",
    what: "going or being missing",
    part: one("goingMissing"),
  }),
  factor({
    id: "child-sexual-exploitation-share",
    title: "Child sexual exploitation recorded in assessments",
    short: "Sexual exploitation",
    what: "child sexual exploitation",
    part: one("childSexualExploitation"),
  }),
  factor({
    id: "child-criminal-exploitation-share",
    title: "Child criminal exploitation recorded in assessments",
    short: "Criminal exploitation",
    what: "child criminal exploitation",
    part: one("childCriminalExploitation"),
    caveats: ["Counted from 2022; earlier years are not available."],
  }),
  factor({
    id: "gangs-share",
    title: "Gangs recorded in assessments",
    short: "Gangs",
    what: "gangs",
    part: one("gangs"),
  }),
  factor({
    id: "trafficking-share",
    title: "Trafficking recorded in assessments",
    short: "Trafficking",
    what: "trafficking",
    part: one("trafficking"),
  }),
  factor({
    id: "unaccompanied-share",
    title: "Unaccompanied asylum-seeking children recorded in assessments",
    short: "Unaccompanied",
    what: "an unaccompanied asylum-seeking child",
    part: one("unaccompanied"),
  }),
  factor({
    id: "privately-fostered-share",
    title: "Private fostering recorded in assessments",
    short: "Privately fostered",
    what: "private fostering",
    part: one("privatelyFostered"),
  }),
  factor({
    id: "female-genital-mutilation-share",
    title: "Female genital mutilation recorded in assessments",
    short: "FGM",
    what: "female genital mutilation",
    part: one("femaleGenitalMutilation"),
    caveats: ["Most authorities’ counts are so small that they are suppressed."],
  }),
  factor({
    id: "faith-linked-abuse-share",
    title: "Abuse linked to faith or belief recorded in assessments",
    short: "Faith-linked abuse",
    what: "abuse linked to faith or belief",
    part: one("faithLinkedAbuse"),
    caveats: ["Many authorities’ counts are so small that they are suppressed."],
  }),
  factor({
    id: "other-factor-share",
    title: "Another factor recorded in assessments",
    short: "Other factor",
    what: "a factor that the list does not name",
    part: one("other"),
  }),
];
