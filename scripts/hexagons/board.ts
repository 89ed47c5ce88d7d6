/** Authorities on a board of hexagons, and what is wrong with how they lie: the lower the cost, the better. */
import { around, centreOf, keyOf, type Hexagon } from "../../src/core/hexagon.ts";
import type { Place, World } from "./world.ts";

export const COLUMNS = 18;
export const ROWS = 24;
const EMPTY = -1;

/** What each fault costs. */
const COST = {
  /** two that border and do not touch */
  lost: 1,
  /** two that border and lie the other way round; less for less of a turn */
  turned: 0.2,
  /** the square of a width of a hexagon from where there would be room */
  distance: 0.08,
  /** one more piece of a region */
  split: 6,
  /** an empty hexagon that land encloses */
  hole: 6,
  /** a side on the sea of one that has no coast */
  exposed: 0.35,
  /** one at the edge of England that has no side on the sea, and each side under three that an island lacks */
  enclosed: 0.6,
  /** each side of the outline, so that the coast is not ragged */
  outline: 0.07,
} as const;

/** The six around each hexagon of the board, by position; the board's rim has fewer. */
const beside: readonly Int16Array[] = Array.from({ length: COLUMNS * ROWS }, (_, at) =>
  Int16Array.from(around(hexagonAt(at)).filter(isOnBoard).map(positionOf)),
);

export function hexagonAt(at: number): Hexagon {
  return { column: at % COLUMNS, row: Math.floor(at / COLUMNS) };
}

function positionOf({ column, row }: Hexagon): number {
  return row * COLUMNS + column;
}

function isOnBoard({ column, row }: Hexagon): boolean {
  return column >= 0 && column < COLUMNS && row >= 0 && row < ROWS;
}

const centreX = Float64Array.from({ length: COLUMNS * ROWS }, (_, at) => centreOf(hexagonAt(at))[0]);
const centreY = Float64Array.from({ length: COLUMNS * ROWS }, (_, at) => centreOf(hexagonAt(at))[1]);

function direction(from: Place, to: Place): [number, number] {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  return [(to.x - from.x) / distance, (to.y - from.y) / distance];
}

const LONDON = "E12000007";
const INLAND = -1;
const ISLAND = 3;

export class Board {
  /** Position on the board of each place, and the place at each position. */
  readonly at: Int16Array;
  readonly holder = new Int16Array(COLUMNS * ROWS).fill(EMPTY);
  readonly #away: readonly Float64Array[];
  readonly #borders: readonly Int16Array[];
  /** True direction of each of them, as the two parts of a line one long. */
  readonly #towards: readonly Float64Array[];
  readonly #region: Int16Array;
  readonly #members: readonly Int16Array[];
  /** Sides on the sea: at least so many, or none at all (-1), or what comes (0: London, whose edge is the tidal Thames). */
  readonly #coast: Int8Array;
  readonly #seen = new Int32Array(COLUMNS * ROWS);
  readonly #queue = new Int16Array(COLUMNS * ROWS);
  #round = 0;

  constructor({ places, borders }: World, targets: readonly (readonly [x: number, y: number])[], start: Int16Array) {
    this.at = start.slice();
    start.forEach((position, place) => (this.holder[position] = place));
    this.#away = targets.map(([x, y]) =>
      Float64Array.from(this.holder, (_, position) => {
        const [cx, cy] = centreOf(hexagonAt(position));
        return (cx - x) ** 2 + (cy - y) ** 2;
      }),
    );
    this.#borders = places.map((_, i) =>
      Int16Array.from(borders.filter((pair) => pair.includes(i)).map(([a, b]) => (a === i ? b : a))),
    );
    this.#towards = this.#borders.map((others, i) =>
      Float64Array.from(Array.from(others).flatMap((other) => direction(places[i]!, places[other]!))),
    );
    const regions = [...new Set(places.map(({ region }) => region))];
    this.#region = Int16Array.from(places, ({ region }) => regions.indexOf(region));
    this.#members = regions.map((_, r) => Int16Array.from(places.keys().filter((i) => this.#region[i] === r)));
    this.#coast = Int8Array.from(places, ({ region, edge }, i) =>
      region === LONDON ? 0 : this.#borders[i]!.length === 0 ? ISLAND : edge ? 1 : INLAND,
    );
  }

  /** Puts whatever is at one position at the other, and the other way round. */
  swap(from: number, to: number): void {
    const [a, b] = [this.holder[from]!, this.holder[to]!];
    this.holder[from] = b;
    this.holder[to] = a;
    if (a !== EMPTY) this.at[a] = to;
    if (b !== EMPTY) this.at[b] = from;
  }

  /** Cost of everything near two positions that a swap of them can change. */
  costAround(from: number, to: number): number {
    const [a, b] = [this.holder[from]!, this.holder[to]!];
    let cost = 0;
    if (a !== EMPTY) cost += this.#ownCost(a);
    if (b !== EMPTY) cost += this.#ownCost(b);
    // A border between the two was counted from both sides.
    const nth = a === EMPTY || b === EMPTY ? -1 : this.#borders[a]!.indexOf(b);
    if (nth >= 0) cost -= this.#pairCost(a, nth);
    return cost + this.#coastCost(from, to);
  }

  /** Cost of regions in pieces and of holes, which has to be looked for all over the board. */
  broken(): number {
    let cost = COST.hole * this.#holes();
    for (let region = 0; region < this.#members.length; region++) cost += COST.split * (this.#piecesOf(region) - 1);
    return cost;
  }

  /** Cost of where one place is and of the borders that it has lost. */
  #ownCost(place: number): number {
    return COST.distance * this.#away[place]![this.at[place]!]! + this.#borderCost(place);
  }

  /** Cost of the borders of a place. */
  #borderCost(place: number): number {
    let cost = 0;
    for (let nth = 0; nth < this.#borders[place]!.length; nth++) cost += this.#pairCost(place, nth);
    return cost;
  }

  /** Cost of one border of a place. */
  #pairCost(place: number, nth: number): number {
    const [here, there] = [this.at[place]!, this.at[this.#borders[place]![nth]!]!];
    const [dx, dy] = [centreX[there]! - centreX[here]!, centreY[there]! - centreY[here]!];
    const towards = this.#towards[place]!;
    const straight = (dx * towards[2 * nth]! + dy * towards[2 * nth + 1]!) / Math.sqrt(dx * dx + dy * dy);
    return (COST.turned * (1 - straight)) / 2 + (beside[here]!.includes(there) ? 0 : COST.lost);
  }

  #coastCost(from: number, to: number): number {
    let cost = 0;
    this.#round += 1;
    for (const middle of [from, to]) {
      cost += this.#coastCostAt(middle);
      for (const position of beside[middle]!) cost += this.#coastCostAt(position);
    }
    return cost;
  }

  /** Once a round: the surroundings of two positions overlap. */
  #coastCostAt(position: number): number {
    const place = this.holder[position]!;
    if (place === EMPTY || this.#seen[position] === this.#round) return 0;
    this.#seen[position] = this.#round;
    let open = 0;
    for (const other of beside[position]!) if (this.holder[other] === EMPTY) open += 1;
    const coast = this.#coast[place]!;
    return COST.outline * open + (coast === INLAND ? COST.exposed * open : COST.enclosed * Math.max(0, coast - open));
  }

  #piecesOf(region: number): number {
    this.#round += 1;
    let found = 0;
    for (const member of this.#members[region]!) {
      if (this.#seen[this.at[member]!] === this.#round) continue;
      found += 1;
      this.#flood(this.at[member]!, region);
    }
    return found;
  }

  /** Empty hexagons that are not reached from the corner. */
  #holes(): number {
    this.#round += 1;
    return this.holder.length - this.at.length - this.#flood(0, EMPTY);
  }

  /** How many positions of one region, or empty ones, are joined to this one. */
  #flood(start: number, region: number): number {
    this.#queue[0] = start;
    this.#seen[start] = this.#round;
    let length = 1;
    for (let i = 0; i < length; i++)
      for (const next of beside[this.#queue[i]!]!) {
        const place = this.holder[next]!;
        if (this.#seen[next] === this.#round || (place === EMPTY ? EMPTY : this.#region[place]!) !== region) continue;
        this.#seen[next] = this.#round;
        this.#queue[length++] = next;
      }
    return length;
  }

  /** Everything that is wrong. */
  total(): number {
    let cost = this.broken();
    this.at.forEach((_, place) => (cost += this.#ownCost(place)));
    // Each border was counted from both sides.
    const borders = this.#borders.map((_, place) => this.#borderCost(place));
    cost -= borders.reduce((sum, n) => sum + n, 0) / 2;
    this.#round += 1;
    for (const position of this.at) cost += this.#coastCostAt(position);
    return cost;
  }
}

/** Each place on the nearest hexagon that is free, those in the thick of it first. */
export function startOf(targets: readonly (readonly [x: number, y: number])[]): Int16Array {
  const free = new Map(
    Array.from({ length: COLUMNS * ROWS }, (_, at) => hexagonAt(at)).map((hexagon) => [keyOf(hexagon), hexagon]),
  );
  return Int16Array.from(targets, ([x, y]) => {
    const away = (hexagon: Hexagon) => Math.hypot(centreOf(hexagon)[0] - x, centreOf(hexagon)[1] - y);
    const nearest = [...free.values()].reduce((a, b) => (away(b) < away(a) ? b : a));
    free.delete(keyOf(nearest));
    return positionOf(nearest);
  });
}
