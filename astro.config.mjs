import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";

/** Where the site is published. Canonical addresses, the sitemap and social cards begin with it. */
const SITE = process.env.SITE ?? "https://thresholds.example";

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
  integrations: [sitemap({ filter: (page) => !new URL(page).pathname.startsWith("/embed/") })],
  // A strict content security policy allows neither inline scripts nor data addresses.
  vite: { build: { assetsInlineLimit: 0 } },
});
