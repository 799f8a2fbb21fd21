import { compileKnowledge, type Knowledge } from "../../../src/core/coach/cues/knowledge.ts";
import { readBuiltModel, readKnowledgeSource } from "../../../src/training/labelled-answers.ts";

let once: Knowledge | null = null;

/** The shipped cues and, when the project was built, the shipped model; compiled once for all tests. */
export function known(): Knowledge {
  once ??= compileKnowledge(readKnowledgeSource(process.cwd(), readBuiltModel(process.cwd())));
  return once;
}
