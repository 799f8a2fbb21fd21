// Misses made readable: their names and sentences from the definitions, and which of them belong on a sheet.
import type { Concept } from "../catalog/schema/concept.ts";
import type { Framework } from "../catalog/schema/framework.ts";
import type { Prompt } from "../catalog/schema/prompt.ts";
import type { Stage } from "../catalog/schema/vocabulary.ts";
import { fits } from "../points/applicability.ts";
import type { Miss } from "./misses.ts";

/** A miss in words: what it is called, and a sentence that would have been enough. */
export interface WordedMiss extends Miss {
  readonly name: string;
  readonly stage: Stage;
  readonly sample: string;
}

/** Where a miss finds its words. A prompt that is no longer there is null. */
export interface MissWords {
  readonly concepts: readonly Concept[];
  readonly framework: Framework | null;
  readonly prompt: (id: string) => Prompt | null;
}

/** The misses in words; what is no longer defined is left out. */
export function wordMisses(misses: readonly Miss[], words: MissWords): readonly WordedMiss[] {
  return misses.flatMap((miss) => wordMiss(miss, words) ?? []);
}

/**
 * Those of the misses that belong on a sheet: concepts (of the prompt's family, when there is a prompt), items of this
 * prompt, and items of this framework.
 */
export function missesFor(
  misses: readonly Miss[],
  framework: Framework,
  prompt: Prompt | null,
  concepts: readonly Concept[],
): readonly Miss[] {
  const families = new Map(concepts.map(({ id, family }) => [id, family]));
  return misses.filter((miss) => {
    if (miss.subject === "item") return miss.prompt === prompt?.id;
    if (miss.subject === "framework-item") return miss.id.startsWith(`${framework.id}/`);
    return prompt === null || fits(families.get(miss.id), prompt.family);
  });
}

function wordMiss(miss: Miss, { concepts, framework, prompt }: MissWords): WordedMiss | null {
  if (miss.subject === "concept") {
    const concept = concepts.find(({ id }) => id === miss.id);
    return concept ? { ...miss, name: concept.name, stage: concept.stage, sample: concept.sample } : null;
  }
  if (miss.subject === "item") {
    const item = prompt(miss.prompt)?.items.find(({ id }) => id === miss.id);
    return item ? { ...miss, name: item.text, stage: item.stage, sample: item.sample ?? item.text } : null;
  }
  const own = miss.id.slice(miss.id.indexOf("/") + 1);
  const step = framework?.steps.find(({ items }) => items.some(({ id }) => id === own));
  const item = miss.id.startsWith(`${framework?.id}/`) ? step?.items.find(({ id }) => id === own) : undefined;
  const stage = step?.stages[0];
  return item && stage ? { ...miss, name: item.text, stage, sample: item.text } : null;
}
