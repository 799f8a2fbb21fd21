// How deep a point goes: named, said, or argued, by the sentence that proves it and those beside it.

import type { Depth } from "../../session/judged-substance.ts";
import type { Knowledge } from "../cues/knowledge.ts";
import { strengthOf } from "../substance/substance.ts";
import type { AnswerReading } from "./assessment.ts";

/** A sentence of fewer words only names. */
const shortestSaid = 5;

/**
 * The depth of what stands in this clause. Argued: two marks of an argument in its sentence, or one there and two beside it in the
 * same passage, since a reason often comes in the next sentence.
 */
export function depthAt(clause: number, { sentences, clauses }: AnswerReading, { background }: Knowledge): Depth {
  const at = sentences.findIndex((sentence) => sentence.clause === clause);
  const here = sentences[at];
  if (!here || here.words.length < shortestSaid) return "named";
  const own = strengthOf(here, background.given);
  if (own >= 2) return "argued";
  const beside = [sentences[at - 1], sentences[at + 1]].some(
    (each) =>
      each !== undefined &&
      clauses[each.clause]?.passage === clauses[clause]?.passage &&
      strengthOf(each, background.given) >= 2,
  );
  return own === 1 && beside ? "argued" : "said";
}
