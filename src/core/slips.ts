/** Longer than any word or name that is compared. */
export const LONGEST = 80;

/** Three rows of the table of distances, kept between calls: a key may ask some thousand times. */
let [older, old, row] = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * The fewest slips (a letter added, left out, changed, or swapped with the next) that turn what is typed into the
 * beginning of a word, for it may be unfinished; or into the whole of it. Neither longer than {@link LONGEST}.
 *
 * @param most more than this many are not counted out: the answer is then Infinity
 */
export function slips(typed: string, word: string, most: number, unfinished = true): number {
  const [m, n] = [typed.length, Math.min(word.length, unfinished ? typed.length + most : LONGEST)];
  if (m - n > most || (!unfinished && n - m > most)) return Infinity;
  for (let j = 0; j <= n; j++) row[j] = j;
  for (let i = 1; i <= m; i++) {
    [older, old, row] = [old, row, older];
    const letter = typed.charCodeAt(i - 1);
    let least = (row[0] = i);
    for (let j = 1; j <= n; j++) {
      const other = word.charCodeAt(j - 1);
      let cost = Math.min(old[j - 1]! + Number(letter !== other), old[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other)
        cost = Math.min(cost, older[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
  }
  let least = row[n]!;
  if (unfinished) for (let j = 0; j < n; j++) least = Math.min(least, row[j]!);
  return least > most ? Infinity : least;
}

/** Slips that a word may have: none in a short one, for it would be any; two in a long one. */
export const slipsAllowed = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2);
