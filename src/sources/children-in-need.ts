import { count, figure } from "./columns.ts";
import { DFE, OGL, eesArea, eesColumns, eesCoverage, eesKey, printedShare } from "./ees.ts";
import { defineSource } from "./source.ts";

/** What the tables of one release share. */
const release = {
  publisher: DFE,
  release: "Children in need, England",
  edition: "2025",
  published: "2025-10-30",
  licence: OGL,
  page: "https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need",
  key: eesKey,
  area: eesArea,
  coverage: eesCoverage("03-31", 2013, 2025),
} as const;

const ROUNDED = "England and regional counts are rounded to the nearest 10; authority counts are not.";
const HACKNEY =
  "Hackney made no usable return for 2021 and 2022; England’s totals use its figures of the year before for both.";

export const needB1 = defineSource({
  ...release,
  id: "cin-b1",
  table: "B1: children in need during the year and at 31 March",
  file: "dfe/b1_children_in_need_2013_to_2025.csv",
  columns: {
    ...eesColumns,
    anyEpisodes: ["Anypoint_episodes", count()],
    anyChildren: ["Anypoint_child", count()],
    startedEpisodes: ["Started_episodes", count()],
    startedChildren: ["Started_child", count()],
    endedEpisodes: ["Ended_episodes", count()],
    endedChildren: ["Ended_child", count()],
    atMarch: ["At31_episodes", count()],
    awaitingAssessment: ["awaiting_assessment", count()],
  },
  printed: [],
  notes: [ROUNDED, HACKNEY],
});

export const referralsC1 = defineSource({
  ...release,
  id: "cin-c1",
  table: "C1: referrals and re-referrals",
  file: "dfe/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
  columns: {
    ...eesColumns,
    referrals: ["referral_count", count()],
    reReferrals: ["rereferral_count", count()],
    reReferralsPercent: ["rereferral_percent", figure()],
    noFurtherAction: ["no_further_action_count", count()],
    noFurtherActionPercent: ["no_further_action_percent", figure()],
    notInNeed: ["not_in_need_count", count()],
    notInNeedPercent: ["not_in_need_percent", figure()],
    childrenReferred: ["referral_child_count", count()],
    childrenReReferred: ["rereferral_child_count", count()],
    childrenReReferredPercent: ["rereferral_child_percent", figure()],
  },
  printed: [
    printedShare("reReferralsPercent", "reReferrals", "referrals"),
    printedShare("noFurtherActionPercent", "noFurtherAction", "referrals"),
    printedShare("notInNeedPercent", "notInNeed", "referrals"),
    printedShare("childrenReReferredPercent", "childrenReReferred", "childrenReferred"),
  ],
  notes: [ROUNDED, HACKNEY],
});

const PEOPLE = ["child", "parent", "person"] as const;

/** Three columns of one concern: about the child, a parent, another person. */
function byPerson<const N extends string>(name: N, header: string) {
  const columns = PEOPLE.map(
    (who) => [`${name}${who[0]!.toUpperCase()}${who.slice(1)}`, [`${header}_${who}`, count()]] as const,
  );
  return Object.fromEntries(columns) as Record<
    `${N}Child` | `${N}Parent` | `${N}Person`,
    readonly [string, ReturnType<typeof count>]
  >;
}

export const factorsC3 = defineSource({
  ...release,
  id: "cin-c3",
  table: "C3: factors identified at the end of assessment",
  file: "dfe/c3_factors_identified_at_end_of_assessment_2018_to_2025.csv",
  columns: {
    ...eesColumns,
    assessments: ["Episodes_with_assessment_factor", count()],
    ...byPerson("alcohol", "Alcohol_Misuse"),
    ...byPerson("drugs", "Drug_Misuse"),
    ...byPerson("domesticAbuse", "Domestic_Abuse"),
    ...byPerson("mentalHealth", "Mental_Health"),
    ...byPerson("learningDisability", "Learning_Disability"),
    ...byPerson("physicalDisability", "Physical_Disability"),
    youngCarer: ["Young_Carer", count()],
    privatelyFostered: ["Privately_fostered", count()],
    unaccompanied: ["Unaccompanied_asylum_seeker", count()],
    goingMissing: ["Going_missing", count()],
    childSexualExploitation: ["Child_sexual_exploitation", count()],
    trafficking: ["Trafficking", count()],
    gangs: ["Gangs", count()],
    unacceptableBehaviour: ["Socially_unacceptable_behaviour", count()],
    selfHarm: ["Self_harm", count()],
    neglect: ["Neglect", count()],
    emotionalAbuse: ["Emotional_Abuse", count()],
    physicalAbuseUnknown: ["Physical_Abuse_unknown", count()],
    physicalAbuseByChild: ["Physical_Abuse_child_on_child", count()],
    physicalAbuseByAdult: ["Physical_Abuse_adult_on_child", count()],
    sexualAbuseUnknown: ["Sexual_Abuse_unknown", count()],
    sexualAbuseByChild: ["Sexual_Abuse_child_on_child", count()],
    sexualAbuseByAdult: ["Sexual_Abuse_adult_on_child", count()],
    femaleGenitalMutilation: ["Female_Genital_Mutilation", count()],
    faithLinkedAbuse: ["Faith_linked_abuse", count()],
    childCriminalExploitation: ["Child_criminal_exploitation", count()],
    other: ["Other", count()],
  },
  coverage: eesCoverage("03-31", 2018, 2025),
  printed: [],
  notes: [
    ROUNDED,
    HACKNEY,
    "An assessment may record several factors, so shares add to more than 100%.",
    "Physical and sexual abuse are split by who harmed the child from 2021; child criminal exploitation is counted from 2022.",
  ],
});

export const enquiriesC4 = defineSource({
  ...release,
  id: "cin-c4",
  table: "C4: section 47 enquiries and initial child protection conferences",
  file: "dfe/c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv",
  columns: {
    ...eesColumns,
    enquiries: ["Section47", count()],
    childrenEnquired: ["Section47_child", count()],
    conferences: ["ICPC", count()],
    childrenConferenced: ["ICPC_child", count()],
    within10Days: ["Duration_0-10_days", count()],
    within11To15Days: ["Duration_11-15_days", count()],
    within16To20Days: ["Duration_16-20_days", count()],
    after20Days: ["Duration_21+_days", count()],
    days25th: ["Duration_25th_Percentile", figure()],
    daysMedian: ["Duration_median", figure()],
    days75th: ["Duration_75th_Percentile", figure()],
  },
  printed: [],
  notes: [ROUNDED, HACKNEY],
});

export const plansD3 = defineSource({
  ...release,
  id: "cin-d3",
  table: "D3: child protection plans started, and those that were a second or subsequent plan",
  file: "dfe/d3_cpps_subsequent_plan_2013_to_2025.csv",
  columns: {
    ...eesColumns,
    started: ["CPP_start", count()],
    repeat: ["CPP_subsequent", count()],
    repeatPercent: ["CPP_subsequent_percent", figure()],
  },
  printed: [printedShare("repeatPercent", "repeat", "started")],
  notes: [ROUNDED, HACKNEY],
});

export const plansD5 = defineSource({
  ...release,
  id: "cin-d5",
  table: "D5: child protection plans at 31 March by duration",
  file: "dfe/d5_cpps_at31march_by_duration_2013_to_2025.csv",
  columns: {
    ...eesColumns,
    atMarch: ["CPP_At31", count()],
    upTo3Months: ["3_months_or_less", count()],
    upTo3MonthsPercent: ["3_months_or_less_percent", figure()],
    over3To6Months: ["more_than_3_months_6_months", count()],
    over3To6MonthsPercent: ["more_than_3_months_6_months_percent", figure()],
    over6To12Months: ["more_than_6_months_less_than_1_year", count()],
    over6To12MonthsPercent: ["more_than_6_months_less_than_1_year_percent", figure()],
    oneTo2Years: ["1_year_less_than_2_years", count()],
    oneTo2YearsPercent: ["1_year_less_than_2_years_percent", figure()],
    twoYears: ["2_years_or_more", count()],
    twoYearsPercent: ["2_years_or_more_percent", figure()],
  },
  printed: [
    printedShare("upTo3MonthsPercent", "upTo3Months", "atMarch"),
    printedShare("over3To6MonthsPercent", "over3To6Months", "atMarch"),
    printedShare("over6To12MonthsPercent", "over6To12Months", "atMarch"),
    printedShare("oneTo2YearsPercent", "oneTo2Years", "atMarch"),
    printedShare("twoYearsPercent", "twoYears", "atMarch"),
  ],
  notes: [ROUNDED, HACKNEY],
});

export const population = defineSource({
  ...release,
  id: "population",
  publisher: "Office for National Statistics, as published by the Department for Education",
  table: "Mid-year population estimates, children aged 0 to 17",
  file: "dfe/ons_mid-year_population_estimates_2012_to_2024.csv",
  columns: {
    ...eesColumns,
    ageGroup: ["age_group", (raw: string) => raw],
    children: ["population_estimate", count()],
  },
  // Mid-year: an authority that began on 1 April has its first estimate that June.
  coverage: eesCoverage("06-30", 2012, 2024),
  printed: [],
  notes: [
    "A rate for 31 March of a year uses the estimate of the June before it.",
    "No estimate on today’s basis is given for Bournemouth, Poole and the Dorset of before 2019.",
  ],
});
