// All kinds of definition files with their types and schemas, in one table.
import type { Concepts } from "./concept.ts";
import { conceptsSchema } from "./concept.ts";
import type { Framework } from "./framework.ts";
import { frameworkSchema } from "./framework.ts";
import type { Pitfalls } from "./pitfall.ts";
import { pitfallsSchema } from "./pitfall.ts";
import type { Prompt } from "./prompt.ts";
import { promptSchema } from "./prompt.ts";
import type { Rubric } from "./rubric.ts";
import { rubricSchema } from "./rubric.ts";

/** Every kind of definition file, by the word in its first key. */
export interface Definitions {
  readonly framework: Framework;
  readonly concepts: Concepts;
  readonly pitfalls: Pitfalls;
  readonly rubric: Rubric;
  readonly prompt: Prompt;
}
export type Kind = keyof Definitions;
export type Definition = Definitions[Kind];

export const schemas = {
  framework: frameworkSchema,
  concepts: conceptsSchema,
  pitfalls: pitfallsSchema,
  rubric: rubricSchema,
  prompt: promptSchema,
} as const satisfies Record<Kind, unknown>;

export const kinds = Object.keys(schemas) as readonly Kind[];
