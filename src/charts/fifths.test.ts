import { expect, test } from "vitest";
import { fifthsChart } from "./fifths.ts";
import { attributes, fifthsView, forbidden, gallery } from "./fixtures.ts";

test("as a download", async () => {
  await expect(fifthsChart(fifthsView, gallery)).toMatchFileSnapshot("snapshots/fifths.svg");
});

test.each([324, 640, 832])("at %d pixels every fifth has its name and both of its changes for each child", (width) => {
  const svg = fifthsChart(fifthsView, { width });
  for (const { name } of fifthsView.rows) expect(svg).toContain(`>${name}<`);
  for (const label of ["+34%", "+53%", "+50%", "+65%", "−38%", "−32%", "−31%", "−30%"])
    expect(svg).toContain(`>${label}<`);
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("a ring is the change of all spending and a dot what is left for each child: more children, the dot lies lower", () => {
  const circles = fifthsChart(fifthsView).match(/<circle[^>]*>/g)!;
  expect(circles).toHaveLength(20);
  for (let i = 0; i < circles.length; i += 2) {
    const [ring, dot] = [circles[i]!, circles[i + 1]!].map((circle) => Number(attributes(circle, "cx")[0]));
    expect(dot).toBeLessThan(ring!);
  }
});
