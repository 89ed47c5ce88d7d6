/**
 * The look of every chart: colours by token, weights of lines, sizes of dots
 * and the roles of text. A page theme names custom properties, so one SVG
 * follows dark mode; a literal theme carries its own colours and type, so a
 * downloaded or embedded SVG needs no style sheet.
 */
import type { Attributes } from "./svg.ts";

export type Token =
  | "paper"
  | "ink"
  | "ink-2"
  | "ink-3"
  | "place"
  | "neighbour-text"
  | "dot"
  | "neighbour"
  | "late"
  | "late-text"
  | "early"
  | "early-text"
  | "rule"
  | "gap"
  | "seq-1"
  | "seq-2"
  | "seq-3"
  | "seq-4"
  | "seq-5"
  | "then"
  | "region"
  | "series-2"
  | "series-3"
  | "series-4"
  | "series-5"
  | "series-6";

export interface Theme {
  readonly id: "page" | "light" | "dark";
  readonly colours: Readonly<Record<Token, string>>;
  /** Whether the SVG must carry its own type and ground. */
  readonly literal: boolean;
}

const light: Readonly<Record<Token, string>> = {
  "paper": "#fefefd",
  "ink": "#15181d",
  "ink-2": "#484d55",
  "ink-3": "#646a72",
  "place": "#a80f50",
  "neighbour-text": "#6a6259",
  "dot": "#998f83",
  "neighbour": "#c2b9ad",
  "late": "#1c4a64",
  "late-text": "#1c4a64",
  "early": "#bd7d0c",
  "early-text": "#845400",
  "rule": "#dcdbd6",
  "gap": "#efede7",
  "seq-1": "#ece6db",
  "seq-2": "#cfc4b3",
  "seq-3": "#a99a86",
  "seq-4": "#75685a",
  "seq-5": "#3a322a",
  "then": "#998f83",
  "region": "#6a6259",
  "series-2": "#3e668f",
  "series-3": "#c94c18",
  "series-4": "#452e86",
  "series-5": "#70280a",
  "series-6": "#7c63d6",
};

const dark: Readonly<Record<Token, string>> = {
  "paper": "#111417",
  "ink": "#eeece6",
  "ink-2": "#bdbcb6",
  "ink-3": "#9c9c97",
  "place": "#ff86b1",
  "neighbour-text": "#b0a79b",
  "dot": "#7d766b",
  "neighbour": "#57524b",
  "late": "#5b9fc4",
  "late-text": "#7fb9d9",
  "early": "#f3c868",
  "early-text": "#f3c868",
  "rule": "#34383d",
  "gap": "#1d2125",
  "seq-1": "#2c2b29",
  "seq-2": "#4d4841",
  "seq-3": "#7b7266",
  "seq-4": "#b3a797",
  "seq-5": "#efe6d6",
  "then": "#7d766b",
  "region": "#b0a79b",
  "series-2": "#59aaf8",
  "series-3": "#d2d332",
  "series-4": "#677cc2",
  "series-5": "#51aa3c",
  "series-6": "#a3cffd",
};

const tokens = Object.keys(light) as Token[];

/** Custom properties in presentation attributes: a strict content security policy allows them. */
export const pageTheme: Theme = {
  id: "page",
  colours: Object.fromEntries(tokens.map((token) => [token, `var(--${token})`])) as Record<Token, string>,
  literal: false,
};

export const lightTheme: Theme = { id: "light", colours: light, literal: true };
export const darkTheme: Theme = { id: "dark", colours: dark, literal: true };

/** Widths of lines, in CSS pixels. */
export const stroke = {
  place: 2.6,
  england: 1.7,
  region: 1.4,
  neighbour: 1,
  hairline: 1,
  baseline: 1.5,
  tick: 2,
  pair: 3,
  halo: 4,
} as const;

/** Dashes of the region's line. */
export const regionDash = "4 3";

/** Radii of dots, in CSS pixels. */
export const radius = {
  strip: 2.1,
  column: 2.25,
  columnNarrow: 1.3,
  lottery: 4,
  last: 3.4,
  place: 6.5,
  placeHalo: 1.6,
  columnPlace: 5,
  diamond: 6,
  pairFirst: 4,
  pairLast: 4.5,
  bridge: 2.2,
  rung: 2.6,
} as const;

/** How much of the colour a bar of an earlier year keeps. */
export const earlierOpacity = "0.38";

/** Pixels between the baselines of two labels. */
export const labelGap = 13.5;

export type TextRole =
  | "num"
  | "lab"
  | "lab-late"
  | "lab-early"
  | "big-late"
  | "big-early"
  | "lab-place"
  | "lab-england"
  | "gap-note"
  | "big-place"
  | "big-england"
  | "mid-place"
  | "mid-england"
  | "lab-2"
  | "lab-3"
  | "lab-4"
  | "lab-5"
  | "lab-6";

export interface TextStyle {
  /** CSS pixels */
  readonly size: number;
  readonly weight: number;
  readonly fill: Token;
  readonly italic?: boolean;
}

/** The class of a text is its role; the site's sheet and the literal themes are both made from this table. */
export const textStyles: Readonly<Record<TextRole, TextStyle>> = {
  "num": { size: 12.5, weight: 400, fill: "ink-3" },
  "lab": { size: 13.5, weight: 400, fill: "neighbour-text" },
  "lab-place": { size: 13.5, weight: 650, fill: "place" },
  "lab-england": { size: 13.5, weight: 600, fill: "ink" },
  "gap-note": { size: 12.5, weight: 400, fill: "ink-2", italic: true },
  "lab-late": { size: 13.5, weight: 600, fill: "late-text" },
  "lab-early": { size: 13.5, weight: 600, fill: "early-text" },
  "big-late": { size: 22, weight: 600, fill: "late-text" },
  "big-early": { size: 22, weight: 600, fill: "early-text" },
  "big-place": { size: 22, weight: 600, fill: "place" },
  "big-england": { size: 22, weight: 600, fill: "ink" },
  "mid-place": { size: 16, weight: 600, fill: "place" },
  "mid-england": { size: 16, weight: 600, fill: "ink" },
  "lab-2": { size: 13.5, weight: 600, fill: "series-2" },
  "lab-3": { size: 13.5, weight: 600, fill: "series-3" },
  "lab-4": { size: 13.5, weight: 600, fill: "series-4" },
  "lab-5": { size: 13.5, weight: 600, fill: "series-5" },
  "lab-6": { size: 13.5, weight: 600, fill: "series-6" },
};

/** On the root of a literal chart; on a page the sheet says it. In quotes: a name with a figure in it is none without. */
export const fontFamily = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif";

/** Attributes of a text: a class on a page, everything spelt out in a literal theme. */
export function textAttributes(theme: Theme, role: TextRole, halo = false): Attributes {
  if (!theme.literal) return { class: halo ? `${role} halo` : role };
  const { size, weight, fill, italic } = textStyles[role];
  return {
    "font-size": size,
    "font-weight": weight === 400 ? undefined : weight,
    "font-style": italic && "italic",
    "fill": theme.colours[fill],
    ...(halo && haloAttributes(theme)),
  };
}

function haloAttributes(theme: Theme): Attributes {
  return {
    "paint-order": "stroke",
    "stroke": theme.colours.paper,
    "stroke-width": stroke.halo,
    "stroke-linejoin": "round",
  };
}
