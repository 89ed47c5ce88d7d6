/** Reads what an address asks for, one word at a time, and keeps what it asks for in vain. */
export interface Asked {
  /** What the word of a name means; where there is no such word, or it means nothing here, what it would be without. */
  readonly of: <T>(name: string, meant: (word: string) => T | undefined, otherwise: T) => T;
  /** "prices “1999-00”": words that mean nothing here, in order. */
  readonly unknown: readonly string[];
}

export function askedBy(query: URLSearchParams): Asked {
  const unknown: string[] = [];
  return {
    unknown,
    of: (name, meant, otherwise) => {
      const word = query.get(name);
      if (word === null) return otherwise;
      const found = meant(word);
      if (found === undefined) unknown.push(`${name} “${word}”`);
      return found ?? otherwise;
    },
  };
}

/** The one of some words that a word is. */
export const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (word: string): T | undefined =>
    words.find((one) => one === word);
