/** Where the comparison's figures come from: the page for what there is, one file an indicator, each fetched once. */
import type { CompareFile } from "../views/compare-file.ts";
import type { Known } from "../views/compare-state.ts";

/** What stands in the page; `usual` are the figures of an address that names none, `most` how many are drawn. */
export type PageKnown = Known & { readonly usual: readonly string[]; readonly most: number };

export const readKnown = (): PageKnown =>
  JSON.parse(document.getElementById("compare-known")!.textContent) as PageKnown;

const files = new Map<string, Promise<CompareFile>>();

async function fetchFile(id: string): Promise<CompareFile> {
  const response = await fetch(`/compare/${id}.json`);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as CompareFile;
}

/** A failed fetch is tried again at the next wish. */
export function loadFile(id: string): Promise<CompareFile> {
  const found = files.get(id) ?? fetchFile(id);
  files.set(id, found);
  found.catch(() => files.delete(id));
  return found;
}
