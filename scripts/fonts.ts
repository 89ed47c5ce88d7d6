/**
 * Reads the two typefaces from the installed packages, keeps the letters and the part of each axis that the site uses,
 * and writes public/fonts/*.woff2. Run it again only when a typeface or the list below changes.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const OUT = new URL("../public/fonts/", import.meta.url);

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

const BASIC_LATIN = range(0x20, 0x7e);
const LATIN_1_LETTERS = range(0xc0, 0xff);
const SIGNS = "£€©°½–—‘’“”…×−·•\u00a0\u2011\u2060";
/**
 * ≥ ≤ → † are not in the packages' Latin files, and a browser draws a missing U+2011 or U+2060 as a hyphen or nothing.
 * They are asked for all the same, so that a package that gains them is used.
 */
const RARE_SIGNS = "≥≤→†";

interface Face {
  readonly source: string;
  readonly target: string;
  readonly text: string;
  readonly axes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
}

const faces: readonly Face[] = [
  {
    source: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
    target: "source-serif-4.woff2",
    // Titles and findings hold English place names; the accents are those of surnames. All of Latin-1 adds 3 KB.
    text: BASIC_LATIN + "áâäàçéèêëíîïñóôöúûüÉ" + SIGNS + RARE_SIGNS,
    // The design's own default is 20: going below it, to the 16.5 of a panel title, adds 10 KB and shows little.
    axes: { wght: { min: 400, max: 600 }, opsz: { min: 20, max: 60 } },
  },
  {
    source: "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
    target: "source-sans-3.woff2",
    text: BASIC_LATIN + LATIN_1_LETTERS + SIGNS + RARE_SIGNS,
    axes: { wght: { min: 400, max: 650 } },
  },
];

await mkdir(OUT, { recursive: true });
for (const { source, target, text, axes } of faces) {
  const font = await readFile(new URL(import.meta.resolve(source)));
  const subset = await subsetFont(font, text, {
    targetFormat: "woff2",
    variationAxes: { ...axes },
    // Both faces are lining and tabular without asking, so only kerning and ligatures need rules.
    keepFeatures: ["kern", "liga", "lnum", "tnum"],
    noHinting: true,
    // Widths follow from the outlines' own variations, and names of styles are for menus of desktop programs. Without
    // GDEF the kerning of the regular serves every weight and size: at 92 px it differs by a pixel a word, and it is
    // a tenth of the bytes.
    dropTables: ["GDEF", "HVAR", "MVAR", "STAT"],
  });
  await writeFile(new URL(target, OUT), subset);
  console.log(`${target}: ${(subset.length / 1024).toFixed(1)} KB`);
}
