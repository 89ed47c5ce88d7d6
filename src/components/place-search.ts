/**
 * Makes the search form ready to be a combobox. What completes names is fetched with the list of places when the form
 * is first used: this much is on every page. Without a script, or without the rest, the form is sent.
 */
function prepare(form: HTMLFormElement): void {
  const input = form.querySelector("input")!;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", "find-list");
  input.setAttribute("aria-expanded", "false");
  const wake = () => void import("./combobox.ts").then(({ complete }) => complete(form)).catch(() => undefined);
  if (form.contains(document.activeElement)) wake();
  else form.addEventListener("focusin", wake, { once: true });
}

/** The word Find on a narrow screen opens the form by its address; a reader then expects to type. */
function focusIfOpened(): void {
  if (location.hash === "#find") document.querySelector<HTMLInputElement>("#find input")?.focus();
}

document.querySelectorAll<HTMLFormElement>("form[data-find]").forEach(prepare);
addEventListener("hashchange", focusIfOpened);
