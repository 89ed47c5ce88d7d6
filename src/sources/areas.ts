import type { Area } from "../core/area.ts";
import { quote } from "./decode.ts";
import { ImportProblem } from "./problem.ts";
import type { AreaRef } from "./source.ts";

/** Where a row stands, for messages. */
interface Place {
  readonly file: string;
  readonly line: number;
}

export interface AreaLookup {
  /** Ids of the areas a row is about: one, or several in a joint return. */
  resolve(ref: AreaRef, where: Place): string[];
}

/** Separates the parts of a joint return: "940 / 941". */
const JOINT = " / ";

/**
 * Finds areas by code, never by name. Where a row gives both DfE's code and an
 * ONS code, they must belong to the same area.
 */
export function areaLookup(areas: readonly Area[]): AreaLookup {
  const byDfe = new Map(areas.filter((area) => area.dfe !== "").map((area) => [area.dfe, area]));
  const byCode = new Map(areas.flatMap((area) => area.codes.map(({ code }) => [code, area] as const)));

  function one(ref: AreaRef, where: Place): string {
    const area = ref.level === "authority" && ref.dfe !== "" ? byDfe.get(ref.dfe) : byCode.get(ref.code);
    if (area === undefined || area.level !== ref.level) throw unknownArea(ref, where);
    if (ref.code !== "" && !area.codes.some(({ code }) => code === ref.code)) throw foreignCode(ref, where, area);
    return area.id;
  }

  return {
    resolve(ref, where) {
      if (!ref.code.includes(JOINT) && !ref.dfe.includes(JOINT)) return [one(ref, where)];
      const codes = ref.code.split(JOINT);
      const dfes = ref.dfe.split(JOINT);
      const parts = Math.max(codes.length, dfes.length);
      return Array.from({ length: parts }, (_, i) => one({ ...ref, code: codes[i] ?? "", dfe: dfes[i] ?? "" }, where));
    },
  };
}

function unknownArea({ level, code, dfe, name, headers }: AreaRef, { file, line }: Place): ImportProblem {
  return new ImportProblem({
    file,
    row: line,
    column: dfe !== "" ? headers.dfe : headers.code,
    found: `${name || "an area"} with code ${quote(dfe || code)}`,
    expected: `the code of a known ${level === "authority" ? "authority" : "area"}`,
    todo: "If the area is new, add it to data/reference/areas.csv and area-codes.csv with its dates, and its lineage to lineage.csv.",
  });
}

function foreignCode({ code, dfe, headers }: AreaRef, { file, line }: Place, area: Area): ImportProblem {
  return new ImportProblem({
    file,
    row: line,
    column: headers.code,
    found: `${quote(code)} beside DfE code ${quote(dfe)}`,
    expected: `one of ${area.codes.map((own) => own.code).join(", ")}, the ONS codes of ${area.name}`,
    todo: "If ONS gave the area a new code, add it to data/reference/area-codes.csv with its dates.",
  });
}
