import { describe, expect, test } from "vitest";
import { type DotNames, nameDots } from "./dot-names.ts";

const names: DotNames = {
  unit: "per 10,000",
  areas: [
    ["890", "Blackpool", "blackpool"],
    ["805", "Hartlepool", "hartlepool"],
    ["318", "Richmond upon Thames", "richmond-upon-thames"],
  ],
  years: {
    2024: [[2, "25.0"]],
    2025: [
      [2, "27.5"],
      [1, "157.4"],
      [0, "183.6"],
    ],
  },
  latest: 2025,
};

describe("nameDots", () => {
  test("takes the dots in the order of the figures", () => {
    const dots = nameDots(names, 2025, [
      [1, 5],
      [2, 5],
      [3, 5],
    ]);
    expect(dots.map(({ name, value, point }) => [name, value, point[0]])).toEqual([
      ["Richmond upon Thames", "27.5", 1],
      ["Hartlepool", "157.4", 2],
      ["Blackpool", "183.6", 3],
    ]);
  });

  test("gives the page's place its turn", () => {
    const crowd = [
      [1, 5],
      [3, 5],
    ] as const;
    const dots = nameDots(names, 2025, crowd, "hartlepool", [2, 9]);
    expect(dots.map(({ name, point }) => `${name} ${point.join()}`)).toEqual([
      "Richmond upon Thames 1,5",
      "Hartlepool 2,9",
      "Blackpool 3,5",
    ]);
  });

  test("leaves out a place that has no figure", () => {
    const crowd = [[1, 5]] as const;
    expect(nameDots(names, 2024, crowd, "blackpool", [2, 9]).map(({ name }) => name)).toEqual(["Richmond upon Thames"]);
  });

  test("names nothing where the numbers differ", () => {
    expect(nameDots(names, 2025, [[1, 5]])).toEqual([]);
    expect(nameDots(names, 2023, [[1, 5]])).toEqual([]);
  });

  test("a share carries its sign", () => {
    expect(nameDots({ ...names, unit: "%" }, 2024, [[1, 5]])[0]?.value).toBe("25.0%");
  });
});
