// The points an answer is held against, the same under every framework, so that attempts can be compared.
import type { Concepts } from "../catalog/schema/concept.ts";
import type { OwnPitfall } from "../catalog/schema/pitfall.ts";
import type { PromptItem } from "../catalog/schema/prompt.ts";
import type { Subject } from "../catalog/schema/terms.ts";
import type { Family, Level, Stage } from "../catalog/schema/vocabulary.ts";
import { fits, isAbove, isAskedBy } from "./applicability.ts";

/** The parts of a prompt an answer is judged by. */
export interface JudgedPrompt {
  readonly family: Family;
  readonly items: readonly PromptItem[];
  readonly pitfalls: readonly OwnPitfall[];
  readonly not_asked: readonly string[];
}

/** Something that can be said, before anything is known of the answer. */
export interface Point {
  readonly subject: Subject;
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly level: Level;
  /** Above the chosen level, or for other problems than this one. */
  readonly bonus: boolean;
  /** A sentence a strong candidate says. */
  readonly sample: string;
}

export interface PointSource {
  readonly prompt: JudgedPrompt | null;
  readonly concepts: Pick<Concepts, "concepts">;
}

/**
 * What an answer is held against under any framework: the concepts of the prompt's family, then the prompt's items with
 * cues of their own. What a framework adds is not among them. Without a prompt what fits some problems only is a bonus.
 * `only` keeps the points of some stages.
 */
export function pointsOf(source: PointSource, level: Level, only?: readonly Stage[]): readonly Point[] {
  const { prompt, concepts } = source;
  const general = concepts.concepts
    .filter((concept) => prompt === null || fits(concept.family, prompt.family))
    .map((concept): Point => {
      const { id, name, stage, sample } = concept;
      const elsewhere = !isAskedBy(prompt, concept) || (prompt === null && concept.family === "genai");
      const bonus = elsewhere || isAbove(concept.level, level);
      return { subject: "concept", id, name, stage, level: concept.level, bonus, sample };
    });
  const own = (prompt?.items ?? [])
    .filter((item) => item.cues)
    .map((item): Point => {
      const { id, text, stage } = item;
      const bonus = isAbove(item.level, level);
      return { subject: "item", id, name: text, stage, level: item.level, bonus, sample: item.sample ?? text };
    });
  return [...general, ...own].filter((point) => !only || only.includes(point.stage));
}
