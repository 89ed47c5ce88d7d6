/** Draws the picture that a shared link shows and writes public/social-card.png, 1200 by 630. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const WIDTH = 1200;
const HEIGHT = 630;
const OUTER = 72;
/** resvg reads TTF only; a woff2 would drop the text in silence. */
const FONTS = [
  "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
].map((file) => fileURLToPath(import.meta.resolve(file)));

const SENTENCE = ["Children’s social care in England:", "how many children, how much", "money, how far apart"];
const FOOT = "Official figures for every authority since 2013";
/** Where the rule steps up: above the end of the name. */
const STEP = { x: 860, low: 148, high: 124 };

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="#fefefd"/>
<text x="${OUTER}" y="110" font-family="Source Serif 4" font-weight="600" font-size="48" fill="#15181d">Thresholds</text>
<path d="M${OUTER} ${STEP.low}H${STEP.x}V${STEP.high}H${WIDTH - OUTER}" fill="none" stroke="#15181d" stroke-width="3"/>
<g font-family="Source Serif 4" font-size="66" letter-spacing="-1.6" fill="#15181d">${SENTENCE.map(
  (line, i) => `<text x="${OUTER - 3}" y="${292 + i * 76}">${line}</text>`,
).join("")}</g>
<text x="${OUTER}" y="${HEIGHT - 72}" font-family="Source Sans 3" font-size="30" fill="#484d55">${FOOT}</text>
</svg>`;

const picture = new Resvg(svg, { font: { fontFiles: FONTS, loadSystemFonts: false } }).render().asPng();
await writeFile(new URL("../public/social-card.png", import.meta.url), picture);
