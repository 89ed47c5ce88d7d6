/**
 * Draws the masthead's step as the site's icon and writes public/favicon.svg, favicon.ico and apple-touch-icon.png.
 */
import { writeFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-js";

const PUBLIC = new URL("../public/", import.meta.url);
const PAPER = "#fefefd";
const INK = "#15181d";
const INK_DARK = "#eeece6";

/** The step in a square of 32: low, up once, on. Edges on whole pixels at 16 and 32, so that it is sharp in a tab. */
const STEP = `M2 22H18V10H30`;

const vector = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:${INK}}@media(prefers-color-scheme:dark){path{stroke:${INK_DARK}}}</style><path d="${STEP}" fill="none" stroke-width="4"/></svg>\n`;

/** For places without a dark mode of their own: ink on paper. */
function raster(size: number, inset: number): Buffer {
  const box = 32 + 2 * inset;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-inset} ${-inset} ${box} ${box}"><rect x="${-inset}" y="${-inset}" width="${box}" height="${box}" fill="${PAPER}"/><path d="${STEP}" fill="none" stroke="${INK}" stroke-width="4"/></svg>`;
  return new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}

/** An .ico that holds one PNG: a header of 6 bytes, one entry of 16, the picture. */
function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18); // where the picture begins
  return Buffer.concat([head, png]);
}

await writeFile(new URL("favicon.svg", PUBLIC), vector);
await writeFile(new URL("favicon.ico", PUBLIC), ico(raster(32, 0), 32));
await writeFile(new URL("apple-touch-icon.png", PUBLIC), raster(180, 6));
