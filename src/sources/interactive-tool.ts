/** What files of DfE's Local Authority Interactive Tool have in common: codes of its own for England and the regions. */
import type { AreaRef } from "./source.ts";

/** DfE's names of England and the regions in its interactive tool, as codes of ours. */
const TOOL_AREAS: Readonly<Record<string, string>> = {
  "970": "E92000001",
  "980": "E12000001",
  "981": "E12000002",
  "982": "E12000003",
  "983": "E12000004",
  "984": "E12000005",
  "985": "E12000006",
  "986": "E12000007",
  "987": "E13000001",
  "988": "E13000002",
  "989": "E12000008",
  "990": "E12000009",
};

/** The area of a row: by a code of the tool's own, or by DfE's code of an authority. */
export function toolArea({ dfe, name }: { readonly dfe: string; readonly name: string }): AreaRef {
  const code = TOOL_AREAS[dfe];
  if (code === undefined) {
    return { level: "authority", code: "", dfe, name, headers: { code: "", dfe: "old_la_code" } };
  }
  const level = code === "E92000001" ? "national" : "regional";
  return { level, code, dfe: "", name, headers: { code: "old_la_code", dfe: "" } };
}
