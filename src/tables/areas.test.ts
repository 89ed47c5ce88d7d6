import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { existedOn, type Area } from "../core/area.ts";
import { readAliases, readAreas } from "./areas.ts";

const text = (path: string) => readFileSync(path, "utf8");
const records = (path: string) => Papa.parse<Record<string, string>>(text(path).trimEnd(), { header: true }).data;
const files = {
  areas: text("data/reference/areas.csv"),
  codes: text("data/reference/area-codes.csv"),
  lineage: text("data/reference/lineage.csv"),
};
const areas = readAreas(files);
const byId = new Map(areas.map((area) => [area.id, area]));
const bySlug = (slug: string): Area => areas.find((area) => area.slug === slug)!;
const authorities = areas.filter((area) => area.level === "authority");
const current = authorities.filter((area) => area.to === null);
const former = authorities.filter((area) => area.to !== null);

test("there are 153 authorities now, and five that were", () => {
  expect(current).toHaveLength(153);
  expect(former.map((area) => [area.slug, area.to])).toEqual([
    ["bournemouth", "2019-03-31"],
    ["cumbria", "2023-03-31"],
    ["dorset-until-2019", "2019-03-31"],
    ["northamptonshire", "2021-03-31"],
    ["poole", "2019-03-31"],
  ]);
});

test("151 or 152 authorities existed on every 31 March until 2023, and 153 since", () => {
  const on = (year: number) => authorities.filter((area) => existedOn(area, `${year}-03-31`)).length;
  expect(Array.from({ length: 13 }, (_, i) => on(2013 + i))).toEqual([
    ...[152, 152, 152, 152, 152, 152, 152, 151, 151, 152, 152, 153, 153],
  ]);
});

test("there are England, nine regions, and London's two halves", () => {
  expect(areas.filter((area) => area.level === "national").map((area) => area.slug)).toEqual(["england"]);
  const regions = areas.filter((area) => area.level === "regional");
  expect(regions).toHaveLength(11);
  expect(regions.filter((area) => area.region !== null).map((area) => area.slug)).toEqual([
    "inner-london",
    "outer-london",
  ]);
});

test("every authority lies in one of the nine regions, and each of London's in one half", () => {
  for (const area of authorities) {
    expect(byId.get(area.region!)?.level).toBe("regional");
    expect(area.subregion !== null).toBe(area.region === bySlug("london").id);
  }
  const halves = [bySlug("inner-london").id, bySlug("outer-london").id];
  expect(halves.map((half) => authorities.filter((area) => area.subregion === half).length)).toEqual([14, 19]);
});

test("slugs are unique and safe in an address", () => {
  expect(new Set(areas.map((area) => area.slug)).size).toBe(areas.length);
  for (const { slug } of areas) {
    expect(slug).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(encodeURIComponent(slug)).toBe(slug);
  }
});

/** Addresses once published are for good: a line may be added here, never changed. */
const SLUGS = `
E92000001 england
E12000001 north-east
E12000002 north-west
E12000003 yorkshire-and-the-humber
E12000004 east-midlands
E12000005 west-midlands
E12000006 east-of-england
E12000007 london
E12000008 south-east
E12000009 south-west
E13000001 inner-london
E13000002 outer-london
301 barking-and-dagenham
302 barnet
370 barnsley
800 bath-and-north-east-somerset
822 bedford
303 bexley
330 birmingham
889 blackburn-with-darwen
890 blackpool
350 bolton
837 bournemouth
839 bournemouth-christchurch-and-poole
867 bracknell-forest
380 bradford
304 brent
846 brighton-and-hove
801 bristol
305 bromley
825 buckinghamshire
351 bury
381 calderdale
873 cambridgeshire
202 camden
823 central-bedfordshire
895 cheshire-east
896 cheshire-west-and-chester
201 city-of-london
908 cornwall
840 county-durham
331 coventry
306 croydon
942 cumberland
909 cumbria
841 darlington
831 derby
830 derbyshire
878 devon
371 doncaster
838 dorset
835 dorset-until-2019
332 dudley
307 ealing
811 east-riding-of-yorkshire
845 east-sussex
308 enfield
881 essex
390 gateshead
916 gloucestershire
203 greenwich
204 hackney
876 halton
205 hammersmith-and-fulham
850 hampshire
309 haringey
310 harrow
805 hartlepool
311 havering
884 herefordshire
919 hertfordshire
312 hillingdon
313 hounslow
921 isle-of-wight
420 isles-of-scilly
206 islington
207 kensington-and-chelsea
886 kent
810 kingston-upon-hull
314 kingston-upon-thames
382 kirklees
340 knowsley
208 lambeth
888 lancashire
383 leeds
856 leicester
855 leicestershire
209 lewisham
925 lincolnshire
341 liverpool
821 luton
352 manchester
887 medway
315 merton
806 middlesbrough
826 milton-keynes
391 newcastle-upon-tyne
316 newham
926 norfolk
812 north-east-lincolnshire
813 north-lincolnshire
940 north-northamptonshire
802 north-somerset
392 north-tyneside
815 north-yorkshire
928 northamptonshire
929 northumberland
892 nottingham
891 nottinghamshire
353 oldham
931 oxfordshire
874 peterborough
879 plymouth
836 poole
851 portsmouth
870 reading
317 redbridge
807 redcar-and-cleveland
318 richmond-upon-thames
354 rochdale
372 rotherham
857 rutland
355 salford
333 sandwell
343 sefton
373 sheffield
893 shropshire
871 slough
334 solihull
933 somerset
803 south-gloucestershire
393 south-tyneside
852 southampton
882 southend-on-sea
210 southwark
342 st-helens
860 staffordshire
356 stockport
808 stockton-on-tees
861 stoke-on-trent
935 suffolk
394 sunderland
936 surrey
319 sutton
866 swindon
357 tameside
894 telford-and-wrekin
883 thurrock
880 torbay
211 tower-hamlets
358 trafford
384 wakefield
335 walsall
320 waltham-forest
212 wandsworth
877 warrington
937 warwickshire
869 west-berkshire
941 west-northamptonshire
938 west-sussex
213 westminster
943 westmorland-and-furness
359 wigan
865 wiltshire
868 windsor-and-maidenhead
344 wirral
872 wokingham
336 wolverhampton
885 worcestershire
816 york
`;

test("no slug has changed", () => {
  expect(areas.map((area) => `${area.id} ${area.slug}`).sort()).toEqual(SLUGS.trim().split("\n").sort());
});

test("no code belongs to two areas, and one code of each is in force", () => {
  const all = areas.flatMap((area) => area.codes.map(({ code }) => code));
  expect(new Set(all).size).toBe(all.length);
  const dfe = authorities.map((area) => area.dfe);
  expect(new Set(dfe).size).toBe(dfe.length);
  for (const area of areas) {
    expect(area.codes.filter(({ to }) => to === area.to)).toHaveLength(1);
    expect(area.code).toBe(area.codes.find(({ to }) => to === area.to)!.code);
    expect(area.code).toMatch(/^E\d{8}$/);
  }
});

test.each([
  ["gateshead", "E08000020", "E08000037", "2013-04-01"],
  ["northumberland", "E06000048", "E06000057", "2013-04-01"],
  ["barnsley", "E08000016", "E08000038", "2025-04-01"],
  ["sheffield", "E08000019", "E08000039", "2025-04-01"],
  ["buckinghamshire", "E10000002", "E06000060", "2020-04-01"],
  ["north-yorkshire", "E10000023", "E06000065", "2023-04-01"],
  ["somerset", "E10000027", "E06000066", "2023-04-01"],
])("%s is one area under two codes, %s and %s from %s", (slug, before, after, date) => {
  const area = bySlug(slug);
  expect(area.codes.map(({ code }) => code)).toEqual([before, after]);
  expect(area.codes[1]!.from).toBe(date);
  expect(Date.parse(area.codes[1]!.from!) - Date.parse(area.codes[0]!.to!)).toBe(86_400_000);
  expect([area.from, area.to]).toEqual([null, null]);
  expect(area.successors.map(({ area: other, kind, date: on }) => [other, kind, on])).toEqual([
    [area.id, "recode", date],
  ]);
});

/** predecessor → successor, kind, day */
const CHANGES = [
  ["bournemouth", "bournemouth-christchurch-and-poole", "merger", "2019-04-01"],
  ["poole", "bournemouth-christchurch-and-poole", "merger", "2019-04-01"],
  ["dorset-until-2019", "bournemouth-christchurch-and-poole", "transfer", "2019-04-01"],
  ["dorset-until-2019", "dorset", "split", "2019-04-01"],
  ["northamptonshire", "north-northamptonshire", "split", "2021-04-01"],
  ["northamptonshire", "west-northamptonshire", "split", "2021-04-01"],
  ["cumbria", "cumberland", "split", "2023-04-01"],
  ["cumbria", "westmorland-and-furness", "split", "2023-04-01"],
] as const;

test("the splits and mergers are these, seen from either side", () => {
  const from = areas.flatMap((area) =>
    area.successors
      .filter(({ kind }) => kind !== "recode")
      .map((l) => [area.slug, byId.get(l.area)!.slug, l.kind, l.date]),
  );
  const to = areas.flatMap((area) =>
    area.predecessors
      .filter(({ kind }) => kind !== "recode")
      .map((l) => [byId.get(l.area)!.slug, area.slug, l.kind, l.date]),
  );
  expect(from.sort()).toEqual(CHANGES.map((change) => [...change]).sort());
  expect(to.sort()).toEqual(from);
});

test.each(CHANGES)("%s ended the day before %s began", (predecessor, successor, _, date) => {
  expect(bySlug(successor).from).toBe(date);
  expect(existedOn(bySlug(predecessor), date)).toBe(false);
  const dayBefore = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
  expect(existedOn(bySlug(predecessor), dayBefore)).toBe(true);
  expect(existedOn(bySlug(successor), dayBefore)).toBe(false);
});

test("every former authority has a successor, and every new one a predecessor", () => {
  for (const area of former) expect(area.successors.length).toBeGreaterThan(0);
  for (const area of current.filter(({ from }) => from !== null)) expect(area.predecessors.length).toBeGreaterThan(0);
});

test("every authority of neighbours.csv exists now, and each has ten that are not itself", () => {
  const rows = records("data/tables/neighbours.csv");
  const now = new Set(current.map((area) => area.id));
  for (const row of rows) {
    expect(now).toContain(row["area"]);
    expect(now).toContain(row["neighbour"]);
    expect(row["neighbour"]).not.toBe(row["area"]);
  }
  for (const id of now) {
    const own = rows.filter((row) => row["area"] === id);
    expect(own.map((row) => Number(row["rank"]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(own.map((row) => row["neighbour"])).size).toBe(10);
  }
});

test("every authority of constituencies.csv exists now, and every authority has a constituency", () => {
  const rows = records("data/tables/constituencies.csv");
  expect(rows).toHaveLength(543);
  const named = new Set(rows.flatMap((row) => row["areas"]!.split(" ")));
  expect(named).toEqual(new Set(current.map((area) => area.id)));
});

test("other names lead to one area each, and none is an area's own name", () => {
  const aliases = [...readAliases(files)].flatMap(([id, names]) => names.map((name) => [name, id] as const));
  expect(new Set(aliases.map(([name]) => name)).size).toBe(aliases.length);
});

test.each([
  [
    "a slug used twice",
    { areas: files.areas.replace("890,890,blackpool,", "890,890,bolton,") },
    'the slug "bolton", which another area has',
  ],
  ["an area without a code", { codes: files.codes.replace(/^890,.*\n/m, "") }, "no ONS code for 890 (Blackpool)"],
  [
    "a region that does not exist",
    {
      areas: files.areas.replace(
        "Blackpool,authority,unitary authority,E12000002",
        "Blackpool,authority,unitary authority,E12000099",
      ),
    },
    'lies in "E12000099", which is not an area',
  ],
  [
    "a successor that does not exist",
    { lineage: files.lineage.replace("837,839,merger", "837,899,merger") },
    'has a successor "899", which is not an area',
  ],
  [
    "a successor that follows late",
    { lineage: files.lineage.replace("837,839,merger,2019-04-01", "837,839,merger,2019-05-01") },
    "ends on 2019-03-31, but",
  ],
])("%s is refused", (_, change, message) => {
  expect(() => readAreas({ ...files, ...change })).toThrow(message);
});
