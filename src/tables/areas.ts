import type { Area, AreaCode, AreaLevel, AreaLink, AuthorityKind, LinkKind } from "../core/area.ts";
import { readRecords } from "./records.ts";

/** Text of the three files of data/reference that say what areas there are. */
interface AreaFiles {
  readonly areas: string;
  readonly codes: string;
  readonly lineage: string;
}

type Cells = Readonly<Record<string, string>>;

const areaRows = (files: AreaFiles) => readRecords<Cells>("data/reference/areas.csv", files.areas);

const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

/** A day before an ISO date. */
const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

/**
 * All areas, England first, then regions, then authorities by slug.
 *
 * @throws {Error} naming the area, when a code, region or link does not exist or a slug is used twice
 */
export function readAreas(files: AreaFiles): Area[] {
  const links = readRecords<Cells>("data/reference/lineage.csv", files.lineage);
  const codes = readRecords<Cells>("data/reference/area-codes.csv", files.codes);
  const areas = areaRows(files).map((row) => toArea(row, codes, links));
  checkAreas(areas);
  return areas;
}

/** Other names people search by, by area id. */
export function readAliases(files: AreaFiles): Map<string, readonly string[]> {
  return new Map(areaRows(files).map((row) => [row.id!, (row.aliases ?? "").split(";").filter((name) => name !== "")]));
}

function toArea(row: Cells, codes: readonly Cells[], links: readonly Cells[]): Area {
  const own = codes
    .filter((code) => code.area === row.id)
    .map((c): AreaCode => ({ code: c.code!, from: orNull(c.from), to: orNull(c.to) }));
  const latest = own.find((code) => code.to === null) ?? own.at(-1);
  if (latest === undefined) throw new Error(`data/reference/area-codes.csv: no ONS code for ${row.id} (${row.name})`);
  return {
    id: row.id!,
    code: latest.code,
    dfe: row.dfe!,
    slug: row.slug!,
    name: row.name!,
    short: row.short!,
    inText: row.in_text!,
    level: row.level as AreaLevel,
    kind: orNull(row.kind) as AuthorityKind | null,
    region: orNull(row.region),
    subregion: orNull(row.subregion),
    from: orNull(row.from),
    to: orNull(row.to),
    codes: own,
    predecessors: links.filter((l) => l.to === row.id).map((l) => toLink(l.from!, l)),
    successors: links.filter((l) => l.from === row.id).map((l) => toLink(l.to!, l)),
  };
}

function toLink(other: string, { kind, date, note }: Cells): AreaLink {
  return { area: other, kind: kind as LinkKind, date: date!, note: note! };
}

function checkAreas(areas: readonly Area[]): void {
  const ids = new Map(areas.map((area) => [area.id, area]));
  const slugs = new Set<string>();
  for (const area of areas) {
    const fail = (what: string) => new Error(`data/reference/areas.csv: ${area.name} (${area.id}) ${what}`);
    if (slugs.has(area.slug)) throw fail(`has the slug "${area.slug}", which another area has`);
    slugs.add(area.slug);
    for (const other of [area.region, area.subregion])
      if (other !== null && !ids.has(other)) throw fail(`lies in "${other}", which is not an area`);
    for (const link of area.successors) {
      const successor = ids.get(link.area);
      if (successor === undefined) throw fail(`has a successor "${link.area}", which is not an area`);
      if (link.kind !== "recode" && area.to !== dayBefore(link.date))
        throw fail(`ends on ${area.to}, but ${successor.name} follows on ${link.date}`);
      if (link.kind !== "recode" && successor.from !== link.date)
        throw fail(`passes to ${successor.name} on ${link.date}, which began on ${successor.from}`);
    }
  }
}
