/**
 * Beeswarms: dots that keep their place along a scale and step aside across it
 * until none touches another. No dot is dropped or clipped, and the same
 * figures always give the same picture.
 */

/** A disc that is already there, such as the chosen place. */
export interface Obstacle {
  /** Position along the scale, in pixels. */
  readonly along: number;
  readonly across: number;
  readonly radius: number;
}

export interface Swarm {
  /** Wanted radius of a dot, in pixels. Smaller dots are tried where the crowd does not fit. */
  readonly radius: number;
  /** Clear space between two dots, in pixels; 0.3 unless told. */
  readonly gap?: number;
  /** Furthest that the edge of a dot may be from the centre line, in pixels. */
  readonly limit: number;
  /** The edge of a dot may not leave these, in pixels along the scale. */
  readonly bounds?: readonly [number, number];
  readonly obstacles?: readonly Obstacle[];
}

export interface Dodged {
  /** Radius that was used, in pixels. */
  readonly radius: number;
  /** Where each dot is, in the order given: pixels along the scale and across it. */
  readonly spots: readonly { readonly along: number; readonly across: number }[];
  /** Furthest that any dot had to leave its value, in pixels; 0 where the crowd fits. */
  readonly shift: number;
}

/** A dot that is off its value by no more than its own width, in pixels, still reads as its value. */
const tolerableShift = 4.5;

/** Shares of the wanted radius that are tried in turn. */
const shrinkage = [1, 0.9, 0.8, 0.7];

/** Clear space between two dots, in pixels. */
const defaultGap = 0.3;

/** Step of the search along the scale once a place across is full, in pixels. */
const searchStep = 0.5;

/** Dots closer than the sum of radii by less than this are taken as touching. */
const epsilon = 1e-6;

/**
 * Places dots of equal size. A dot leaves its value by more than its own width
 * only where the crowd does not fit at any size tried.
 *
 * @param values positions along the scale, in pixels, in any order
 */
export function dodge(values: readonly number[], swarm: Swarm): Dodged {
  for (const share of shrinkage) {
    const placed = place(values, { ...swarm, radius: swarm.radius * share }, tolerableShift);
    if (placed !== null) return placed;
  }
  return place(values, { ...swarm, radius: swarm.radius * shrinkage.at(-1)! }, Infinity)!;
}

/** Null as soon as a dot finds no room within `tolerance` pixels of its value. */
function place(values: readonly number[], swarm: Swarm, tolerance: number): Dodged | null {
  const discs: Obstacle[] = [...(swarm.obstacles ?? [])];
  const spots = new Array<Obstacle>(values.length);
  let shift = 0;
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);
  for (const index of order) {
    const spot = nearestFree(values[index]!, swarm, discs, tolerance);
    if (spot === null) return null;
    discs.push(spot);
    spots[index] = spot;
    shift = Math.max(shift, Math.abs(spot.along - values[index]!));
  }
  return { radius: swarm.radius, shift, spots: spots.map(({ along, across }) => ({ along, across })) };
}

/** The free place across at `value`, or else at the nearest position along the scale that has one. */
function nearestFree(value: number, swarm: Swarm, discs: readonly Obstacle[], tolerance: number): Obstacle | null {
  const [low, high] = swarm.bounds ?? [-Infinity, Infinity];
  for (let step = 0; step <= tolerance; step += searchStep) {
    for (const along of step === 0 ? [value] : [value + step, value - step]) {
      if (step > 0 && (along - swarm.radius < low || along + swarm.radius > high)) continue;
      const across = acrossAt(along, swarm, discs);
      if (across !== null) return { along, across, radius: swarm.radius };
    }
    // A crowd that fills the bounds is let out of them rather than lost.
    if (value + step > high && value - step < low) return nearestFree(value, { ...swarm, limit: Infinity }, discs, 0);
  }
  return null;
}

/** The offset nearest to the centre line at which a dot touches none, or null. */
function acrossAt(along: number, swarm: Swarm, discs: readonly Obstacle[]): number | null {
  const near = chords(along, swarm.radius + (swarm.gap ?? defaultGap), discs);
  const furthest = Math.max(0, swarm.limit - swarm.radius);
  const offsets = [0];
  for (const { across, span } of near) offsets.push(across - span, across + span);
  const free = offsets
    .filter((offset) => Math.abs(offset) <= furthest)
    .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)
    .find((offset) => near.every((disc) => Math.abs(offset - disc.across) >= disc.span - epsilon));
  return free ?? null;
}

/** What each disc forbids at `along`: offsets within `span` of its own. Discs out of reach forbid nothing. */
function chords(along: number, reach: number, discs: readonly Obstacle[]): { across: number; span: number }[] {
  const found = [];
  for (const disc of discs) {
    const distance = along - disc.along;
    const square = (disc.radius + reach) ** 2 - distance * distance;
    if (square > 0) found.push({ across: disc.across, span: Math.sqrt(square) });
  }
  return found;
}
