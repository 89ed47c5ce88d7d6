/** What reports of 2018 to 2021 said of spending, and the same sums from the files. Every number of ours is computed here. */
import { extent, sum as add } from "d3";
import { numberOf } from "../core/cell.ts";
import { financialYear } from "../core/period.ts";
import { formatNumber, percentChange } from "../core/unit.ts";
import { list } from "../core/words.ts";
import { authorities, dataOf, deflatorOf, england, spending } from "../data.ts";
import { FIRST_COMPARABLE, groupOf, linesIn, type Basis } from "../spending/groups.ts";
import { inPricesOf } from "../stats/real-terms.ts";
import { FIFTHS_INDEX, fifthsBetween } from "../views/fifths.ts";
import { hasFewChildren } from "../views/few-children.ts";
import type { Claim } from "./claim.ts";

const APPG = "Storing Up Trouble, All-Party Parliamentary Group for Children, 2018";
const REVIEW = "The Case for Change, Independent Review of Children’s Social Care, 2021";
const NLGN = "From Tiny Acorns, New Local Government Network, 2019";

/** England's pounds of lines in a year, in the prices of `base`. */
function real(lines: readonly string[], year: number, base: number, basis: Basis = "gross"): number {
  const cash = numberOf(spending.amount(england.id, year, lines, basis), `England’s spending ${year}`);
  return inPricesOf(cash, deflatorOf(year), deflatorOf(base));
}

/** Lines of a group in a year, across the break of 2012-13 where there is a bridge. */
function lines(grouping: string, group: string, year: number): readonly string[] {
  const found = linesIn(groupOf(grouping, group), year);
  if (found === null) throw new Error(`${grouping}/${group} has no lines in ${year}`);
  return found;
}

const bn = (pounds: number) => `£${formatNumber(pounds / 1e9, 2)}bn`;
const percent = (value: number) => `${formatNumber(value, 0)}%`;
const fine = (share: number) => `${share < 0 ? "−" : "+"}${formatNumber(Math.abs(share) * 100, 1)}%`;
const change = (from: number, to: number) => percentChange(to / from - 1);
const between = (from: number, to: number) => `${financialYear(from)} to ${financialYear(to)}`;
const children = (year: number) =>
  numberOf(dataOf("child-population").at(england.id, year - 1)?.value, `children ${year}`);

const group = (name: string, year: number, base: number, basis?: Basis) => {
  const [grouping, id] = name.split("/") as [string, string];
  return real(lines(grouping, id, year), year, base, basis);
};
const groupChange = (name: string, from: number, to: number, basis?: Basis) =>
  change(group(name, from, to, basis), group(name, to, to, basis));

const ACROSS = "This change crosses the break of 2012-13: the lines of 2010-11 are bridged, as the page says.";

function reviewSums(): Claim {
  const [from, to, now] = [2013, 2020, dataOf("spend-statutory").latest];
  const at = (id: string, year: number) => bn(group(`statutory/${id}`, year, to));
  const all = (year: number) => bn(group("statutory/statutory", year, to) + group("statutory/non-statutory", year, to));
  return {
    id: "CFC-07",
    report: REVIEW,
    said: "In 2019-20 prices statutory spending rose from £6.6bn to £8.2bn between 2012-13 and 2019-20, and non-statutory fell from £3.5bn to £2.3bn; together £10.1bn and £10.5bn.",
    found: `${at("statutory", from)} to ${at("statutory", to)}, and ${at("non-statutory", from)} to ${at("non-statutory", to)}; together ${all(from)} and ${all(to)}. In ${financialYear(now)}, at the same prices, ${at("statutory", now)} and ${at("non-statutory", now)}.`,
    why: "The same lines, gross. Sums of 2019-20 need no deflator and agree; the statutory sum of 2012-13 is a little lower here, as it would be if the deflator had risen a little more in the edition that the Review used.",
  };
}

function totalPerChild(): Claim {
  const [from, to] = [2013, 2020];
  const each = (year: number) =>
    (group("statutory/statutory", year, to) + group("statutory/non-statutory", year, to)) / children(year);
  return {
    id: "CFC-08",
    report: REVIEW,
    said: "Total spending for each child fell by 1% in real terms from 2012-13 to 2019-20.",
    found: `£${formatNumber(each(from), 0)} to £${formatNumber(each(to), 0)} in 2019-20 prices: ${fine(each(to) / each(from) - 1)}.`,
    why: `A change this small turns on the deflator and on estimates of the child population, both revised since. One return weighs on it: ${oddReturn()}. The sign is not settled by these figures.`,
  };
}

function residentialReview(): Claim {
  const [from, to] = [2013, 2020];
  const at = (year: number) => real(["residential-care"], year, to);
  return {
    id: "CFC-09",
    report: REVIEW,
    said: "Spending on residential care rose by 42% in real terms to £1.6bn, from 2012-13 to 2019-20.",
    found: `${bn(at(from))} to ${bn(at(to))} in 2019-20 prices: ${change(at(from), at(to))}.`,
    why: "Agrees within a point; the deflator has been revised since.",
  };
}

function earlyAndLate(): Claim {
  const [from, to] = [2011, 2016];
  const of = (side: string, basis: Basis) => groupChange(`intervention/${side}`, from, to, basis);
  return {
    id: "SUT-11",
    report: APPG,
    said: "From 2010-11 to 2015-16 spending on early intervention fell by 40% in real terms, and acute statutory spending rose by 7%.",
    found: `Early ${of("early", "net")} and late ${of("late", "net")} net of income; gross ${of("early", "gross")} and ${of("late", "gross")}.`,
    why: `${ACROSS} The report does not print its lines. Both directions agree, and so does the size of the second change; the first is smaller here.`,
  };
}

function preventionShare(): Claim {
  const of = (year: number) => {
    const [late, safe, other] = ["looked-after", "safeguarding", "other"].map((id) =>
      group(`webb-bywaters/${id}`, year, year),
    ) as [number, number, number];
    return percent((other / (late + safe + other)) * 100);
  };
  /** Per cent of net spending outside the totals that the year's own table names for care and protection. */
  const outside = (year: number) => {
    const named = ["looked-after-total", "safeguarding-total", ...(year < 2012 ? ["social-work"] : [])];
    return percent((1 - real(named, year, year, "net") / real(["total"], year, year, "net")) * 100);
  };
  return {
    id: "SUT-12",
    report: APPG,
    said: "The share spent on family support and prevention fell from 46% in 2010 to 29%; the second year is not given.",
    found: `Net of income, all but the lines then named for looked-after children, children’s safety and social work: ${outside(2011)} in 2010-11 and ${outside(2016)} in 2015-16. With lines bridged as on this page: ${of(2011)} and ${of(2016)}.`,
    why: `The first pair is the report’s. It counts adoption, strategy and youth justice of 2010-11 as other, so part of its fall is lines that moved. ${ACROSS}`,
  };
}

function shareRange(): Claim {
  const outside = (area: string, year: number): number | null => {
    const part = spending.amount(area, year, lines("webb-bywaters", "other", year)).value;
    const rest = spending.amount(area, year, [
      ...lines("webb-bywaters", "looked-after", year),
      ...lines("webb-bywaters", "safeguarding", year),
    ]).value;
    return part === null || rest === null ? null : (part / (part + rest)) * 100;
  };
  const range = (year: number) => {
    const shares = authorities.filter((area) => !hasFewChildren(area)).flatMap(({ id }) => outside(id, year) ?? []);
    const [low, high] = extent(shares) as [number, number];
    return `${percent(low)} to ${percent(high)} in ${financialYear(year)}`;
  };
  return {
    id: "SUT-13",
    report: APPG,
    said: "The share of spending outside safeguarding and looked-after services ranges from 22% to 56% between authorities; no year is given.",
    found: `${[2013, 2014, 2015, 2016].map(range).join("; ")}, without ${list(authorities.filter(hasFewChildren).map(({ inText }) => inText))}.`,
    why: "Without a year it cannot be settled. The range of 2012-13 is nearest.",
  };
}

function perChildByDeprivation(): Claim {
  const [from, to] = [2013, 2017];
  const each = (year: number) => real(["total"], year, to) / children(year);
  const fifths = fifthsBetween("spend-total", from, to);
  const of = (position: number) => percentChange(fifths.at(position)!.now / fifths.at(position)!.then - 1);
  return {
    id: "SUT-14",
    report: APPG,
    said: "From 2010-11 to 2016-17 spending on each child fell by 16%: by 27% in the most deprived fifth of authorities and by 4% in the wealthiest.",
    found: `From 2012-13 to 2016-17: ${change(each(from), each(to))} in England, ${of(0)} in the most deprived fifth (IDACI ${FIFTHS_INDEX}) and ${of(-1)} in the least deprived. All spending in real terms from 2010-11 to 2016-17, across the break of 2012-13: ${change(real(["total"], 2011, to), real(["total"], to, to))}.`,
    why: "Population estimates on today’s basis begin in mid-2012, so spending for each child cannot be computed for 2010-11. The report does not name its index or its prices. The order of the fifths agrees.",
  };
}

function sureStart(): Claim {
  const [from, to] = [2011, 2016];
  const at = (year: number) => real(["under-5-total"], year, to);
  return {
    id: "FTA-06",
    report: NLGN,
    said: "From 2010-11 to 2015-16 Sure Start spending fell by 44% in real terms and statutory spending rose by 10%.",
    found: `Sure Start ${change(at(from), at(to))}. Statutory ${groupChange("statutory/statutory", from, to)} with youth justice, ${withoutYouthJustice(from, to)} without.`,
    why: `${ACROSS} Sure Start took in other spending on under-fives in 2012-13; without it the fall is ${likeForLike(from, to)}. Without adoption and guardianship in 2010-11, statutory spending rises by ${withoutAdoption(from, to)}.`,
  };
}

function withoutYouthJustice(from: number, to: number): string {
  const at = (year: number) => add(["looked-after", "safeguarding"], (id) => group(`webb-bywaters/${id}`, year, to));
  return change(at(from), at(to));
}

/** Without the spending on under-fives that came to Sure Start later. */
function likeForLike(from: number, to: number): string {
  const at = (year: number) =>
    real(["under-5-total"], year, to) - (year < FIRST_COMPARABLE ? 0 : real(["other-under-5"], year, to));
  return change(at(from), at(to));
}

/** As if the statutory lines of today had been compared with those of the same names then. */
function withoutAdoption(from: number, to: number): string {
  const then = lines("statutory", "statutory", from).filter((id) => !["adoption", "special-guardianship"].includes(id));
  return change(real(then, from, to), real(lines("statutory", "statutory", to), to, to)).replace("+", "");
}

/** "Salford’s safeguarding is £90m in 2019-20, £12m the year before and £16m the year after". */
function oddReturn(): string {
  const salford = authorities.find(({ slug }) => slug === "salford")!;
  const [before, year, after] = [2019, 2020, 2021].map((at) =>
    formatNumber(numberOf(spending.amount(salford.id, at, ["safeguarding-total"]), "Salford") / 1e6, 0),
  );
  return `${salford.short}’s safeguarding is £${year}m in 2019-20, £${before}m the year before and £${after}m the year after`;
}

/** Pounds of a line over the authorities: England's own row of 2017-18 is £60m above it. */
const ofAuthorities = (line: string, year: number): number =>
  numberOf(spending.ofAuthorities(year, [line]), `${line} of authorities, ${year}`);

function residentialCost(): Claim {
  const [from, to] = [2014, 2018];
  const own = (year: number) => real(["residential-care"], year, year);
  const cash = (year: number) => ofAuthorities("residential-care", year);
  const inPrices = (pounds: number, year: number) => inPricesOf(pounds, deflatorOf(year), deflatorOf(to));
  return {
    id: "FTA-07",
    report: NLGN,
    said: "The cost of residential care rose by 22.5% from 2013-14 to 2017-18; whether in real terms is not said.",
    found: `The authorities’ returns added up: ${change(cash(from), cash(to))} in cash, ${change(inPrices(cash(from), from), cash(to))} in real terms (${between(from, to)}, gross).`,
    why: `In real terms it agrees. DfE’s own row for England in ${financialYear(to)} is £${formatNumber((own(to) - cash(to)) / 1e6, 0)}m above its authorities, and would give ${change(own(from), own(to))} and ${change(inPrices(own(from), from), own(to))}.`,
  };
}

/** In the order of the reports. */
export const spendingClaims = (): readonly Claim[] => [
  earlyAndLate(),
  preventionShare(),
  shareRange(),
  perChildByDeprivation(),
  reviewSums(),
  totalPerChild(),
  residentialReview(),
  sureStart(),
  residentialCost(),
];
