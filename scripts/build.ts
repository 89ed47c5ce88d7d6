/** `npm run build`: reads src, data and public; writes dist. */
import { buildSite } from "./tooling/build-site.ts";

try {
  await buildSite("show");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
