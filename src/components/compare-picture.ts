/** A comparison as a file: SVG with its typefaces inside, or the same in pixels. */
import { comparePicture, PICTURE_WIDTH } from "../charts/compare-picture.ts";
import type { CompareState } from "../views/compare-state.ts";
import { compareFinding, flaggedWords, missingWords } from "../views/compare-words.ts";
import { compareSubtitle } from "../views/compare.ts";
import type { CompareView } from "../views/types.ts";

/** Pixels across of a picture that is saved. */
const PIXELS = 2400;

const FACES = [
  { family: "Source Serif 4", file: "/fonts/source-serif-4.woff2", weights: "400 600" },
  { family: "Source Sans 3", file: "/fonts/source-sans-3.woff2", weights: "400 650" },
] as const;

async function base64(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** A picture cannot ask for a file: its typefaces are in it. */
async function faces(): Promise<string> {
  const rules = FACES.map(
    async ({ family, file, weights }) =>
      `@font-face{font-family:"${family}";font-weight:${weights};src:url(data:font/woff2;base64,${await base64(file)})}`,
  );
  return (await Promise.all(rules)).join("");
}

export interface Picture {
  readonly svg: string;
  readonly height: number;
}

/** @param site address of the comparison; the picture breaks it after its commas */
export async function pictureOf(view: CompareView, shown: CompareState["view"], site: string): Promise<Picture> {
  const missing = shown === "year" ? null : missingWords(view);
  const flagged = flaggedWords(view, shown);
  const notes = [
    ...(missing === null ? [] : [`No figure: ${missing}.`]),
    ...(flagged === null ? [] : [`Flagged: ${flagged}.`]),
    `Source: ${view.source}. Open Government Licence v3.0.`,
    `Thresholds, ${site.replaceAll(/[,&]/g, "$& ")}`,
  ];
  const asDrawn = shown === "year" ? "year" : "years";
  const words = { finding: compareFinding(view), subtitle: compareSubtitle(view, asDrawn), notes };
  return comparePicture(view, asDrawn, words, await faces());
}

export async function pixelsOf({ svg, height }: Picture): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = PIXELS;
    canvas.height = Math.round((height * PIXELS) / PICTURE_WIDTH);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
