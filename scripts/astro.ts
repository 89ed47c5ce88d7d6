/** `npm run dev`, `npm run check`: Astro's own commands, without its telemetry. */
import { commandOf, runCommand } from "./tooling/run-command.ts";

const { ok } = await runCommand([commandOf("astro"), ...process.argv.slice(2)], "show");
process.exitCode = ok ? 0 : 1;
