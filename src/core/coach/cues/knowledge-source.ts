// What the coach goes by, gathered from the definitions: the cues and rules of concepts, items and pitfalls.
import type { Concept, Concepts } from "../../catalog/schema/concept.ts";
import type { OwnPitfall, Pitfall } from "../../catalog/schema/pitfall.ts";
import type { Prompt } from "../../catalog/schema/prompt.ts";
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import { backgroundOf, type SubstanceData } from "../substance/background.ts";
import type { KnowledgeSource, PitfallKnowledge, Recognisable } from "./knowledge.ts";
import type { Model } from "./model.ts";

/** An item with cues of its own; items that stand for a concept are judged by that concept. */
interface OwnItem {
  readonly id: string;
  readonly cues: readonly string[];
  readonly stage: Stage | null;
}

export interface CuedDefinitions {
  readonly concepts: Concepts;
  readonly pitfalls: readonly Pitfall[];
  readonly items?: readonly OwnItem[];
  readonly ownPitfalls?: readonly OwnPitfall[];
  readonly model: Model | null;
  /** The prompt the answer is to; its words are known as the question's. */
  readonly prompt?: Prompt | null;
  readonly substance?: SubstanceData | null;
}

/** Ready for `compileKnowledge`. */
export function knowledgeSourceOf(definitions: CuedDefinitions): KnowledgeSource {
  return {
    macros: definitions.concepts.macros ?? {},
    concepts: definitions.concepts.concepts.map(recognisableConcept),
    items: (definitions.items ?? []).map((item) => ({ id: item.id, stage: item.stage, strong: item.cues, medium: [] })),
    pitfalls: [...definitions.pitfalls.map(generalPitfall), ...(definitions.ownPitfalls ?? []).flatMap(ownPitfall)],
    model: definitions.model,
    background: backgroundOf(definitions.prompt ?? null, definitions.substance ?? null),
  };
}

function recognisableConcept(concept: Concept): Recognisable {
  const { strong = [], medium = [], rule } = concept.recognised ?? {};
  return { id: concept.id, stage: concept.stage, strong, medium, ...(rule ? { rule } : {}) };
}

function generalPitfall(pitfall: Pitfall): PitfallKnowledge {
  const { id, kind, cues = [], rule, needs = [], without = [] } = pitfall;
  return { id, kind, cues, needs, without, ...(rule ? { rule } : {}) };
}

/** A pitfall of a framework or prompt without cues is a case of a general one, or is only shown. */
function ownPitfall(pitfall: OwnPitfall): readonly PitfallKnowledge[] {
  return pitfall.cues
    ? [{ id: pitfall.id, kind: pitfall.wrong ? "wrong" : "said", cues: pitfall.cues, needs: [], without: [] }]
    : [];
}
