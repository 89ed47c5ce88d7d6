import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { DIST, ROOT } from "./root.ts";
import { commandOf, runCommand } from "./run-command.ts";

/** Kept inside dist, which Astro empties before a build: a build by any other way leaves no stale mark. */
const MARK = join(DIST, ".inputs");

/** Builds the site unless dist was built from exactly these inputs. Astro's line for every page is shown only on a fault. */
export async function buildIfChanged(): Promise<void> {
  if (readMark() === fingerprint(ROOT)) return;
  console.log("Building the site…");
  await buildSite("keep");
}

/** @throws {Error} if Astro finds fault; its own message is on the terminal by then */
export async function buildSite(show: "show" | "keep"): Promise<void> {
  // Taken before the build: a file changed while it runs must cause another.
  const inputs = fingerprint(ROOT);
  const { ok, output } = await runCommand([commandOf("astro"), "build"], show);
  if (!ok) {
    console.error(output.trimEnd());
    throw new Error("The site did not build: Astro's message is above.");
  }
  writeFileSync(MARK, inputs);
}

function readMark(): string | null {
  try {
    return readFileSync(MARK, "utf8");
  } catch {
    return null;
  }
}
