import { expect, test } from "vitest";
import { multiple } from "./multiple.ts";
import {
  attributes,
  blackpoolTrend,
  count,
  forbidden,
  gallery,
  hackneyTrend,
  lookedAfter,
  seriesOf,
  trendOf,
  years,
} from "./fixtures.ts";

/** The path of the line in a colour. */
function lineOf(svg: string, token: string): string {
  const at = svg.indexOf(`stroke="var(--${token})" stroke-width`, svg.indexOf("viewBox"));
  return svg.slice(svg.lastIndexOf('<path d="', at) + 9, at).split('"')[0]!;
}

test("a panel as a download", async () => {
  await expect(multiple(blackpoolTrend, { ...gallery, width: 260, names: true })).toMatchFileSnapshot(
    "snapshots/multiple.svg",
  );
});

test("a panel with a gap as a download", async () => {
  await expect(multiple(hackneyTrend, { ...gallery, width: 324 })).toMatchFileSnapshot("snapshots/multiple-gap.svg");
});

test("a panel that fills its holder", async () => {
  const svg = multiple(blackpoolTrend, { label: "Looked after" });
  await expect(svg).toMatchFileSnapshot("snapshots/multiple-fluid.svg");
  expect(svg).toContain('width="100%" height="172"');
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("the line of a place breaks on both sides of its gap", () => {
  const line = lineOf(multiple(hackneyTrend), "place");
  expect(
    line
      .split("M")
      .slice(1)
      .map((run) => run.split("L")[1]!.split(" ").length / 2 + 1),
  ).toEqual([8, 3]);
});

test("a gap is hatched over its years and says why", () => {
  const svg = multiple(hackneyTrend);
  expect(svg).toContain("2021, 2022: not available");
  expect(svg).toContain('<svg x="62.5%"');
  expect(count(svg, 'stroke-dasharray="1 5"')).toBe(1);
});

test("a figure between two gaps is a dot", () => {
  const figures = years.map((year) => (year === 2019 ? 40 : ("suppressed" as const)));
  const svg = multiple(
    trendOf([seriesOf("City of London", "place", figures)], {
      gaps: [
        { from: 2013, to: 2018, reason: "suppressed" },
        { from: 2020, to: 2025, reason: "suppressed" },
      ],
    }),
  );
  expect(svg).toContain('<circle cx="50%"');
  expect(svg).not.toContain('stroke="var(--place)"');
});

test("last values are printed for place, England and region, at least 13.5 pixels apart", () => {
  const near = trendOf([
    seriesOf(
      "North West",
      "region",
      years.map(() => 50),
    ),
    seriesOf(
      "England",
      "england",
      years.map(() => 51),
    ),
    seriesOf(
      "Blackpool",
      "place",
      years.map(() => 52),
    ),
  ]);
  const svg = multiple(near);
  const tops = [...svg.matchAll(/x="100%" dx="9" y="([\d.]+)">(\d+)</g)]
    .map((match) => [Number(match[1]), match[2]] as const)
    .toSorted((a, b) => a[0] - b[0]);
  expect(tops.map(([, value]) => value)).toEqual(["52", "51", "50"]);
  expect(tops[1]![0] - tops[0]![0]).toBeGreaterThanOrEqual(13.4);
  expect(tops[2]![0] - tops[1]![0]).toBeGreaterThanOrEqual(13.4);
});

test("a place without a last figure has neither last dot nor last value", () => {
  const svg = multiple(
    trendOf([seriesOf("City of London", "place", lookedAfter["City of London"]!)], {
      gaps: [{ from: 2025, to: 2025, reason: "suppressed" }],
    }),
  );
  expect(svg).not.toContain('<circle cx="100%"');
  expect(svg).toContain("2025: suppressed");
});

test("names are on the lines only when asked for", () => {
  expect(multiple(blackpoolTrend, { names: true })).toContain(">Blackpool</text>");
  expect(multiple(blackpoolTrend)).not.toContain("Blackpool");
});

test("the scale starts at zero, and zeros alone draw a line on it", () => {
  const svg = multiple(
    trendOf([
      seriesOf(
        "Isles of Scilly",
        "place",
        years.map(() => 0),
      ),
    ]),
  );
  expect(
    new Set(
      lineOf(svg, "place")
        .split(/[ML ]/)
        .filter((_, index) => index > 1 && index % 2 === 0),
    ),
  ).toEqual(new Set(["148"]));
  expect(svg).toContain(">0</text>");
});

test("no figures at all is an empty frame with the reason", () => {
  const svg = multiple(
    trendOf([
      seriesOf(
        "Isles of Scilly",
        "place",
        years.map(() => "not-applicable"),
      ),
    ]),
  );
  expect(svg).toContain("2013 to 2025: not applicable");
  expect(attributes(svg, "stroke")).not.toContain("var(--place)");
});

test("a break is a dotted vertical with its words", () => {
  const svg = multiple({ ...blackpoolTrend, breaks: [{ year: 2019, label: "new boundaries" }] });
  expect(svg).toContain('stroke-dasharray="1 3"');
  expect(svg).toContain(">new boundaries</text>");
});

test("a panel is about three kilobytes", () => {
  expect(multiple(blackpoolTrend, { label: "Looked after", names: true }).length).toBeLessThan(3200);
});

test("the region's last value can be left out, its line never", () => {
  const svg = multiple(blackpoolTrend, { regionValue: false });
  expect(svg).not.toContain(">90</text>");
  expect(multiple(blackpoolTrend)).toContain(">90</text>");
  expect(svg).toContain('stroke-dasharray="4 3"');
});
