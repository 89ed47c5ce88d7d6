import { areasFile } from "./areas.ts";
import { constituenciesFile } from "./constituencies.ts";
import { deprivationFile, studyRatesFile } from "./deprivation.ts";
import type { DataFile } from "./file.ts";
import { gradientFile, residualsFile, standardisedFile, variationFile } from "./gradients.ts";
import { indicatorsFile } from "./indicators.ts";
import { printedRatesFile } from "./printed-rates.ts";
import { revisionsFile } from "./revisions.ts";
import { sourcesFile } from "./sources.ts";
import { deflatorsFile, spendingFile } from "./spending.ts";

/** The files beside those of figures, in the order of the data page. Address, data package and tests follow from this list. */
export const files: readonly DataFile[] = [
  areasFile,
  constituenciesFile,
  indicatorsFile,
  sourcesFile,
  revisionsFile,
  printedRatesFile,
  spendingFile,
  deflatorsFile,
  deprivationFile,
  studyRatesFile,
  gradientFile,
  residualsFile,
  standardisedFile,
  variationFile,
];
