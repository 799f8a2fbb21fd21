// The definitions that belong to one session, as one value: it is planned, kept, judged and shown with them.
import type { Concepts } from "./schema/concept.ts";
import type { Framework } from "./schema/framework.ts";
import type { Pitfall } from "./schema/pitfall.ts";
import type { Prompt } from "./schema/prompt.ts";
import type { Rubric } from "./schema/rubric.ts";

/** What a session is held under. */
export interface SessionDefinitions {
  readonly framework: Framework;
  readonly prompt: Prompt;
  readonly concepts: Concepts;
  readonly pitfalls: readonly Pitfall[];
  readonly rubric: Rubric;
}
