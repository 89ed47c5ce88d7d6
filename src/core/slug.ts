/** A name as a part of an address: "Stone, Great Wyrley and Penkridge" is "stone-great-wyrley-and-penkridge". */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
