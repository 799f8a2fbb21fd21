// What the coach goes by in one session: concepts, and the items and pitfalls of its framework and prompt.
import type { Concepts } from "../../catalog/schema/concept.ts";
import type { Framework } from "../../catalog/schema/framework.ts";
import type { Pitfall } from "../../catalog/schema/pitfall.ts";
import type { Prompt } from "../../catalog/schema/prompt.ts";
import type { StepChecklist } from "../../points/step-checklist.ts";
import type { CoachData } from "./coach-data.ts";
import { compileKnowledge, type Knowledge } from "./knowledge.ts";
import { knowledgeSourceOf } from "./knowledge-source.ts";

/** What a session is judged by. */
export interface SessionSource {
  readonly framework: Framework;
  readonly prompt: Prompt;
  readonly concepts: Concepts;
  readonly pitfalls: readonly Pitfall[];
}

/** Compiled. Of the checklist only items with cues of their own are taken; a concept is heard by its own. */
export function knowledgeOf(
  source: SessionSource,
  checklist: readonly StepChecklist[],
  data: CoachData | null,
): Knowledge {
  const { framework, prompt, concepts, pitfalls } = source;
  const items = checklist
    .flatMap((step) => step.entries)
    .filter((entry) => entry.subject !== "concept" && entry.cues.length > 0);
  const ownPitfalls = [...framework.pitfalls, ...framework.steps.flatMap((step) => step.pitfalls), ...prompt.pitfalls];
  return compileKnowledge(
    knowledgeSourceOf({
      concepts,
      pitfalls,
      items,
      ownPitfalls,
      prompt,
      model: data?.model ?? null,
      substance: data?.substance ?? null,
    }),
  );
}
