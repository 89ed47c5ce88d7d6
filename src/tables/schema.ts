/** Tenths of neighbourhoods by deprivation, 1 the most deprived: measures of the table of children by tenth. */
export const TENTH_MEASURES = Array.from({ length: 10 }, (_, i) => `tenth${i + 1}`);

/**
 * The project's own tables of figures: what the import writes under
 * data/tables and the site reads. One row an area and year, one column a
 * measure; a cell holds a number, a status word, or a number and a flag.
 */
export interface TableSchema {
  readonly id: TableId;
  readonly title: string;
  /** measure name → what it counts */
  readonly measures: Readonly<Record<string, string>>;
}

export type TableId =
  | "in-need"
  | "referrals"
  | "assessment-factors"
  | "enquiries"
  | "plan-starts"
  | "plans-at-march"
  | "population"
  | "looked-after"
  | "looked-after-printed"
  | "workforce"
  | "deprivation"
  | "low-income"
  | "children-by-tenth";

const concern = (name: string, what: string) => ({
  [`${name}Child`]: `Assessments that record ${what} of the child`,
  [`${name}Parent`]: `Assessments that record ${what} of a parent or carer`,
  [`${name}Person`]: `Assessments that record ${what} of another person in the home`,
});

export const tables: readonly TableSchema[] = [
  {
    id: "in-need",
    title: "Children in need",
    measures: {
      anyEpisodes: "Episodes of need at any point in the year",
      anyChildren: "Children in need at any point in the year",
      startedEpisodes: "Episodes of need that started in the year",
      startedChildren: "Children who started an episode of need in the year",
      endedEpisodes: "Episodes of need that ended in the year",
      endedChildren: "Children whose episode of need ended in the year",
      atMarch: "Children in need on 31 March",
      awaitingAssessment: "Of those on 31 March, awaiting assessment",
    },
  },
  {
    id: "referrals",
    title: "Referrals",
    measures: {
      referrals: "Referrals in the year",
      reReferrals: "Referrals within 12 months of an earlier one",
      reReferralsPercent: "The publisher’s percentage of referrals",
      noFurtherAction: "Referrals with no further action",
      noFurtherActionPercent: "The publisher’s percentage of referrals",
      notInNeed: "Referrals assessed and found not to be in need",
      notInNeedPercent: "The publisher’s percentage of referrals",
      childrenReferred: "Children referred in the year",
      childrenReReferred: "Children referred again within 12 months",
      childrenReReferredPercent: "The publisher’s percentage of children referred",
    },
  },
  {
    id: "assessment-factors",
    title: "Factors identified at the end of assessment",
    measures: {
      assessments: "Assessments with at least one factor recorded",
      ...concern("alcohol", "alcohol misuse"),
      ...concern("drugs", "drug misuse"),
      ...concern("domesticAbuse", "domestic abuse"),
      ...concern("mentalHealth", "the mental health"),
      ...concern("learningDisability", "a learning disability"),
      ...concern("physicalDisability", "a physical disability or illness"),
      youngCarer: "Assessments that record a young carer",
      privatelyFostered: "Assessments that record private fostering",
      unaccompanied: "Assessments that record an unaccompanied asylum-seeking child",
      goingMissing: "Assessments that record going missing",
      childSexualExploitation: "Assessments that record child sexual exploitation",
      trafficking: "Assessments that record trafficking",
      gangs: "Assessments that record gangs",
      unacceptableBehaviour: "Assessments that record socially unacceptable behaviour",
      selfHarm: "Assessments that record self-harm",
      neglect: "Assessments that record neglect",
      emotionalAbuse: "Assessments that record emotional abuse",
      physicalAbuseUnknown: "Assessments that record physical abuse, by whom not recorded",
      physicalAbuseByChild: "Assessments that record physical abuse by a child",
      physicalAbuseByAdult: "Assessments that record physical abuse by an adult",
      sexualAbuseUnknown: "Assessments that record sexual abuse, by whom not recorded",
      sexualAbuseByChild: "Assessments that record sexual abuse by a child",
      sexualAbuseByAdult: "Assessments that record sexual abuse by an adult",
      femaleGenitalMutilation: "Assessments that record female genital mutilation",
      faithLinkedAbuse: "Assessments that record abuse linked to faith or belief",
      childCriminalExploitation: "Assessments that record child criminal exploitation",
      other: "Assessments that record another factor",
    },
  },
  {
    id: "enquiries",
    title: "Section 47 enquiries and initial child protection conferences",
    measures: {
      enquiries: "Section 47 enquiries that started in the year",
      childrenEnquired: "Children subject to a section 47 enquiry that started in the year",
      conferences: "Initial child protection conferences in the year",
      childrenConferenced: "Children subject to an initial conference in the year",
      within10Days: "Conferences within 10 working days of the enquiry",
      within11To15Days: "Conferences 11 to 15 working days after",
      within16To20Days: "Conferences 16 to 20 working days after",
      after20Days: "Conferences 21 working days or more after",
      days25th: "Working days from enquiry to conference, lower quartile",
      daysMedian: "Working days from enquiry to conference, median",
      days75th: "Working days from enquiry to conference, upper quartile",
    },
  },
  {
    id: "plan-starts",
    title: "Child protection plans started",
    measures: {
      started: "Child protection plans that started in the year",
      repeat: "Of those, a second or subsequent plan",
      repeatPercent: "The publisher’s percentage of plans started",
    },
  },
  {
    id: "plans-at-march",
    title: "Child protection plans on 31 March by duration",
    measures: {
      atMarch: "Children on a plan on 31 March",
      upTo3Months: "On a plan for 3 months or less",
      upTo3MonthsPercent: "The publisher’s percentage",
      over3To6Months: "Over 3 months, up to 6",
      over3To6MonthsPercent: "The publisher’s percentage",
      over6To12Months: "Over 6 months, under a year",
      over6To12MonthsPercent: "The publisher’s percentage",
      oneTo2Years: "A year or more, under two",
      oneTo2YearsPercent: "The publisher’s percentage",
      twoYears: "Two years or more",
      twoYearsPercent: "The publisher’s percentage",
    },
  },
  {
    id: "population",
    title: "Children aged 0 to 17",
    measures: { children: "Children aged 0 to 17 at mid-year" },
  },
  {
    id: "looked-after",
    title: "Children looked after",
    measures: {
      atMarch: "Children looked after on 31 March",
      started: "Children who started to be looked after in the year",
      ceased: "Children who ceased to be looked after in the year",
    },
  },
  {
    id: "looked-after-printed",
    title: "Children looked after: rates as the publisher prints them",
    measures: {
      population: "Children aged 0 to 17 in the publisher’s edition",
      atMarchRate: "The publisher’s rate per 10,000, whole, on 31 March",
      startedRate: "The publisher’s rate per 10,000, whole, started",
      ceasedRate: "The publisher’s rate per 10,000, whole, ceased",
    },
  },
  {
    id: "workforce",
    title: "Children’s social work workforce",
    measures: {
      inPost: "Social workers in post, full-time equivalent",
      leavers: "Leavers in the year, full-time equivalent",
      turnoverRate: "The publisher’s turnover rate, per cent",
      agency: "Agency workers, full-time equivalent",
      agencyRate: "The publisher’s agency worker rate, per cent",
      vacancies: "Vacancies, full-time equivalent",
      vacancyRate: "The publisher’s vacancy rate, per cent",
      caseHolders: "Social workers who hold cases, full-time equivalent",
      cases: "Cases held",
      caseload: "The publisher’s cases per case-holding social worker",
    },
  },
  {
    id: "deprivation",
    title: "Indices of deprivation, by the year of their edition",
    measures: {
      idaci:
        "Average score of the Income Deprivation Affecting Children Index: the share of children in income deprivation",
      idaciRank: "Rank of that score, 1 for the highest; not of the carried-up scores of 2025",
      imd: "Average score of the Index of Multiple Deprivation",
    },
  },
  {
    id: "low-income",
    title: "Children in low-income families",
    measures: { percent: "The publisher’s percentage of children in low-income families" },
  },
  {
    id: "children-by-tenth",
    title: "Children by tenth of neighbourhoods (IMD 2019), mid-2020",
    measures: Object.fromEntries(
      TENTH_MEASURES.map((name, i) => [
        name,
        `Children in neighbourhoods of national tenth ${i + 1}, 1 the most deprived`,
      ]),
    ),
  },
];
