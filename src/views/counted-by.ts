/** Who counts a place among its ten statistical neighbours: the model is not symmetrical. */
import { numberWord } from "../core/words.ts";

/** "five authorities count Blackpool among their ten"; "no authority counts it among its ten". */
export function countedByWords(count: number, whom: string): string {
  if (count === 0) return `no authority counts ${whom} among its ten`;
  if (count === 1) return `one authority counts ${whom} among its ten`;
  return `${numberWord(count)} authorities count ${whom} among their ten`;
}
