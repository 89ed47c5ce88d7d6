/** Addresses of pages about places. They are a promise: nothing else in the project may spell one. */
import type { Area } from "./area.ts";

/** Page of an area: a profile, a region's page, or the home page for England. */
export function addressOf({ level, slug }: Pick<Area, "level" | "slug">): string {
  if (level === "national") return "/";
  return level === "regional" ? `/regions/${slug}/` : authorityAddress(slug);
}

/** Page of an authority, of today or former, where only its slug is at hand. */
export const authorityAddress = (slug: string): string => `/authorities/${slug}/`;

/** One printed side about an authority of today. */
export const briefingAddress = ({ slug }: Pick<Area, "slug">): string => `${authorityAddress(slug)}briefing/`;

export const constituencyAddress = ({ slug }: { readonly slug: string }): string => `/constituencies/${slug}/`;
