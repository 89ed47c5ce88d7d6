/**
 * What a chart needs, as plain data. Views are made by functions in this
 * folder and drawn by functions in src/charts; neither knows a page.
 */
import type { Cell, Missing } from "../core/cell.ts";
import type { PeriodKind } from "../core/period.ts";
import type { Hexagon } from "../core/hexagon.ts";
import type { UnitId } from "../core/unit.ts";
import type { ValueClass } from "../stats/value-classes.ts";

/** What an area is to the reader of one chart. Decides colour, weight and shape. */
export type Role = "place" | "england" | "region" | "neighbour" | "other";

export interface Point {
  readonly year: number;
  readonly cell: Cell;
}

export interface Series {
  /** Area id */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** One a year of the view, in order. */
  readonly points: readonly Point[];
}

/** Years without a figure of the subject, to hatch and name: "2021 and 2022: not available". */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly reason: Missing;
}

/** A change of source or definition between two years. */
export interface Break {
  /** First year after the break. */
  readonly year: number;
  /** Two words for the chart. */
  readonly label: string;
}

/** Lines over years: small multiples on a profile, the trend on an indicator page. */
export interface TrendView {
  readonly kind: "trend";
  /** How years are named; as calendar years unless told. */
  readonly period?: PeriodKind;
  readonly title: string;
  readonly subtitle: string;
  readonly unit: UnitId;
  readonly years: readonly number[];
  readonly series: readonly Series[];
  readonly gaps: readonly Gap[];
  readonly breaks: readonly Break[];
}

export interface Dot {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

/** One row of a profile's dot table: every authority's latest figure on one line. */
export interface StripView {
  readonly kind: "strip";
  readonly title: string;
  readonly subtitle: string;
  readonly unit: UnitId;
  /** Every authority with a figure, the place included, in ascending order. */
  readonly dots: readonly Dot[];
  readonly place: Cell;
  readonly england: Cell;
  /** Median of the ten statistical neighbours that have a figure. */
  readonly neighboursMedian: Cell;
}

export interface Stage {
  readonly name: string;
  readonly counts: string;
  readonly place: { readonly then: Cell; readonly now: Cell };
  readonly england: { readonly then: Cell; readonly now: Cell };
}

/** Six stages on one scale, place beside England, then beside now. */
export interface PathwayView {
  readonly kind: "pathway";
  readonly placeName: string;
  readonly unit: UnitId;
  readonly thenYear: number;
  readonly nowYear: number;
  readonly stages: readonly Stage[];
}

/** Home: England's six stages, every year a bar, on one scale. */
export interface SkylineView {
  readonly kind: "skyline";
  readonly unit: UnitId;
  readonly years: readonly number[];
  readonly stages: readonly {
    readonly name: string;
    readonly counts: string;
    readonly rates: readonly Cell[];
    /** count in the last year */
    readonly count: Cell;
    /** "rate +70% since 2013" */
    readonly change: string;
    readonly href: string;
  }[];
}

/** Every authority as a dot in a column a year, England as a line. */
export interface SpreadView {
  readonly kind: "spread";
  /** How years are named; as calendar years unless told. */
  readonly period?: PeriodKind;
  readonly title: string;
  readonly unit: UnitId;
  readonly years: readonly number[];
  /** one list a year, ascending */
  readonly columns: readonly (readonly Dot[])[];
  readonly england: Series;
  /** A marked authority, joined by a line, if any. */
  readonly place: Series | null;
  /** Dots to name, chosen for being far away: text is ready to print. */
  readonly labels: readonly { readonly year: number; readonly value: number; readonly text: string }[];
  readonly breaks: readonly Break[];
}

export interface RankingRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly rank: number | null;
  /** lowest and highest rank that the intervals allow; null without intervals */
  readonly ranks: readonly [number, number] | null;
  readonly cell: Cell;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly count: Cell | null;
  readonly denominator: Cell | null;
  /** Few children: read with care. */
  readonly small: boolean;
}

export interface RankingView {
  readonly kind: "ranking";
  readonly unit: UnitId;
  readonly year: number;
  /** highest first; those without a figure last */
  readonly rows: readonly RankingRow[];
  readonly england: RankingRow;
  /** upper end of the scale */
  readonly max: number;
}

/** Home: all authorities on one line, and below it one authority beside its ten neighbours. */
export interface LotteryView {
  readonly kind: "lottery";
  readonly unit: UnitId;
  readonly dots: readonly Dot[];
  readonly england: number;
  readonly high: Dot;
  readonly low: Dot;
  /** Which of the two has the other as its nearest neighbour. */
  readonly subject: "high" | "low";
  /** The subject's ten neighbours with a figure, the other among them. */
  readonly neighbours: readonly Dot[];
  readonly highest: Dot;
  readonly lowest: Dot;
}

/** One group of spending. */
export interface ShiftLine {
  readonly title: string;
  readonly side: "late" | "early";
  /** From the first comparable year on. */
  readonly points: readonly Point[];
  /** Years before it: drawn apart, and no change is counted from them. */
  readonly bridge: readonly Point[];
}

/** Spending of one area in groups, those of late intervention first, over financial years. */
export interface ShiftView {
  readonly kind: "shift";
  readonly areaName: string;
  readonly unit: UnitId;
  readonly years: readonly number[];
  readonly lines: readonly ShiftLine[];
  /** Years in which the area existed and the first line has no figure, for a drawing that hatches them. */
  readonly gaps?: readonly Gap[];
  readonly breaks: readonly Break[];
  /** Upper end of the scale, so that two areas can share one. */
  readonly max: number;
  /** Whether to leave out how far the lines moved: the latest sum lacks a return that the first had. */
  readonly withoutChange?: boolean;
}

/** A place among its statistical neighbours, one bar a row in the order given; a row without a figure says why. */
export interface NeighbourBarsView {
  readonly kind: "neighbour-bars";
  readonly title: string;
  readonly subtitle: string;
  readonly unit: UnitId;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: "place" | "neighbour" | "england";
    readonly cell: Cell;
  }[];
}

/** One authority's share then and now. */
export interface Rung {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** null where the authority did not exist then, or made no return */
  readonly then: number | null;
  readonly now: number;
}

/** Every authority's share as a rung, in order of what it is now. */
export interface LadderView {
  readonly kind: "ladder";
  readonly unit: UnitId;
  readonly thenYear: number;
  readonly nowYear: number;
  readonly rungs: readonly Rung[];
  readonly englandThen: number;
  readonly englandNow: number;
  /** Rungs to name, with the text ready to print. */
  readonly named: readonly { readonly id: string; readonly text: string }[];
}

/** One fifth of authorities by deprivation. */
export interface FifthsRow {
  readonly name: string;
  /** How many authorities. */
  readonly authorities: number;
  readonly sides: readonly {
    readonly title: string;
    readonly side: "late" | "early";
    /** £ for each child, real terms */
    readonly then: number;
    readonly now: number;
    /** Now ÷ then: of all spending in real terms, and of the number of children. now/then = spending ÷ children. */
    readonly spending: number;
    readonly children: number;
  }[];
}

/** Change of spending in each fifth, split into change of money and of children. */
export interface FifthsView {
  readonly kind: "fifths";
  readonly thenYear: number;
  readonly nowYear: number;
  /** most deprived first */
  readonly rows: readonly FifthsRow[];
}

/** How one authority's spending on each child moved, as shares: −0.3 is a fall of 30%. */
export interface Change {
  readonly id: string;
  readonly name: string;
  readonly early: number;
  readonly late: number;
}

/** Every authority's change of non-statutory spending on each child, in its order, and of statutory beside it. */
export interface ChangesView {
  readonly kind: "changes";
  readonly thenYear: number;
  readonly nowYear: number;
  readonly changes: readonly Change[];
  readonly england: { readonly early: number; readonly late: number };
  /** Marks to name, with the text ready to print. */
  readonly named: readonly { readonly id: string; readonly side: "early" | "late"; readonly text: string }[];
}

export interface ScatterPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Children, say: decides how large the dot is. */
  readonly weight: number;
  /** Drawn open: London. */
  readonly open: boolean;
}

/** Authorities by two figures. */
export interface ScatterView {
  readonly kind: "scatter";
  readonly title: string;
  /** Under the title. */
  readonly note: string;
  readonly unit: UnitId | "ratio";
  readonly points: readonly ScatterPoint[];
  /** From zero as percentages, or words at the two ends of what there is. */
  readonly across:
    | { readonly kind: "percent" | "score"; readonly max: number }
    | { readonly kind: "ends"; readonly low: string; readonly high: string };
  /** Upper end of the scale up, so that two charts can share one. */
  readonly max: number;
  /** A fitted line, at the ends and between, with its 95% interval. */
  readonly line: readonly { readonly x: number; readonly y: number; readonly lower: number; readonly upper: number }[];
  /** Limits, such as those of a funnel. */
  readonly curves: readonly {
    readonly dashed: boolean;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
  /** Pooled values of parts of the order, each over its part. */
  readonly levels: readonly { readonly from: number; readonly to: number; readonly y: number; readonly text: string }[];
  /** A level to compare with, such as a ratio of 1. */
  readonly reference: number | null;
  /** In the corner: "r = 0.67" and what it is of. */
  readonly corner: { readonly big: string; readonly small: string } | null;
  /** ids of points to name. */
  readonly named: readonly string[];
}

/** Ratios or shares then and now, one row each. */
export interface MovedView {
  readonly kind: "moved";
  /** "×1.8", or "45%" of a share. */
  readonly say: "times" | "percent";
  /** Where the scale begins: the ratio that says nothing. */
  readonly from: number;
  readonly rows: readonly {
    readonly title: string;
    readonly then: number;
    readonly now: number;
    /** interval of now */
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
}

/** One place of a comparison. */
export interface CompareSeries {
  readonly slug: string;
  readonly name: string;
  /** England is ink, six places have colours (0 is the place's own), the rest is grey. */
  readonly ink: "england" | "grey" | number;
  /** One a year of the file. */
  readonly points: readonly Point[];
  /** Years without a figure while the place existed. */
  readonly gaps: readonly Gap[];
  /** In the year that is shown. */
  readonly now: Cell;
  readonly limits: readonly [lower: number, upper: number] | null;
  readonly deprivation: number | null;
}

/** The middle of somebody's statistical neighbours in the year that is shown. */
export interface CompareMiddle {
  readonly of: { readonly slug: string; readonly name: string; readonly inText: string };
  readonly median: number | null;
  readonly mean: number | null;
  /** How many of the ten have a figure. */
  readonly count: number;
  readonly all: number;
}

export interface CompareView {
  readonly kind: "compare";
  readonly id: string;
  readonly title: string;
  readonly counts: string;
  readonly unit: UnitId;
  readonly period: PeriodKind;
  readonly years: readonly number[];
  /** The year that is shown. */
  readonly year: number;
  /** Another that was asked for and that this indicator does not have. */
  readonly lacksYear: number | null;
  readonly zero: boolean;
  /** Places named by themselves in the order of the address, then those of sets; nobody twice. */
  readonly series: readonly CompareSeries[];
  /** The same in the year that is shown: highest first, those without a figure last. */
  readonly rows: readonly CompareSeries[];
  readonly middles: readonly CompareMiddle[];
  readonly breaks: readonly Break[];
  readonly source: string;
  readonly caveats: readonly string[];
  readonly interval: "byar" | "wilson" | null;
  /** The index whose scores stand beside a list of authorities. */
  readonly index: { readonly short: string; readonly of: string };
}

/** One authority on a map. */
export interface MapPlace {
  readonly id: string;
  readonly slug: string;
  readonly region: string;
  readonly hexagon: Hexagon;
  /** Outlines on the plane of the boundaries, each as x and y in turn, east and south. */
  readonly rings: readonly (readonly number[])[];
  /** Its class; null where there is no figure. */
  readonly byFigure: ValueClass | null;
  /** Its class by the ratio to what deprivation suggests; null where there is none. */
  readonly byRatio: ValueClass | null;
  /** Name and figure with its class, or the reason why there is none: "Blackpool: 183.6, highest fifth". */
  readonly label: string;
}

/** A class of a map with what it goes from and to, ready to print. */
export interface MapClass {
  readonly of: ValueClass;
  readonly lowest: string;
  readonly highest: string;
  readonly count: number;
}

/** Every authority in fifths: by its figure, and by its ratio to what deprivation suggests where there is one. */
export interface MapView {
  readonly kind: "map";
  readonly title: string;
  /** From north to south, each row from west to east. */
  readonly places: readonly MapPlace[];
  readonly byFigure: MapKey;
  readonly byRatio: MapKey | null;
  /** Names to print around the hexagons. */
  readonly names: readonly MapName[];
  /** The region with a line around it. */
  readonly outlined: string;
}

export interface MapKey {
  /** lowest first; a class that nobody is in is left out */
  readonly classes: readonly MapClass[];
  /** How many authorities are in none. */
  readonly without: number;
}

/** Words beside a hexagon of the layout, outside the land. */
export interface MapName {
  readonly lines: readonly string[];
  readonly beside: Hexagon;
  /** Where the words begin or end: to the right of the hexagon or to its left. */
  readonly side: "right" | "left";
  readonly strong: boolean;
}
