/**
 * Real figures for the charts' tests, to one decimal: children looked after at
 * 31 March per 10,000 children, and referrals in the year. Crown copyright,
 * Open Government Licence v3.0.
 */
import { type Cell, known, type Missing, missing } from "../core/cell.ts";
import type {
  Dot,
  LadderView,
  LotteryView,
  PathwayView,
  RankingRow,
  RankingView,
  Role,
  Series,
  ShiftView,
  FifthsView,
  ChangesView,
  SkylineView,
  SpreadView,
  StripView,
  TrendView,
} from "../views/types.ts";
import { gapsOf } from "../views/gaps.ts";
import { lightTheme } from "./theme.ts";

// prettier-ignore
export const lookedAfter2025 = "318:27.5 310:29.1 314:30.4 315:30.7 803:33 307:33.4 872:33.5 936:34.6 881:34.7 919:36 302:36.5 871:37.1 317:38.2 313:38.9 304:39.5 857:39.9 825:40 868:40 212:40.9 312:41.3 311:42 867:42.2 319:42.3 211:45 865:45.9 308:46.3 320:46.6 305:46.7 207:47 855:47.1 316:47.9 823:48.1 815:48.5 303:49.2 873:49.3 931:51.1 891:52.5 869:53.2 886:53.3 938:53.6 373:53.7 925:54.4 933:55.2 937:56.2 866:56.6 916:56.9 878:57.3 811:57.6 821:57.6 202:58.1 306:58.2 822:58.7 883:59.6 800:60.1 935:60.2 850:60.2 908:60.3 309:60.6 205:61.6 203:61.8 813:62 358:62.2 926:62.2 213:62.3 941:62.5 802:63.1 382:64.2 301:64.8 888:65 204:65 838:65.1 830:65.6 856:65.6 845:65.9 895:66.2 943:66.7 940:68.3 826:68.3 816:69 877:69.2 210:69.6 870:69.8 370:70.7 209:70.7 846:71.2 887:72 874:72.2 336:73.2 208:73.3 371:73.8 356:74.7 860:74.7 839:74.9 929:77.2 350:78 381:78.7 330:79.1 206:79.2 882:79.8 372:80 335:80.5 332:80.8 801:81.2 896:81.6 331:81.9 351:82.2 383:85 885:86.2 942:87.3 831:87.7 355:88.5 384:89.3 889:89.7 394:89.8 340:90.2 852:90.3 353:90.8 359:90.9 392:91.1 333:92.1 343:92.4 894:92.9 892:93 851:93.4 380:95.9 393:96.7 352:97.1 334:99.3 884:99.9 879:101.1 354:102.3 344:102.8 391:106.9 921:110.5 880:113.7 841:116.8 342:117 840:117.8 810:119 893:119.2 357:123.2 390:124.5 808:125.1 812:130.7 876:132.3 806:138.4 807:144.4 341:144.8 805:157.4 861:170 890:183.6";

// prettier-ignore
export const lookedAfter: Readonly<Record<string, readonly (number | Missing)[]>> = {
  "England": [59.7, 60, 60.2, 60.7, 62.2, 64.4, 66.5, 67.9, 68.5, 69.8, 70.4, 69.3, 67.1],
  "North West": [78.7, 81.2, 82.4, 82.5, 86.3, 91.3, 94.7, 97.2, 97.7, 97.3, 95.5, 93.8, 89.8],
  "Blackpool": [166.3, 152.5, 158.2, 164.7, 185.2, 187.7, 200, 228.3, 215.4, 218.9, 190.5, 181.6, 183.6],
  "Hartlepool": [94.5, 99.6, 82.6, 103.9, 127.7, 139, 143.1, 156.1, 175.5, 152, 159.2, 163.6, 157.4],
  "Stoke-on-Trent": [87.2, 96.8, 108.7, 115.9, 114.3, 128.5, 147, 157.5, 171.3, 175, 186.9, 190, 170],
  "City of London": [97.8, 99.6, 114.6, 164.4, 194.2, 154.6, 299.4, 343.3, 305.8, 152.9, 91.4, 76.3, "suppressed"],
};

// prettier-ignore
export const referrals: Readonly<Record<string, readonly (number | Missing)[]>> = {
  "England": [520.4, 573.3, 551, 536, 553.6, 559.6, 553.7, 545.3, 507.1, 552.8, 538.1, 515.7, 519.4],
  "Inner London": [528.1, 524, 534.2, 569.9, 595.6, 650.4, 638.2, 637.4, 607.1, 659.6, 608.1, 600.4, 607.1],
  "Hackney": [505.6, 474.4, 605.2, 598.1, 659.5, 743.6, 703.7, 855, "not-available", "not-available", 751.8, 691.5, 674.1],
  "Lambeth": [697, 617.3, 483, 475.8, 567, 657.1, 664.2, 597.4, 573.9, 582.4, 551.8, 650.4, 531.7],
  "Isles of Scilly": [357.1, 604.4, 743.8, 1198.9, "suppressed", 349.9, 470.6, 681.8, 457.5, 291.5, 282.5, 616.2, 1003.1],
};

/** England, rates per 10,000, 2013 to 2025. */
// prettier-ignore
export const england: Readonly<Record<string, readonly number[]>> = {
  "Referred": [520.4, 573.3, 551, 536, 553.6, 559.6, 553.7, 545.3, 507.1, 552.8, 538.1, 515.7, 519.4],
  "In need": [331.5, 344.7, 338.2, 339.8, 333.3, 345.4, 339.8, 330.1, 329.6, 343.7, 338.7, 331.2, 330.3],
  "Section 47": [111.5, 124.4, 139.1, 148.8, 159.1, 169.1, 171.1, 170.5, 168.6, 185.2, 189.4, 186.2, 189.3],
  "Conference": [52.7, 56.8, 61.9, 63, 65.9, 67.8, 65.9, 65.7, 61.6, 62.7, 62.5, 59.9, 59.2],
  "On a plan": [37.8, 42.1, 43.1, 43.4, 43.8, 45.9, 44.5, 43.7, 42.4, 43.3, 42.7, 41.4, 40.6],
  "Looked after": [59.7, 60, 60.2, 60.7, 62.2, 64.4, 66.5, 67.9, 68.5, 69.8, 70.4, 69.3, 67.1],
};

// prettier-ignore
export const blackpool: Readonly<Record<string, readonly number[]>> = {
  "Referred": [1093.5, 1132.6, 1067.2, 885.8, 1235.1, 971.9, 1042.5, 1335.3, 968.6, 1122.3, 850.5, 759.3, 935.9],
  "In need": [562.7, 648.6, 582.7, 663.2, 670.5, 632.5, 805.6, 733.2, 714.3, 733.3, 733.2, 619.3, 606.1],
  "Section 47": [434.3, 404.2, 478.2, 482, 721.6, 488.4, 500.3, 478.3, 367.1, 411.6, 418.7, 306, 312.6],
  "Conference": [151.9, 144.9, 176, 199.1, 239.1, 162.3, 181.7, 176.6, 136.1, 147.4, 140.3, 119.1, 120],
  "On a plan": [116.1, 105.7, 123.7, 127.8, 128.4, 96.8, 140.5, 126.9, 126.2, 106.4, 125.8, 95.4, 86.1],
  "Looked after": [166.3, 152.5, 158.2, 164.7, 185.2, 187.7, 200, 228.3, 215.4, 218.9, 190.5, 181.6, 183.6],
};

/** Snapshots double as a gallery, so they carry their colours. */
/** Gross spending for each child aged 0 to 17, 2012-13 to 2024-25, £ at the prices of 2024-25. */
// prettier-ignore
export const spending: Readonly<Record<string, readonly (readonly (number | Missing)[])[]>> = {
  "England": [
    [708.7, 718, 725, 747.5, 761.6, 792.8, 820.4, 864.6, 876, 937.8, 974.9, 1028.5, 1059],
    [379.1, 347.3, 320.5, 294.8, 269.9, 250.8, 243.6, 239.8, 226.6, 246.7, 248.2, 250.6, 255.3],
  ],
  "Luton": [
    [669.6, 720.4, 793.5, 819.4, 811.9, 814.6, 876.3, 941.4, 898.5, 941.1, "not-returned", 981.2, 999.3],
    [375.6, 324.4, 280.7, 255.4, 211.5, 218.6, 166.6, 199.2, 191.7, 166.8, "not-returned", 134.6, 152.8],
  ],
};

export const gallery = { theme: lightTheme, label: "What a sighted reader would take away" } as const;

export const years = Array.from({ length: 13 }, (_, index) => 2013 + index);

export function cellOf(figure: number | Missing): Cell {
  return typeof figure === "number" ? known(figure) : missing(figure);
}

export function seriesOf(name: string, role: Role, figures: readonly (number | Missing)[]): Series {
  return { id: name, name, role, points: years.map((year, index) => ({ year, cell: cellOf(figures[index]!) })) };
}

export function trendOf(series: readonly Series[], more: Partial<TrendView> = {}): TrendView {
  const subject = { title: "", subtitle: "", unit: "per10k", years, gaps: [], breaks: [] } as const;
  return { kind: "trend", ...subject, series, ...more };
}

/** Blackpool, with a neighbour above and one below. */
export const blackpoolTrend = trendOf([
  seriesOf("Hartlepool", "neighbour", lookedAfter["Hartlepool"]!),
  seriesOf("Stoke-on-Trent", "neighbour", lookedAfter["Stoke-on-Trent"]!),
  seriesOf("North West", "region", lookedAfter["North West"]!),
  seriesOf("England", "england", lookedAfter["England"]!),
  seriesOf("Blackpool", "place", lookedAfter["Blackpool"]!),
]);

/** Hackney: no usable return in 2021 and 2022. */
export const hackneyTrend = trendOf(
  [
    seriesOf("Lambeth", "neighbour", referrals["Lambeth"]!),
    seriesOf("Inner London", "region", referrals["Inner London"]!),
    seriesOf("England", "england", referrals["England"]!),
    seriesOf("Hackney", "place", referrals["Hackney"]!),
  ],
  { gaps: [{ from: 2021, to: 2022, reason: "not-available" }] },
);

const named: Readonly<Record<string, string>> = {
  318: "Richmond upon Thames",
  815: "North Yorkshire",
  893: "Shropshire",
  890: "Blackpool",
};

/** Every authority with a figure in 2025, ascending. */
export const dots: readonly Dot[] = lookedAfter2025.split(" ").map((pair) => {
  const [id, value] = pair.split(":") as [string, string];
  return { id, name: named[id] ?? `Authority ${id}`, value: Number(value) };
});

export function dotOf(id: string): Dot {
  const found = dots.find((dot) => dot.id === id);
  if (!found) throw new Error(`no authority ${id} among the dots`);
  return found;
}

export const blackpoolStrip: StripView = {
  ...{ kind: "strip", title: "", subtitle: "", unit: "per10k", dots },
  place: known(183.6),
  england: known(67.1),
  neighboursMedian: known(126),
};

export const blackpoolPathway: PathwayView = {
  ...{ kind: "pathway", placeName: "Blackpool", unit: "per10k", thenYear: 2013, nowYear: 2025 },
  stages: Object.keys(england).map((name) => ({
    name,
    counts: "in the year",
    place: { then: known(blackpool[name]![0]!), now: known(blackpool[name]!.at(-1)!) },
    england: { then: known(england[name]![0]!), now: known(england[name]!.at(-1)!) },
  })),
};

export const skylineView: SkylineView = {
  ...{ kind: "skyline", unit: "per10k", years },
  stages: Object.entries(england).map(([name, rates]) => ({
    ...{ name, counts: "in the year", change: "", href: "/", count: known(1) },
    rates: rates.map((rate) => known(rate)),
  })),
};

/** The distribution of 2025 in every year, and City of London far above it in 2020. */
export const spreadView: SpreadView = {
  ...{ kind: "spread", title: "", unit: "per10k", years, breaks: [] },
  columns: years.map((year) => (year === 2020 ? [...dots, { id: "201", name: "City of London", value: 343.3 }] : dots)),
  england: seriesOf("England", "england", lookedAfter["England"]!),
  place: { ...seriesOf("Blackpool", "place", lookedAfter["Blackpool"]!), id: "890" },
  labels: [
    { year: 2020, value: 343.3, text: "City of London 343 (24 children)" },
    { year: 2025, value: 27.5, text: "Richmond upon Thames 27" },
  ],
};

function rankingRowOf({ id, name, value }: Dot, index: number): RankingRow {
  const interval = { lower: value * 0.9, upper: value * 1.1 };
  const rest = { ranks: null, count: null, denominator: null, small: false } as const;
  return { id, slug: id, name, rank: index + 1, cell: known(value), ...interval, ...rest };
}

const withoutFigure: RankingRow = {
  ...rankingRowOf({ id: "201", name: "City of London", value: 0 }, 0),
  ...{ rank: null, cell: missing("suppressed"), lower: null, upper: null },
};

export const rankingView: RankingView = {
  ...{ kind: "ranking", unit: "per10k", year: 2025, max: 200 },
  rows: [...dots.toReversed().map(rankingRowOf), withoutFigure],
  england: rankingRowOf({ id: "E92000001", name: "England", value: 67.1 }, -1),
};

export const lotteryView: LotteryView = {
  ...{ kind: "lottery", unit: "per10k", dots, england: 67.1 },
  high: dotOf("893"),
  low: dotOf("815"),
  subject: "high",
  neighbours: ["815", "884", "885", "878", "933", "830", "865", "926", "931", "938"].map(dotOf),
  highest: dots.at(-1)!,
  lowest: dots[0]!,
};

export function shiftOf(areaName: string): ShiftView {
  const [late, early] = spending[areaName]!.map((figures) => seriesOf(areaName, "place", figures).points);
  return {
    kind: "shift",
    areaName,
    unit: "pounds",
    years,
    lines: [
      { title: "Statutory", side: "late", points: late!, bridge: [] },
      { title: "Non-statutory", side: "early", points: early!, bridge: [] },
    ],
    breaks: [{ year: 2017, label: "source changes" }],
    gaps: gapsOf({ points: late! }),
    max: 1_059,
  };
}

/** Per cent of spending that is not statutory, 2012-13 and 2024-25: the two ends, one that is new, and some between. */
export const ladderView: LadderView = {
  kind: "ladder",
  unit: "percent",
  thenYear: 2013,
  nowYear: 2025,
  rungs: [
    { id: "838", slug: "dorset", name: "Dorset", then: null, now: 28.2 },
    { id: "372", slug: "rotherham", name: "Rotherham", then: 33.5, now: 17.3 },
    { id: "890", slug: "blackpool", name: "Blackpool", then: 24, now: 15.1 },
    { id: "821", slug: "luton", name: "Luton", then: 35.9, now: 13.3 },
    { id: "420", slug: "isles-of-scilly", name: "Isles of Scilly", then: 66.2, now: 7.6 },
  ],
  englandThen: 34.8,
  englandNow: 19.4,
  named: [
    { id: "838", text: "Dorset 28%" },
    { id: "420", text: "Isles of Scilly 66% to 8%" },
  ],
};

/** How many times a text occurs. */
export function count(svg: string, part: string): number {
  return svg.split(part).length - 1;
}

/** The values of an attribute, in order. */
export function attributes(svg: string, name: string): string[] {
  return [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => match[1]!);
}

/** Centres of the dots of a path of zero-length strokes. */
export function centres(path: string): [number, number][] {
  return [...path.matchAll(/M(\S+) (\S+)h0/g)].map((match) => [Number(match[1]), Number(match[2])]);
}

/** What no chart may hold: a policy against inline styles would break it, or a number would be nonsense. */
export const forbidden = [" style=", "<style", "NaN", "undefined", "Infinity"] as const;

type Ends = readonly [then: number, now: number, spending: number];

function fifth(name: string, late: Ends, early: Ends, children: number): FifthsView["rows"][number] {
  const side = (title: string, of: "late" | "early", [then, now, spending]: Ends) => ({
    title,
    side: of,
    then,
    now,
    spending,
    children,
  });
  return { name, authorities: 29, sides: [side("Statutory", "late", late), side("Non-statutory", "early", early)] };
}

/** £ for each child in fifths of authorities, 2012-13 and 2024-25, rounded. */
export const fifthsView: FifthsView = {
  kind: "fifths",
  thenYear: 2013,
  nowYear: 2025,
  rows: [
    fifth("Most deprived", [979, 1308, 1.45], [502, 310, 0.67], 1.09),
    fifth("Second", [849, 1300, 1.62], [413, 281, 0.72], 1.06),
    fifth("Third", [691, 1058, 1.61], [427, 295, 0.73], 1.05),
    fifth("Fourth", [633, 949, 1.6], [326, 229, 0.75], 1.07),
    fifth("Least deprived", [517, 853, 1.78], [299, 209, 0.75], 1.08),
  ],
};

/** The ends of the changes of spending on each child, 2012-13 to 2024-25, and some between. */
export const changesView: ChangesView = {
  kind: "changes",
  thenYear: 2013,
  nowYear: 2025,
  changes: [
    { id: "420", name: "Isles of Scilly", early: -0.92, late: 0.9 },
    { id: "210", name: "Southwark", early: -0.75, late: -0.32 },
    { id: "380", name: "Bradford", early: -0.48, late: 1.73 },
    { id: "890", name: "Blackpool", early: 0.03, late: 0.83 },
    { id: "320", name: "Waltham Forest", early: 0.88, late: 0.01 },
  ],
  england: { early: -0.33, late: 0.49 },
  named: [
    { id: "420", side: "early", text: "Isles of Scilly −92%" },
    { id: "320", side: "early", text: "Waltham Forest +88%" },
    { id: "380", side: "late", text: "Bradford +173%" },
  ],
};
