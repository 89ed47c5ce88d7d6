import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { visit } from "../harness/site.ts";
import { AXE_PAGES } from "./pages.ts";

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each(AXE_PAGES)("axe finds nothing on %s", async (path) => {
    const page = await visit(path, { colorScheme });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
    );
    expect(found).toEqual([]);
  });
});
