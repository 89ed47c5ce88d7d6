/**
 * `npm start`: installs what is missing, then builds the site and serves it.
 *
 * Plain JavaScript without dependencies, because it runs before anything is
 * installed, on whatever Node the reader happens to have.
 */
import { installThenRun } from "./tooling/install-then-run.mjs";

await installThenRun("scripts/serve.ts");
