/**
 * One address of every kind of page, and what to expect of it. The tests of
 * this folder run over the list: a new kind of page is one more line.
 */
export interface PageKind {
  readonly path: string;
  /** False for a page that can only work in the browser; it then says so instead. */
  readonly chartsWithoutScript: boolean;
}

const page = (path: string, chartsWithoutScript = false): PageKind => ({ path, chartsWithoutScript });

export const PAGES: readonly PageKind[] = [
  page("/", true),
  page("/places/"),
  // A name that no place has.
  page("/places/?q=islington%20nth"),
  page("/constituencies/"),
  page("/constituencies/aldershot/", true),
  // In three authorities; with a long name.
  page("/constituencies/windsor/", true),
  page("/constituencies/birmingham-hodge-hill-and-solihull-north/", true),
  // One of its authorities has hardly a figure.
  page("/constituencies/cities-of-london-and-westminster/", true),
  page("/regions/north-east/", true),
  page("/regions/inner-london/", true),
  page("/authorities/", true),
  page("/authorities/blackpool/", true),
  // Few children: most of its figures are suppressed.
  page("/authorities/city-of-london/", true),
  page("/authorities/blackpool/briefing/", true),
  // A former authority, with no population on today's basis.
  page("/authorities/bournemouth/", true),
  page("/indicators/"),
  page("/indicators/cla-rate/", true),
  // A break in the series, and shares without an interval.
  page("/indicators/physical-abuse-share/", true),
  // England is the sum of its parts.
  page("/indicators/child-population/", true),
  // Financial years, pounds, and no interval.
  page("/indicators/spend-non-statutory/", true),
  page("/spending/", true),
  // An address with a choice of the reader.
  page("/spending/?groups=webb-bywaters&basis=net&per=total&prices=cash", true),
  page("/indicators/residential-private-share/", true),
  page("/deprivation/", true),
  page("/variation/", true),
  page("/compare/", true),
  page("/compare/?areas=blackpool,neighbours-of-blackpool,england&indicators=cla-rate,spend-total&view=year"),
  page("/data/"),
  page("/methods/"),
  page("/about/"),
  page("/accessibility/"),
];

/** An address that no page has. */
export const MISSING_PAGE = "/no-such-page/";

/** Where axe looks: slow, so one page of each of the richest kinds. */
export const AXE_PAGES: readonly string[] = [
  "/",
  "/places/?q=bla",
  "/constituencies/windsor/",
  "/regions/london/",
  "/authorities/blackpool/",
  "/indicators/cla-rate/",
  "/authorities/",
  "/spending/",
  "/deprivation/",
  "/compare/?areas=blackpool,neighbours-of-blackpool,england&indicators=cla-rate,spend-total",
  "/data/",
];

/** CSS pixels: the narrowest that must work (400% zoom), a phone, a tablet, a laptop. */
export const WIDTHS: readonly number[] = [320, 360, 768, 1280];
