/** A figure that a report printed, with what the official files give for it now. */
export interface Claim {
  /** As in the list of published claims: "SUT-11". */
  readonly id: string;
  readonly report: string;
  /** What it said, in our words with its figures. */
  readonly said: string;
  /** What the files give on the nearest basis, made from the figures. */
  readonly found: string;
  /** Why the two differ, or what cannot be settled. */
  readonly why: string;
}
