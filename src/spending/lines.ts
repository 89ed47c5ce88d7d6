/**
 * The lines of section 251 Table A1, as one vocabulary through eleven layouts.
 * A line keeps one id while its number and wording change; `names` lists what
 * the files have called it, in plain form (see {@link plainName}).
 */

export type Heading =
  | "under-5"
  | "looked-after"
  | "other"
  | "safeguarding"
  | "family-support"
  | "young-people"
  | "youth-justice"
  | "strategy"
  | "asylum"
  | "capital"
  | "total"
  | "memorandum";

export interface SpendingLine {
  readonly id: string;
  /** DfE's number since 2016-17, where the line still exists. */
  readonly number: string | null;
  readonly title: string;
  readonly heading: Heading;
  /** Whether it is the sum of the other lines under its heading. */
  readonly total?: true;
  readonly names: readonly string[];
}

/** Lower case, without the leading number, with straight apostrophes gone and single spaces. */
export function plainName(description: string): string {
  return description
    .replace(/^(?:8a\.\d|\d+(?:\.\d+)*(?:[ab](?=\s))?)\.?\s*/i, "")
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .replace(/\s*\(\s*/g, " (")
    .replace(/\s*\)\s*/g, ") ")
    .replace(/\s+/g, " ")
    .trim();
}

const line = (
  id: string,
  number: string | null,
  title: string,
  heading: Heading,
  names: readonly string[],
  total?: true,
): SpendingLine => ({ id, number, title, heading, names, ...(total && { total }) });

export const spendingLines: readonly SpendingLine[] = [
  line("childrens-centres", "3.0.1", "Individual Sure Start children’s centres", "under-5", [
    "spend by individual sure start childrens centres",
    "spend on individual sure start childrens centres",
  ]),
  line("centres-area-wide", "3.0.2", "Area-wide services delivered through Sure Start children’s centres", "under-5", [
    "spend on local authority provided or commissioned area-wide services delivered through sure start childrens centres",
    "spend on local authority provided or commissioned area-wide services delivered through sure start",
    "spend on local authority provided or commissioned area-wide services delivered through sure st",
    "spend on local authority provided or commissioned area-wide services",
    "spend for local authority provided or commissioned area wide services delivered through sure start childrens centres",
    "spend for services delivered through sure start childrens centres",
  ]),
  line("centres-management", "3.0.3", "Management costs of Sure Start children’s centres", "under-5", [
    "spend on local authority management costs relating to sure start childrens centres",
    "spend on management costs relating to sure start childrens centres",
  ]),
  line("other-under-5", "3.0.4", "Other spending on children under 5", "under-5", [
    "other early years funding",
    "other early years expenditure",
    "other spend on children under 5",
  ]),
  line(
    "under-5-total",
    "3.0.5",
    "Sure Start and children under 5",
    "under-5",
    [
      "total sure start childrens centres",
      "total sure start childrens centres and early years expenditure",
      "total sure start childrens centres and other spend on children under 5",
    ],
    true,
  ),
  line("residential-care", "3.1.1", "Residential care", "looked-after", ["residential care"]),
  line("fostering", "3.1.2", "Fostering services", "looked-after", ["fostering services", "total fostering services"]),
  line("fostering-services", "3.1.2a", "Fostering, without carers’ fees and allowances", "looked-after", [
    "fostering services (excluding fees and allowances for la foster carers)",
  ]),
  line("fostering-allowances", "3.1.2b", "Fees and allowances of the authority’s foster carers", "looked-after", [
    "fostering services (fees and allowances for la foster carers)",
  ]),
  line("adoption", "3.1.3", "Adoption services", "looked-after", ["adoption services"]),
  line("special-guardianship", "3.1.4", "Special guardianship support", "looked-after", [
    "special guardianship support",
  ]),
  line("other-looked-after", "3.1.5", "Other services for looked-after children", "looked-after", [
    "other children looked after services",
    "other children looked after",
  ]),
  line("looked-after-short-breaks", "3.1.6", "Short breaks for looked-after disabled children", "looked-after", [
    "short breaks (respite) for looked after disabled children",
    "short breaks (respite) for looked after children",
  ]),
  line("family-and-friends", "3.1.7", "Children placed with family and friends", "looked-after", [
    "children placed with family and friends",
  ]),
  line("looked-after-education", "3.1.8", "Education of looked-after children", "looked-after", [
    "education of looked after children",
  ]),
  line("leaving-care", "3.1.9", "Leaving care support", "looked-after", ["leaving care support services"]),
  line("asylum-seekers", "3.1.10", "Asylum-seeking children", "looked-after", [
    "asylum seeker services - children",
    "asylum seeker services children",
  ]),
  line("secure-welfare", null, "Secure accommodation (welfare)", "looked-after", ["secure accommodation (welfare)"]),
  line("advocacy", null, "Advocacy for looked-after children", "looked-after", [
    "advocacy services for children looked after",
  ]),
  line("looked-after-total", "3.1.11", "Looked-after children", "looked-after", ["total children looked after"], true),
  line("other-services", "3.2.1", "Other children’s and families’ services", "other", [
    "other childrens and families services",
    "other childrens and family services",
    "other children and families services",
  ]),
  line(
    "other-total",
    null,
    "Other children’s and families’ services, with adoption",
    "other",
    ["total other childrens and families services"],
    true,
  ),
  line("social-work", "3.3.1", "Social work, with child protection", "safeguarding", [
    "social work (includes la functions in relation to child protection)",
    "social work (includes la functions in relation to child protection",
    "social work (including la functions in relation to child protection)",
    "commissioning and social work (includes la functions in relation to",
    "commissioning and social work",
  ]),
  line("commissioning", "3.3.2", "Commissioning and strategy", "safeguarding", [
    "comissioning and childrens services strategy",
    "commissioning and childrens services strategy",
  ]),
  line("safeguarding-board", "3.3.3", "Local safeguarding children board", "safeguarding", [
    "local safeguarding childrens board",
    "local safeguarding children board",
    "local safeguarding children boards",
  ]),
  line("child-death", null, "Child death reviews", "safeguarding", [
    "child death processes",
    "child death review processes",
  ]),
  line("preventative", null, "Preventative services", "safeguarding", ["preventative services"]),
  line("child-protection", null, "Child protection functions", "safeguarding", [
    "la functions in relation to child protection",
  ]),
  line(
    "safeguarding-total",
    "3.3.4",
    "Safeguarding",
    "safeguarding",
    [
      "total safeguarding children and young peoples services",
      "total children and young peoples safety",
      "total children and young peoples safety/children social care",
    ],
    true,
  ),
  line("direct-payments", "3.4.1", "Direct payments", "family-support", ["direct payments"]),
  line("short-breaks", "3.4.2", "Short breaks for disabled children", "family-support", [
    "short breaks (respite) for disabled children",
  ]),
  line("disabled-support", "3.4.3", "Other support for disabled children", "family-support", [
    "other support for disabled children",
  ]),
  line("targeted-family-support", "3.4.4", "Targeted family support", "family-support", [
    "targeted family support",
    "other targeted family support",
  ]),
  line("universal-family-support", "3.4.5", "Universal family support", "family-support", ["universal family support"]),
  line("intensive-family", null, "Intensive family interventions", "family-support", [
    "intensive family interventions",
  ]),
  line("home-care", null, "Home care services", "family-support", ["home care services"]),
  line("equipment", null, "Equipment and adaptations", "family-support", ["equiptment and adaptations"]),
  line("other-family-support", null, "Other family support", "family-support", ["other family support services"]),
  line("health-care", null, "Contribution to health care of individual children", "family-support", [
    "contribution to health care of individual children",
  ]),
  line("family-support-total", "3.4.6", "Family support", "family-support", ["total family support services"], true),
  line("youth-universal", "3.5.1", "Universal services for young people", "young-people", [
    "universal services for young people",
    "universal services for young people (including youth work, positive activities and information, advice and guidance)",
    "universal services for young people (including youth work, positive",
  ]),
  line("youth-targeted", "3.5.2", "Targeted services for young people", "young-people", [
    "targeted services for young people",
    "targeted services for young people (including youth work, positive activities and information, advice and guidance)",
    "targeted services for young people (including youth work, positive",
  ]),
  line("youth-other", null, "Other services for young people", "young-people", [
    "other services for young people (includes discretionary awards and",
  ]),
  line("connexions", null, "Connexions", "young-people", ["connexions"]),
  line("student-support", null, "Student support", "young-people", ["student support/including mandatory awards"]),
  line(
    "young-people-total",
    "3.5.3",
    "Services for young people",
    "young-people",
    // In 2010-11 the file calls it so: it is the sum of the lines above it, in every authority.
    ["total services for young people", "unknown"],
    true,
  ),
  line("youth-justice", "3.6.1", "Youth justice", "youth-justice", ["youth justice", "total youth justice"], true),
  line("secure-youth-justice", null, "Secure accommodation (youth justice)", "youth-justice", [
    "secure accommodation (youth justice)",
  ]),
  line("youth-offender-teams", null, "Youth offender teams", "youth-justice", ["youth offender teams"]),
  line("other-youth-justice", null, "Other youth justice services", "youth-justice", ["other youth justice service"]),
  line("plan", null, "Children’s and young people’s plan", "strategy", ["childrens and young peoples plan"]),
  line("partnership", null, "Partnership costs", "strategy", ["partnership costs"]),
  line("central-commissioning", null, "Central commissioning", "strategy", ["central commissioning function"]),
  line("workforce-grant", null, "Social care workforce grant", "strategy", ["childrens social care workforce grant"]),
  line(
    "strategy-total",
    null,
    "Children’s services strategy",
    "strategy",
    ["total childrens services strategy", "childrens services strategy"],
    true,
  ),
  line("asylum-accommodation", null, "Unaccompanied children: accommodation", "asylum", [
    "accommodation",
    "unaccompanied asylum children: accommodation",
  ]),
  line("asylum-assessment", null, "Unaccompanied children: assessment and care management", "asylum", [
    "assessment and care management",
    "unaccompanied asylum children: assessment and care management",
  ]),
  line("asylum-unaccompanied", null, "Unaccompanied children", "asylum", ["unaccompanied asylum children"]),
  line("asylum-total", null, "Asylum-seeking children", "asylum", ["total asylum seeker"], true),
  line("trust-fund", null, "Child Trust Fund top-ups", "memorandum", ["child trust fund top ups"]),
  line("substance-misuse", "8a.1", "Substance misuse services", "memorandum", [
    "substances misuse services (drugs, alcohol and volatile substances)",
    "substances misuse services (drugs, alcohol and volatile substances) (included in 28 and 29 above)",
    "substance misuse services (drugs, alcohol and volatile substances) (included in lines 27 and 28 above)",
    "substance misuse services (drugs, alcohol and volatile substances) (included in 3.5.1 and 3.5.2",
    "substance misuse services (drugs, alcohol and volatile substances) (included in 3.5.1 and 3.5.2 above)",
  ]),
  line("teenage-pregnancy", "8a.2", "Teenage pregnancy services", "memorandum", [
    "teenage pregnancy services",
    "teenage pregnancy services (included in lines 27 and 28 above)",
    "teenage pregnancy services (included in 28 and 29 above)",
    "teenage pregnancy services (included in 3.5.1 and 3.5.2 above)",
  ]),
  line("capital", "4.0.1", "Capital expenditure from revenue", "capital", [
    "capital expenditure from revenue (cera) (childrens and young peoples services",
    "capital expenditure from revenue (cera) (childrens and young peoples services)",
    "capital expenditure from revenue (cera) (childrens and young people services)",
    "capital expenditure from revenue (cera) (childrens and young peopl",
  ]),
  line(
    "total",
    "5.0.2",
    "All children’s services, without capital",
    "total",
    [
      "total children and young peoples services budget (excluding cera)",
      "children and young peoples services budget (excluding cera)",
      "children and young peoples services expenditure (excluding cera)",
      "total children and young peoples services expenditure (excluding cera)",
    ],
    true,
  ),
  line(
    "total-with-capital",
    "5.0.3",
    "All children’s services, with capital",
    "total",
    [
      "total children and young peoples services budget (including cera)",
      "children and young peoples services budget (including cera)",
      "children and young peoples services expenditure (including cera)",
      "total children and young peoples services expenditure (including cera)",
    ],
    true,
  ),
];

/** Lines that the files repeat for information and that no sum may hold, by how their wording begins. */
const FOR_INFORMATION = [
  "spend on evidence based, early intervention services delivered thro",
  "youth work - (memorandum",
];
/** In 2011-12 the management of centres is part of the lines above it, and its wording is cut off. */
const CUT_OFF = "spend on local authority management costs relating to sure start ch";

const byName = new Map(spendingLines.flatMap((l) => l.names.map((name) => [name, l] as const)));

/** Descriptions seen so far: a file repeats each for every authority. */
const seen = new Map<string, SpendingLine | null | undefined>();

/** The line a file's description names; null for one that is only for information; undefined when nothing knows it. */
export function lineOf(description: string): SpendingLine | null | undefined {
  if (!seen.has(description)) seen.set(description, lookUp(description));
  return seen.get(description);
}

function lookUp(description: string): SpendingLine | null | undefined {
  const name = plainName(description);
  const found = byName.get(name);
  if (found !== undefined) return found;
  return name === CUT_OFF || FOR_INFORMATION.some((start) => name.startsWith(start)) ? null : undefined;
}
