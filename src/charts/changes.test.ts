import { expect, test } from "vitest";
import { changes } from "./changes.ts";
import { changesView, forbidden, gallery } from "./fixtures.ts";

test("as a download", async () => {
  await expect(changes(changesView, gallery)).toMatchFileSnapshot("snapshots/changes.svg");
});

test.each([324, 1152])("at %d pixels England's two changes and the ends are named", (width) => {
  const svg = changes(changesView, { width });
  for (const label of ["England −33%", "England +49%", "Isles of Scilly −92%", "Bradford +173%"])
    expect(svg).toContain(`>${label}<`);
  for (const part of forbidden) expect(svg).not.toContain(part);
});

test("every authority has a dot of each colour", () => {
  for (const path of changes(changesView).match(/<path[^>]*class="crowd"[^>]*>/g)!)
    expect(path.match(/h0/g)).toHaveLength(changesView.changes.length);
});
