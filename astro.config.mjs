import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { preloadModules } from "./scripts/tooling/preload-modules.ts";

/** Where the site is published. Canonical addresses, the sitemap and social cards begin with it. */
const SITE = process.env.SITE ?? "https://thresholds.example";

/**
 * What draws in the browser is one file. In a dozen small ones, each costs a page that draws a turn on a slow line.
 * Addresses and the count of slips stay out: every page's scripts use them.
 */
const drawing = {
  name: "drawing",
  test: /\/src\/(charts|views|core|spending|stats)\/(?!address|slips)|\/node_modules\/(d3|internmap)/,
};

export default defineConfig({
  site: SITE,
  output: "static",
  trailingSlash: "always",
  // Drawing is one thread's work; a second page in hand only fills the time in which another waits for a file.
  build: { format: "directory", inlineStylesheets: "never", concurrency: 2 },
  // The default drops the space between a line's end and a tag, which joins words in running text.
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  // Embeds are parts of other pages, not pages to be found.
  integrations: [
    sitemap({ filter: (page) => !new URL(page).pathname.startsWith("/embed/") }),
    preloadModules(["compare", "embed/compare"]),
  ],
  // A strict content security policy allows neither inline scripts nor data addresses.
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [drawing] } } } } } },
  },
});
