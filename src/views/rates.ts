/** The seven rates on which a profile places an authority, with the name of each in a sentence. */
export const rateNouns = {
  "referrals-rate": "referrals",
  "cin-rate": "children in need",
  "section-47-rate": "section 47 enquiries",
  "conferences-rate": "initial conferences",
  "cpp-started-rate": "plans started",
  "cpp-rate": "child protection plans",
  "cla-rate": "children looked after",
} as const;

export const rateIds = Object.keys(rateNouns) as readonly (keyof typeof rateNouns)[];
