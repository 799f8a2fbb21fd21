// The JSON Schema of each kind of definition, made from the schemas in core/catalog/schema so that the two agree.
import { z } from "zod";
import { type Kind, kinds, schemas } from "../core/catalog/schema/kinds.ts";

/** Where each kind's JSON Schema lies, from the root of the project. */
const schemaFiles: Readonly<Record<Kind, string>> = {
  framework: "frameworks/framework.schema.json",
  concepts: "frameworks/concepts.schema.json",
  pitfalls: "frameworks/pitfalls.schema.json",
  rubric: "frameworks/rubric.schema.json",
  prompt: "prompts/prompt.schema.json",
};

/** The text of every JSON Schema file, by its path. Editors use them to complete and check; `mlsd check` sees more. */
export function renderJsonSchemas(): ReadonlyMap<string, string> {
  return new Map(kinds.map((kind) => [schemaFiles[kind], renderOne(kind)]));
}

function renderOne(kind: Kind): string {
  // Draft 7 is what the YAML language server understands whole.
  const schema = z.toJSONSchema(schemas[kind], { target: "draft-7", io: "input" });
  return `${JSON.stringify({ ...schema, title: `mlsd ${kind}` }, null, 2)}\n`;
}
