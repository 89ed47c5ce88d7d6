import type { APIRoute } from "astro";

/** All is open; made here and not in public/ because it names the site. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL("/sitemap-index.xml", site).href}\n`);
