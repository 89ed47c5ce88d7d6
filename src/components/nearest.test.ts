import { describe, expect, test } from "vitest";
import { dotsPath } from "../charts/svg.ts";
import { joined, moved, nearestPoint, pointsOf } from "./nearest.ts";

describe("nearestPoint", () => {
  const points = [
    [0, 0],
    [10, 0],
    [10, 8],
  ] as const;

  test("takes the closest, across and up", () => {
    expect(nearestPoint(points, [9, 1])).toBe(1);
    expect(nearestPoint(points, [9, 5])).toBe(2);
  });

  test("takes nothing beyond its reach, and nothing from nothing", () => {
    expect(nearestPoint(points, [30, 0], 12)).toBe(-1);
    expect(nearestPoint(points, [22, 0], 12)).toBe(1);
    expect(nearestPoint([], [0, 0])).toBe(-1);
  });
});

test("reads back the dots that the charts write", () => {
  const points = [
    [7.3, 23],
    [12, -4.5],
    [0, 0],
  ] as const;
  expect(pointsOf(dotsPath(points))).toEqual(points);
  expect(pointsOf("")).toEqual([]);
});

test.each([
  ["ArrowLeft", 3, 2],
  ["ArrowLeft", 0, 0],
  ["ArrowRight", 3, 4],
  ["ArrowRight", 4, 4],
  ["Home", 3, 0],
  ["End", 0, 4],
  ["Tab", 3, undefined],
  ["toString", 3, undefined],
])("%s from %i of five goes to %s", (key, from, to) => {
  expect(moved(key, from, 5)).toBe(to);
});

test("joins successive years and no others", () => {
  const dots = [2013, 2014, 2016, 2017].map((year, i) => ({ year, point: [i, i * 2] as const }));
  expect(joined(dots)).toBe("M0 0L1 2M2 4L3 6");
  expect(joined([])).toBe("");
});
