/** What an address asks of the weaker test. Pure: the build's tests and a browser share it. */
import { askedBy, oneOf } from "./asked.ts";
import { lawIndicators, STEEPNESS, type LawChoice, type LawData, type LawIndicator } from "./law.ts";

export const usualLaw = (data: LawData): LawChoice => ({
  indicator: "cla-rate",
  year: data.years.at(-1)!,
  london: "with",
  steepness: 1,
});

const NAMES = ["indicator", "year", "london", "steepness"] as const;

/** The choice an address asks for; what it names that does not exist is left as it would be, and told. */
export function readLaw(
  query: URLSearchParams,
  data: LawData,
): { readonly choice: LawChoice; readonly unknown: readonly string[] } {
  const usual = usualLaw(data);
  const { of, unknown } = askedBy(query);
  const steepness = (word: string) => {
    const value = Number(word);
    return word !== "" && value >= STEEPNESS.min && value <= STEEPNESS.max ? value : undefined;
  };
  return {
    choice: {
      indicator: of(
        "indicator",
        (word) => (word in lawIndicators ? (word as LawIndicator) : undefined),
        usual.indicator,
      ),
      year: of("year", (word) => data.years.find((year) => String(year) === word), usual.year),
      london: of("london", oneOf("with", "without"), usual.london),
      steepness: of("steepness", steepness, usual.steepness),
    },
    unknown,
  };
}

/** The query of an address that asks for a choice; empty for the usual one. */
export function writeLaw(choice: LawChoice, data: LawData): string {
  const usual = usualLaw(data);
  const query = new URLSearchParams();
  for (const name of NAMES) if (choice[name] !== usual[name]) query.set(name, String(choice[name]));
  return String(query);
}
