/** Boundaries of the authorities for small maps: flat, simplified together so that neighbours keep one line, in whole units. */
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { Polygon } from "topojson-specification";
import { arcsOf, type AuthorityTopology } from "../../src/sources/topology.ts";
import { toCsv } from "./csv.ts";
import { toPlane } from "./plane.ts";

/** A point that makes a smaller triangle with its neighbours is left out, in square units: 2 square kilometres. */
const LEAST_TRIANGLE = 8;

/** Islands under this are left out, in square units: 2 square kilometres, a pixel on a map 400 wide. */
const LEAST_ISLAND = 8;

type Ring = readonly (readonly [x: number, y: number])[];

/** A topology on the plane, each arc as plain points. */
function flat(topology: AuthorityTopology): AuthorityTopology {
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const decode = (arc: readonly (readonly number[])[]): number[][] => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = topology.transform ? [x + dx!, y + dy!] : [dx!, dy!];
      return [...toPlane(x * scale[0] + translate[0], y * scale[1] + translate[1])];
    });
  };
  return { type: "Topology", objects: topology.objects, arcs: topology.arcs.map(decode) };
}

/** Outlines of each authority, in the order of the topology's shapes. The largest of each is always there. */
function outlines(topology: AuthorityTopology): Ring[][] {
  const whole = flat(topology);
  const simple = simplify(presimplify(whole), LEAST_TRIANGLE);
  const full = ringsOf(whole);
  return ringsOf(simple).map((rings, i) => {
    const kept = rings.map(rounded).filter((ring) => ring.length > 3 && areaOf(ring) >= LEAST_ISLAND);
    return kept.length > 0 ? kept : [drawn(full[i]!.toSorted((a, b) => areaOf(b) - areaOf(a))[0]!)];
  });
}

/** A ring as it is, or a square of one unit where it is less than that. */
function drawn(ring: Ring): Ring {
  const own = rounded(ring);
  if (own.length > 3) return own;
  const [x, y] = own[0]!;
  return [own[0]!, [x + 1, y], [x + 1, y + 1], [x, y + 1], own[0]!];
}

function ringsOf(topology: AuthorityTopology): Ring[][] {
  return topology.objects.authorities.geometries.map((shape) => {
    // The type of the library knows one kind at a time.
    const { type, coordinates } = feature(topology, shape as Polygon).geometry;
    return ((type as string) === "Polygon" ? coordinates : coordinates.flat()) as unknown as Ring[];
  });
}

/** In whole units, without points that fall on the one before. */
const rounded = (ring: Ring): Ring =>
  ring
    .map(([x, y]) => [Math.round(x), Math.round(y)] as const)
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]![0] || y !== all[i - 1]![1]);

function areaOf(ring: Ring): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    return sum + x * v - u * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** @param ids of the authorities, in the order of the topology's shapes */
export function boundariesCsv(topology: AuthorityTopology, ids: readonly string[]): string {
  const rows = outlines(topology).map((rings, i) => ({
    area: ids[i]!,
    // A ring's last point is its first.
    rings: rings.map((ring) => ring.slice(0, -1).flat().join(" ")).join(";"),
  }));
  return toCsv(["area", "rings"], rows, ({ area }) => area);
}

/** Pairs of authorities that share a stretch of boundary, by the official topology; a corner is no stretch. */
export function bordersCsv(topology: AuthorityTopology, ids: readonly string[]): string {
  const pairs = [...ownersOf(topology).values()]
    .filter((owners) => owners.length === 2)
    .map((owners) => owners.map((i) => ids[i]!).toSorted() as [string, string]);
  const unique = new Map(pairs.map(([area, neighbour]) => [`${area}/${neighbour}`, { area, neighbour }]));
  return toCsv(["area", "neighbour"], [...unique.values()], ({ area, neighbour }) => `${area}/${neighbour}`);
}

/** Number of arc → positions of the shapes that have it: one at the edge of England, two at a border. */
function ownersOf(topology: AuthorityTopology): Map<number, readonly number[]> {
  const of = topology.objects.authorities.geometries.flatMap((shape, i) => arcsOf(shape).map((arc) => ({ arc, i })));
  return new Map(
    [...Map.groupBy(of, ({ arc }) => arc)].map(([arc, all]) => [arc, [...new Set(all.map(({ i }) => i))]]),
  );
}

/** Ids of authorities with a stretch that no other shares: the coast, Wales or Scotland. */
export function atTheEdge(topology: AuthorityTopology, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...ownersOf(topology).values()].flatMap((owners) => (owners.length === 1 ? [ids[owners[0]!]!] : [])));
}
