/** The second half of `npm start`: builds dist if anything changed, serves it until stopped. HOST and PORT choose where. */
import { buildIfChanged } from "./tooling/build-site.ts";
import { DIST } from "./tooling/root.ts";
import { serveFolder } from "./tooling/static-server.ts";

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 20;

function portsFrom(chosen: string | undefined): number[] {
  if (chosen === undefined || chosen === "") return Array.from({ length: PORTS_TO_TRY }, (_, i) => FIRST_PORT + i);
  const port = Number(chosen);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is "${chosen}": expected 0 to 65535.`);
  return [port];
}

try {
  const ports = portsFrom(process.env["PORT"]);
  await buildIfChanged();
  const site = await serveFolder(DIST, process.env["HOST"] || "localhost", ports);
  // Being stopped is how this ends well.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void site.close());
  console.log(`\nThresholds is at ${site.origin}/  (Ctrl-C stops it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
