/** Boundaries of official shape: what becomes of a small topology, and what is said of one that is broken. */
import { expect, test } from "vitest";
import { parseSource } from "../../src/sources/parse.ts";
import { boundaries, centroids } from "../../src/sources/geography.ts";
import { readTopology } from "../../src/sources/topology.ts";
import { atTheEdge, bordersCsv, boundariesCsv } from "./boundaries.ts";
import { centroidsCsv } from "./centroids.ts";
import { toPlane } from "./plane.ts";
import { lookup, problemOf } from "./test-world.ts";

/** Two squares of a tenth of a degree side by side, and an island of the second too small to be drawn. */
const squares = {
  type: "Topology",
  objects: {
    authorities: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], properties: { new_la_code: "E06000008", la_name: "Blackburn with Darwen" } },
        {
          type: "MultiPolygon",
          arcs: [[[-1, 2]], [[3]]],
          properties: { new_la_code: "E06000009", la_name: "Blackpool" },
        },
      ],
    },
  },
  arcs: [
    [
      [-2.5, 53.8],
      [-2.5, 53.7],
    ],
    [
      [-2.5, 53.7],
      [-2.4, 53.7],
      [-2.4, 53.8],
      [-2.5, 53.8],
    ],
    [
      [-2.5, 53.8],
      [-2.6, 53.8],
      [-2.6, 53.7],
      [-2.5, 53.7],
    ],
    [
      [-3, 53.5],
      [-2.999, 53.5],
      [-2.999, 53.501],
      [-3, 53.5],
    ],
  ],
};
const bytes = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const topology = readTopology(boundaries.file, bytes(squares));
const ids = ["889", "890"];

test("shapes are found by their code, as rows of a table are", () => {
  expect(parseSource(boundaries, bytes(squares), lookup).map(({ areas, line }) => [line, ...areas])).toEqual([
    [2, "889"],
    [3, "890"],
  ]);
});

test("neighbours keep one line between them, and an island under a pixel is left out", () => {
  const [head, first, second] = boundariesCsv(topology, ids).trimEnd().split("\n");
  expect(head).toBe("area,rings");
  const corners = (row: string) => row.split(",")[1]!.split(" ").length / 2;
  expect([corners(first!), corners(second!)]).toEqual([4, 4]);
  expect(second).not.toContain(";");
  const between = [toPlane(-2.5, 53.8), toPlane(-2.5, 53.7)].map((point) => point.map(Math.round).join(" "));
  for (const corner of between) for (const row of [first, second]) expect(row).toContain(corner);
});

test("an authority that is all small islands keeps its largest", () => {
  const geometries = [
    squares.objects.authorities.geometries[0],
    { ...squares.objects.authorities.geometries[1], arcs: [[[3]]] },
  ];
  const islands = { ...squares, objects: { authorities: { type: "GeometryCollection", geometries } } };
  const csv = boundariesCsv(readTopology(boundaries.file, bytes(islands)), ids);
  expect(csv.trimEnd().split("\n")[2]).toMatch(/^890,\d+ \d+/);
});

test("those that share a line border on each other, and the rest of a line is the edge of England", () => {
  expect(bordersCsv(topology, ids)).toBe("area,neighbour\n889,890\n");
  expect([...atTheEdge(topology, ids)]).toEqual(ids);
});

test("north is up, east is right, and a tenth of a degree north is 22 units of half a kilometre", () => {
  const [x, y] = toPlane(-2, 53);
  expect(toPlane(-2, 53.1)[0]).toBeCloseTo(x, 6);
  expect(y - toPlane(-2, 53.1)[1]).toBeCloseTo(22.24, 1);
  expect(toPlane(-1.9, 53)[0] - x).toBeCloseTo(13.38, 1);
});

test("centroids are whole units, with whether there is sea, Wales or Scotland beside", () => {
  const text = "new_la_code,la_name,longitude,latitude\nE06000009,Blackpool,-3.0267,53.8215\n";
  const rows = parseSource(centroids, bytes(text), lookup);
  expect(centroidsCsv(rows, new Set(["890"]))).toMatch(/^area,x,y,edge\n890,\d+,\d+,yes\n$/);
  const swapped = text.replace("-3.0267,53.8215", "53.8215,-3.0267");
  expect(problemOf(() => parseSource(centroids, bytes(swapped), lookup)).message).toBe(
    `${centroids.file}, row 2, column "longitude": found "53.8215"; expected degrees from -7 to 2. Check the cell against the publisher’s page; if it is right there, teach the source its form.`,
  );
});

const withShape = (change: object) => ({
  ...squares,
  objects: {
    authorities: {
      type: "GeometryCollection",
      geometries: [{ ...squares.objects.authorities.geometries[0], ...change }],
    },
  },
});

test.each([
  [
    "cut off",
    JSON.stringify(squares).slice(0, -9),
    /found what is no JSON \(ending ".*"\); expected a topology as JSON/,
  ],
  ["empty", "", /found an empty file/],
  [
    "GeoJSON",
    { type: "FeatureCollection", features: [] },
    /found another kind of JSON; expected a topology with objects/,
  ],
  ["a point", withShape({ type: "Point" }), /row 2: found a Point; expected a polygon/],
  ["a lost arc", withShape({ arcs: [[0, 9]] }), /row 2: found arc 9; expected arcs from 0 to 3/],
  [
    "an unknown authority",
    withShape({ properties: { new_la_code: "E06999999", la_name: "Atlantis" } }),
    /row 2, column "new_la_code": found Atlantis with code "E06999999"/,
  ],
])("a file of boundaries that is broken is told apart: %s", (_, content, says) => {
  const problem = problemOf(() => parseSource(boundaries, bytes(content), lookup));
  expect(problem.facts.file).toBe(boundaries.file);
  expect(problem.message).toMatch(says);
});
