import { geoTransverseMercator } from "d3";

/** The earth's radius in units of half a kilometre: one unit is less than a pixel on a map 800 wide. */
const RADIUS = 6371.0088 * 2;

/** Corner of the plane, in the same units: west of Scilly, north of Berwick. */
const WEST = -640;
const NORTH = -12_430;

const mercator = geoTransverseMercator().rotate([2, 0]).scale(RADIUS).translate([0, 0]);

/**
 * Degrees to the plane of the maps: transverse Mercator about 2° W, as the British National Grid has, on a sphere.
 *
 * @returns units of half a kilometre, east and south of a corner beyond England's north-west
 */
export function toPlane(longitude: number, latitude: number): readonly [x: number, y: number] {
  const [x, y] = mercator([longitude, latitude])!;
  return [x - WEST, y - NORTH];
}
