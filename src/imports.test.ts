/** Who may import whom. Figures flow one way: sources → tables → indicators → data.ts → views → charts → pages. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { expect, test } from "vitest";

/** Paths of every module under src, with slashes, tests and their fixtures apart. */
const modules = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => posix.join("src", path.replaceAll("\\", "/")))
  .filter((path) => /\.(ts|mjs|js|astro)$/.test(path) && !/\.test\.ts$|fixtures\.ts$|\.d\.ts$/.test(path))
  .sort();

/** What a module imports: a path from the project's root, or the name of a library. */
function importsOf(path: string, text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  const found = [
    ...code.matchAll(/\b(?:import|export)\b[^;'"`]*?\bfrom\s*["']([^"']+)["']/g),
    ...code.matchAll(/\bimport\s*\(?\s*["']([^"']+)["']/g),
  ];
  return found.map(([, target]) => (target!.startsWith(".") ? posix.join(dirname(path), target!) : target!));
}

interface Rule {
  readonly of: string;
  /** Whether a module of `of` may import this. */
  readonly may: (target: string) => boolean;
  readonly says: string;
}

const inside =
  (...folders: string[]) =>
  (target: string) =>
    folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
const ofProject = (target: string) => /^(src|scripts|tests|data|public)(\/|$)/.test(target);
const not = (test: (target: string) => boolean) => (target: string) => !test(target);

const SITE = [
  "src/indicators",
  "src/views",
  "src/charts",
  "src/components",
  "src/layouts",
  "src/pages",
  "src/publish",
  "src/data.ts",
];
const fromSources = not(inside("src/sources", "scripts"));

const rules: readonly Rule[] = [
  { of: "src/core", may: inside("src/core"), says: "nothing outside core, libraries included" },
  {
    of: "src/stats",
    may: (target) => !ofProject(target) || inside("src/core", "src/stats")(target),
    says: "core and libraries",
  },
  { of: "src/sources", may: not(inside(...SITE)), says: "nothing of the site" },
  { of: "src/tables", may: not(inside(...SITE)), says: "nothing of the site" },
  {
    of: "src/indicators",
    may: not(inside("src/sources", "src/data.ts", "src/views", "src/charts", "src/pages", "scripts")),
    says: "tables and what is before them",
  },
  ...["src/views", "src/charts", "src/components", "src/pages", "src/publish", "src/layouts", "src/data.ts"].map(
    (of) => ({
      of,
      may: fromSources,
      says: "neither sources nor scripts",
    }),
  ),
  {
    of: "src/charts",
    may: (target) => target === "src/views/types.ts" || not(inside("src/data.ts", "src/views"))(target),
    says: "no data, and of the views only their types",
  },
  {
    of: "src/gradients",
    may: not(inside("src/sources", "src/views", "src/charts", "src/components", "src/pages", "src/publish", "scripts")),
    says: "data and what is before it",
  },
  {
    of: "src/claims",
    may: not(inside("src/sources", "src/charts", "src/components", "src/pages", "scripts")),
    says: "nothing that draws",
  },
  {
    of: "src/views",
    may: not(inside("src/charts", "src/components", "src/layouts", "src/pages")),
    says: "nothing that draws",
  },
];

/** "src/core/a.ts imports src/data.ts; of src/core may be imported: …" */
function offences(path: string, text: string): string[] {
  const own = rules.filter(({ of }) => inside(of)(path));
  return importsOf(path, text).flatMap((target) =>
    own.filter(({ may }) => !may(target)).map(({ of, says }) => `${path} imports ${target}; ${of} may import: ${says}`),
  );
}

test("there are modules to look at, in every folder that has a rule", () => {
  for (const { of } of rules) expect(modules.filter(inside(of)).length, of).toBeGreaterThan(0);
  const found = modules.flatMap((path) => importsOf(path, readFileSync(path, "utf8")));
  expect(found.filter((target) => target.startsWith("src/")).length).toBeGreaterThan(100);
});

test("every module imports only what it may", () => {
  expect(modules.flatMap((path) => offences(path, readFileSync(path, "utf8")))).toEqual([]);
});

test("every import of a file leads to one", () => {
  const lost = modules.flatMap((path) =>
    importsOf(path, readFileSync(path, "utf8"))
      .filter((target) => /^src\/.*\.(ts|astro|css)$/.test(target) && !readable(target))
      .map((target) => `${path} imports ${target}`),
  );
  expect(lost).toEqual([]);
});

function readable(path: string): boolean {
  return readdirSync(dirname(join(path))).includes(posix.basename(path));
}

test.each([
  ["src/core/cell.ts", 'import { median } from "d3";'],
  ["src/core/cell.ts", 'import type { Area } from "../data.ts";'],
  ["src/stats/rank.ts", 'import { dataOf } from "../data.ts";'],
  ["src/sources/parse.ts", 'import { indicators } from "../indicators/index.ts";'],
  ["src/tables/areas.ts", 'export { areas } from "../data.ts";'],
  ["src/views/trend.ts", 'import {\n  sources,\n} from "../sources/index.ts";'],
  ["src/pages/data/all.csv.ts", 'import { buildTables } from "../../../scripts/import/build.ts";'],
  ["src/pages/index.astro", '---\nimport { cla } from "../sources/looked-after.ts";\n---\n'],
  ["src/components/Chart.astro", '<script>\n  import "../sources/index.ts";\n</script>'],
  ["src/charts/index.ts", 'const later = () => import("../data.ts");'],
  ["src/charts/trend.ts", 'import { placeTrend } from "../views/trend.ts";'],
  ["src/views/trend.ts", 'import { svg } from "../charts/svg.ts";'],
])("%s is told not to say %j", (path, text) => {
  expect(offences(path, text)).toHaveLength(1);
});

test.each([
  ["src/charts/trend.ts", 'import type { TrendView } from "../views/types.ts";\nimport { line } from "d3";'],
  ["src/stats/rank.ts", 'import { bisectLeft } from "d3";'],
  ["src/core/cell.ts", '// import { x } from "../data.ts"\n/* import "../data.ts" */'],
])("%s may say %j", (path, text) => {
  expect(offences(path, text)).toEqual([]);
});
