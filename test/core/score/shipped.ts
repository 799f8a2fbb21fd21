import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Framework } from "../../../src/core/catalog/schema/framework.ts";
import { schemas } from "../../../src/core/catalog/schema/kinds.ts";
import type { Prompt } from "../../../src/core/catalog/schema/prompt.ts";

function read(path: string): unknown {
  return parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
}

export const rubric = schemas.rubric.parse(read("frameworks/rubric.yaml"));
export const concepts = schemas.concepts.parse(read("frameworks/concepts.yaml"));
export const { pitfalls } = schemas.pitfalls.parse(read("frameworks/pitfalls.yaml"));

export function prompt(id: string): Prompt {
  return schemas.prompt.parse(read(`prompts/${id}.yaml`));
}

/** Every shipped prompt, by id. */
export function shippedPrompts(): readonly Prompt[] {
  const files = readdirSync(new URL("../../../prompts/", import.meta.url)).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => prompt(file.slice(0, -".yaml".length)));
}

export function framework(id: string): Framework {
  return schemas.framework.parse(read(`frameworks/${id}.yaml`));
}

/** The shipped definitions an answer to this prompt is scored by. */
export function scoredBy(id: string | null) {
  return { prompt: id === null ? null : prompt(id), concepts, pitfalls, rubric };
}
