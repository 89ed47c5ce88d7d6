export interface ProblemFacts {
  readonly file: string;
  /** Line of the file as a spreadsheet counts it; the header is 1. Absent when the whole file is at fault. */
  readonly row?: number;
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
  /** What the person at the keyboard should do next. */
  readonly todo: string;
}

/** Bad input. Carries where, what was found, what was expected and what to do, and says so in one message. */
export class ImportProblem extends Error {
  readonly facts: ProblemFacts;

  constructor(facts: ProblemFacts) {
    super(describe(facts));
    this.name = "ImportProblem";
    this.facts = facts;
  }
}

function describe({ file, row, column, found, expected, todo }: ProblemFacts): string {
  const where = [file, row === undefined ? null : `row ${row}`, column === undefined ? null : `column "${column}"`]
    .filter((part) => part !== null)
    .join(", ");
  return `${where}: found ${found}; expected ${expected}. ${todo}`;
}
