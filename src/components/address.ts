/** Puts a form's own words into the address, and leaves those of other forms of the page where they are. */
export function putInAddress(names: readonly string[], own: URLSearchParams): void {
  const query = new URLSearchParams(location.search);
  for (const name of names) query.delete(name);
  for (const [name, value] of own) query.set(name, value);
  const search = String(query);
  history.replaceState(null, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
}

/** Whether the address says anything that a form knows. */
export const isAsked = (names: readonly string[]): boolean => {
  const query = new URLSearchParams(location.search);
  return names.some((name) => query.has(name));
};
