/** The measures of a briefing's table, with a name for its first column and a noun for a sentence. */
export const BRIEFED = [
  { id: "referrals-rate", name: "Referrals, year", noun: "referrals" },
  { id: "cin-rate", name: "Children in need, 31 March", noun: "children in need" },
  { id: "section-47-rate", name: "Section 47 enquiries, year", noun: "section 47 enquiries" },
  { id: "conferences-rate", name: "Initial conferences, year", noun: "initial conferences" },
  { id: "cpp-rate", name: "Protection plans, 31 March", noun: "child protection plans" },
  { id: "cla-rate", name: "Looked after, 31 March", noun: "children looked after" },
  { id: "re-referrals-share", name: "Re-referrals, %", noun: "re-referrals" },
  { id: "repeat-plan-share", name: "Repeat plans, %", noun: "repeat plans" },
] as const;
