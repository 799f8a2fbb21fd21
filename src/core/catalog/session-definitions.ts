import type { Concepts } from "./concept.ts";
import type { Framework } from "./framework.ts";
import type { Pitfall } from "./pitfall.ts";
import type { Prompt } from "./prompt.ts";
import type { Rubric } from "./rubric.ts";

/** What a session is held under. */
export interface SessionDefinitions {
  readonly framework: Framework;
  readonly prompt: Prompt;
  readonly concepts: Concepts;
  readonly pitfalls: readonly Pitfall[];
  readonly rubric: Rubric;
}
