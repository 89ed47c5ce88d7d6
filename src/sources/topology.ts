/** TopoJSON: shapes as runs of points ("arcs") that neighbours share. */
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { quote } from "./decode.ts";
import { ImportProblem } from "./problem.ts";

interface AuthorityProperties {
  readonly new_la_code: string;
  readonly la_name: string;
}

export type AuthorityShape = Polygon<AuthorityProperties> | MultiPolygon<AuthorityProperties>;

interface AuthorityCollection extends GeometryCollection<AuthorityProperties> {
  geometries: AuthorityShape[];
}

/** A topology whose collection "authorities" holds nothing but polygons. */
export type AuthorityTopology = Topology<{ authorities: AuthorityCollection }>;

/** @throws {ImportProblem} for anything but a topology of polygons whose arcs are all there */
export function readTopology(file: string, bytes: Uint8Array): AuthorityTopology {
  const topology = parseJson(file, bytes) as Partial<AuthorityTopology> | null;
  const shapes = topology?.objects?.authorities?.geometries;
  if (topology?.type !== "Topology" || !Array.isArray(topology.arcs) || !Array.isArray(shapes)) {
    throw problem(file, "another kind of JSON", 'a topology with objects "authorities"', REPLACE);
  }
  shapes.forEach((shape, i) => checkShape(file, shape, i + 2, topology.arcs!.length));
  return topology as AuthorityTopology;
}

/** Code and name of each shape, as the cells of a table with a header. */
export function topologyCells(file: string, bytes: Uint8Array): string[][] {
  const rows = readTopology(file, bytes).objects.authorities.geometries.map(({ properties }) => [
    String(properties?.new_la_code ?? ""),
    String(properties?.la_name ?? ""),
  ]);
  return [["new_la_code", "la_name"], ...rows];
}

/** Numbers of the arcs of a shape, backwards ones as forwards. */
export const arcsOf = ({ arcs }: AuthorityShape): number[] =>
  (arcs as unknown[]).flat(2).map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc)));

const REPLACE = "Download the file again, or name its collection in src/sources/topology.ts.";

function parseJson(file: string, bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    const found = text.trim() === "" ? "an empty file" : `what is no JSON (ending ${quote(text.slice(-20))})`;
    throw problem(file, found, "a topology as JSON", "The file looks cut off: download it again.");
  }
}

function checkShape(file: string, shape: AuthorityShape, row: number, arcs: number): void {
  if (!["Polygon", "MultiPolygon"].includes(shape.type)) {
    throw problem(file, `a ${shape.type}`, "a polygon", "An authority has an area: download the file again.", row);
  }
  const lost = arcsOf(shape).find((arc) => !(arc < arcs));
  if (lost === undefined) return;
  throw problem(file, `arc ${lost}`, `arcs from 0 to ${arcs - 1}`, "The file looks cut off: download it again.", row);
}

function problem(file: string, found: string, expected: string, todo: string, row?: number): ImportProblem {
  return new ImportProblem({ file, ...(row === undefined ? {} : { row }), found, expected, todo });
}
