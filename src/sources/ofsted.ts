import { oneOf, text, ukDate } from "./columns.ts";
import { OGL } from "./ees.ts";
import { everyAuthority } from "./places.ts";
import { defineSource } from "./source.ts";

const judgement = oneOf("Outstanding", "Good", "Requires improvement to be good", "Inadequate", "");

const inspectionKind = oneOf("ILACS Standard Inspection", "ILACS Short Inspection");

const judgements = {
  code: ["Local authority area code", text],
  name: ["Local authority name", text],
  inspected: ["Inspection date", ukDate],
  published: ["Publication date", ukDate],
  overall: ["Overall effectiveness", judgement],
  leaders: ["The impact of leaders on social work practice with children and families", judgement],
  protection: ["The experiences and progress of children who need help and protection", judgement],
  inCare: ["The experiences and progress of children in care", judgement],
  careLeavers: ["The experiences and progress of care leavers", judgement],
} as const;

const base = {
  publisher: "Ofsted",
  release: "Inspections of local authority children’s services (ILACS)",
  edition: "31 March 2025",
  published: null,
  licence: OGL,
  page: "https://www.gov.uk/government/organisations/ofsted/about/statistics",
  area: (row: { code: string; name: string }) => ({
    level: "authority" as const,
    headers: { code: "Local authority area code", dfe: "" },
    code: row.code,
    dfe: "",
    name: row.name,
  }),
  coverage: null,
  printed: [],
} as const;

export const ofstedHistory = defineSource({
  ...base,
  id: "ofsted-history",
  table: "Judgements at each inspection since 2018",
  file: "ofsted/ofsted_ilacs_history_to_2025-03-31.csv",
  columns: { ...judgements, kind: ["Inspection type", inspectionKind] },
  key: ["code", "inspected"],
  notes: [
    "A judgement is of a service on the day of inspection. A short inspection judges the same areas in less depth.",
  ],
});

export const ofstedLatest = defineSource({
  ...base,
  id: "ofsted-latest",
  table: "Latest judgements at 31 March 2025",
  file: "ofsted/ofsted_ilacs_judgements_2025-03-31.csv",
  columns: judgements,
  coverage: everyAuthority("2025-03-31"),
  key: ["code"],
  notes: ["The latest judgement of each authority; the history holds those before it."],
});
