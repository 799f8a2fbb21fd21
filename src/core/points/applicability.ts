// What counts for a prompt and what is a bonus, by family, level and the prompt's own word; no other place says so.
import type { PromptItem } from "../catalog/schema/prompt.ts";
import { levels } from "../catalog/schema/terms.ts";
import type { Family, Level } from "../catalog/schema/vocabulary.ts";

/** The parts of a prompt that say what it asks for. */
export interface AskingPrompt {
  readonly items: readonly Pick<PromptItem, "concept">[];
  readonly not_asked: readonly string[];
}

/** Whether something of this family is for a prompt of that one: `genai` is for generative prompts only. */
export function fits(family: Family | undefined, promptFamily: Family): boolean {
  return family === undefined || family === promptFamily;
}

/** Whether `level` is above the chosen one. */
export function isAbove(level: Level, chosen: Level): boolean {
  return levels.indexOf(level) > levels.indexOf(chosen);
}

/**
 * Whether a prompt asks for a concept: not where its author says that it says little there, nor where it fits some problems
 * only and no item names it. Without a prompt what fits some problems only is not asked for.
 */
export function isAskedBy(
  prompt: AskingPrompt | null,
  concept: { readonly id: string; readonly situational?: boolean | undefined },
): boolean {
  if (prompt?.not_asked.includes(concept.id)) return false;
  return !concept.situational || (prompt?.items ?? []).some((item) => item.concept === concept.id);
}
