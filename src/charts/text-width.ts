/**
 * How wide a text is, without a browser: advance widths of Source Sans 3 with
 * tabular figures, in hundredths of an em, for the characters from space to
 * tilde. Good to a pixel or two, which is all that placing a label needs.
 */
// prettier-ignore
const regular = [20,29,43,50,50,82,61,25,30,30,42,50,25,31,25,35,50,50,50,50,50,50,50,50,50,50,25,25,50,50,50,43,85,54,59,57,62,53,49,62,65,26,48,58,49,73,65,66,57,66,57,53,54,65,52,79,51,48,54,30,35,30,50,50,54,50,55,46,56,50,29,50,54,25,25,50,26,83,55,54,56,56,35,42,34,54,47,72,45,47,43,30,24,30,50];
// prettier-ignore
const semibold = [20,32,48,51,51,84,64,28,32,32,44,51,28,32,28,34,51,51,51,51,51,51,51,51,51,51,28,28,51,51,51,44,88,56,60,58,63,54,51,63,66,28,49,60,50,75,66,67,58,67,59,55,55,66,54,80,54,50,54,32,34,32,51,50,55,52,56,46,56,51,31,52,56,26,26,52,27,84,56,55,56,56,37,43,36,56,50,75,48,50,44,32,26,32,51];

/** Any other character, such as a pound sign or a true minus. */
const otherCharacter = 50;

/** Width in CSS pixels of `text` set at `size` pixels; from weight 500 up it is taken as semi-bold. */
export function textWidth(text: string, size: number, weight = 400): number {
  const widths = weight >= 500 ? semibold : regular;
  let hundredths = 0;
  for (const character of text) hundredths += widths[character.codePointAt(0)! - 32] ?? otherCharacter;
  return (hundredths * size) / 100;
}

/** Breaks a text at spaces into lines no wider than `width` pixels, where words allow. */
export function wrap(text: string, width: number, size: number, weight = 400): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text that fits a width, cut with an ellipsis where it must be: for a label whose whole text stands elsewhere too. */
export function fit(
  text: string,
  width: number,
  { size, weight }: { readonly size: number; readonly weight: number },
): string {
  if (textWidth(text, size, weight) <= width) return text;
  let cut = text;
  while (cut !== "" && textWidth(`${cut}…`, size, weight) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
