import type { Concepts } from "../catalog/concept.ts";
import type { Framework } from "../catalog/framework.ts";
import type { Pitfall } from "../catalog/pitfall.ts";
import type { Prompt } from "../catalog/prompt.ts";
import type { StepChecklist } from "../session/checklist.ts";
import { type Knowledge, prepare } from "./knowledge.ts";
import { materialOf } from "./material.ts";
import type { Model } from "./model.ts";

/** What a session is judged by. */
export interface SessionSource {
  readonly framework: Framework;
  readonly prompt: Prompt;
  readonly concepts: Concepts;
  readonly pitfalls: readonly Pitfall[];
}

/** Compiles what the coach goes by in one session: concepts, and the items and pitfalls of its framework and prompt. */
export function knowledgeOf(
  source: SessionSource,
  checklist: readonly StepChecklist[],
  model: Model | null,
): Knowledge {
  const { framework, prompt, concepts, pitfalls } = source;
  const items = checklist
    .flatMap((step) => step.entries)
    .filter((entry) => entry.subject !== "concept" && entry.cues.length > 0);
  const ownPitfalls = [...framework.pitfalls, ...framework.steps.flatMap((step) => step.pitfalls), ...prompt.pitfalls];
  return prepare(materialOf({ concepts, pitfalls, items, ownPitfalls, model }));
}
