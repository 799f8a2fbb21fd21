// What a score is worked out from, whether a session, a file or an interviewer's marks stand behind it.
import type { Concepts } from "../catalog/schema/concept.ts";
import type { Pitfall } from "../catalog/schema/pitfall.ts";
import type { Rubric } from "../catalog/schema/rubric.ts";
import type { Stage } from "../catalog/schema/vocabulary.ts";
import type { JudgedPrompt } from "../points/points.ts";
import type { PitfallJudged, VerdictGiven } from "../session/events.ts";
import type { Substance } from "../session/judged-substance.ts";
import type { ConductScore } from "./scorecard.ts";

/** What an answer is scored by. No framework: the same words score alike under each. */
export interface ScoreDefinitions {
  readonly prompt: JudgedPrompt | null;
  readonly concepts: Pick<Concepts, "concepts">;
  readonly pitfalls: readonly Pitfall[];
  readonly rubric: Rubric;
}

/** What was judged of an answer, however it came to be. */
export interface AnswerEvidence {
  /** The coach's version; null when a person marked. */
  readonly coach: string | null;
  /**
   * `coach`: what has no verdict was missed. `ticked` and `human`: what has none was never asked about, and
   * is left out.
   */
  readonly marked: "coach" | "ticked" | "human";
  readonly verdicts: readonly VerdictGiven[];
  readonly pitfalls: readonly PitfallJudged[];
  readonly words: number;
  /** Stages with any words. */
  readonly stages: readonly Stage[];
  readonly conduct: readonly ConductScore[];
  /** The answer as a whole; null where a person marked, or a coach before version 3. */
  readonly substance?: Substance | null;
  /** A drill: only what belongs to these stages is on the list. */
  readonly only?: readonly Stage[];
  /** Set when the text cannot be judged at all, in words: another language, for one. */
  readonly unfit?: string;
}
