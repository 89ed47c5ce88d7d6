/**
 * Pointed hexagons in rows: every odd row is pushed half a hexagon to the right ("odd-r" offset). Lengths are in widths
 * of a hexagon.
 */
export interface Hexagon {
  readonly column: number;
  readonly row: number;
}

/** From one row to the next. */
const ROW_HEIGHT = Math.sqrt(3) / 2;

export function centreOf({ column, row }: Hexagon): readonly [x: number, y: number] {
  return [column + (row % 2) / 2, row * ROW_HEIGHT];
}

/** The six around a hexagon, clockwise from the east. */
export function around({ column, row }: Hexagon): readonly Hexagon[] {
  const right = row % 2;
  return [
    { column: column + 1, row },
    { column: column + right, row: row + 1 },
    { column: column + right - 1, row: row + 1 },
    { column: column - 1, row },
    { column: column + right - 1, row: row - 1 },
    { column: column + right, row: row - 1 },
  ];
}

/** The same hexagon, the same word. */
export const keyOf = ({ column, row }: Hexagon): string => `${column}/${row}`;

/** Whether two share a side. */
export const touch = (a: Hexagon, b: Hexagon): boolean => around(a).some((one) => keyOf(one) === keyOf(b));

/** Hexagons in pieces, each joined side by side. */
export function pieces<T extends Hexagon>(hexagons: readonly T[]): T[][] {
  const left = new Map(hexagons.map((one) => [keyOf(one), one]));
  const found: T[][] = [];
  for (const first of hexagons) {
    if (!left.delete(keyOf(first))) continue;
    const piece = [first];
    for (const one of piece)
      for (const next of around(one)) {
        const other = left.get(keyOf(next));
        if (other !== undefined && left.delete(keyOf(next))) piece.push(other);
      }
    found.push(piece);
  }
  return found;
}
