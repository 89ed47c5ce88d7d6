/**
 * `npm test`: installs what is missing, then runs every check and every test.
 *
 * Plain JavaScript without dependencies, for the same reason as start.mjs.
 */
import { installThenRun } from "./tooling/install-then-run.mjs";

await installThenRun("scripts/verify.ts");
