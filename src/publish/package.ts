/** The data package: what each file under /data/ holds, column by column, for machines. */
import { statuses } from "../core/cell.ts";
import { units } from "../core/unit.ts";
import { allData, areas, sources } from "../data.ts";
import type { DataFile } from "./file.ts";
import { files } from "./index.ts";
import { OBSERVATION_COLUMNS } from "./rows.ts";

interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "date" | "year";
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

const LICENCE = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};

export const observationFields: Readonly<Record<(typeof OBSERVATION_COLUMNS)[number], Omit<Field, "name">>> = {
  indicator: {
    type: "string",
    description: "Id of the indicator, as in indicators.csv",
    constraints: { required: true },
  },
  area_code: {
    type: "string",
    description: "ONS code now in force, or the last one of a former authority",
    constraints: { required: true, pattern: "E[0-9]{8}" },
  },
  dfe_code: {
    type: "string",
    description: "DfE three-digit code; empty for England and regions",
    constraints: { pattern: "[0-9]{3}" },
  },
  area_name: { type: "string", description: "Name of the area", constraints: { required: true } },
  area_level: {
    type: "string",
    description: "Level of the area",
    constraints: { required: true, enum: ["national", "regional", "authority"] },
  },
  region: { type: "string", description: "Region of an authority; empty for England and most regions" },
  period: {
    type: "string",
    description: "Year in which the period ends; period_kind in indicators.csv says of what",
    constraints: { required: true },
  },
  value: {
    type: "number",
    description: "The figure at full precision; empty when status says why",
    constraints: { minimum: 0 },
  },
  lower: { type: "number", description: "Lower 95% limit for chance in one year’s count", constraints: { minimum: 0 } },
  upper: { type: "number", description: "Upper 95% limit for chance in one year’s count", constraints: { minimum: 0 } },
  numerator: { type: "number", description: "What was counted; empty where it is suppressed or absent" },
  denominator: { type: "number", description: "What it was divided by", constraints: { minimum: 0 } },
  unit: {
    type: "string",
    description: "Unit of value",
    constraints: { required: true, enum: Object.values(units).map((unit) => unit.name) },
  },
  status: {
    type: "string",
    description: "ok, or a flag on the figure, or why there is none",
    constraints: { required: true, enum: Object.keys(statuses) },
  },
  source: {
    type: "string",
    description: "Id of the source of the numerator, as in sources.csv",
    constraints: { required: true },
  },
  edition: { type: "string", description: "Edition of that source", constraints: { required: true } },
};

const observationSchema = {
  fields: OBSERVATION_COLUMNS.map((name): Field => ({ name, ...observationFields[name] })),
  primaryKey: ["indicator", "area_code", "period"],
  missingValues: [""],
};

const fileSchema = ({ columns, numbers }: DataFile) => ({
  fields: columns.map((name): Field => ({
    name,
    type: numbers.includes(name) ? "number" : "string",
    description: name.replaceAll("_", " "),
  })),
  missingValues: [""],
});

const resource = (path: string, title: string, schema: object) => ({
  name: path.replace(/\.csv$/, "").replaceAll("/", "-"),
  path,
  title,
  profile: "tabular-data-resource",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: { delimiter: ",", lineTerminator: "\n", doubleQuote: true },
  schema,
});

/** Frictionless descriptor of everything under /data/. `site` is where the site is published. */
export function dataPackage(site: string): object {
  return {
    profile: "tabular-data-package",
    name: "thresholds",
    title: "Thresholds: children’s social care in England",
    description:
      "Rates and shares of children’s social care for every authority in England, computed from official figures, with intervals, statuses and sources.",
    homepage: site,
    version: "0.1.0",
    licenses: [LICENCE],
    sources: [
      ...new Map(
        sources
          .map((s) => ({ title: `${s.publisher}, ${s.release}`, path: s.page }))
          .map((release) => [release.title, release]),
      ).values(),
    ],
    resources: [
      resource("all.csv", "Every figure", observationSchema),
      ...files.map((file) => resource(file.path, file.title, fileSchema(file))),
      ...allData.map(({ indicator }) => resource(`indicators/${indicator.id}.csv`, indicator.title, observationSchema)),
      ...areas.map((area) => resource(`areas/${area.slug}.csv`, area.name, observationSchema)),
    ],
  };
}
