// The types of a scorecard and its parts: all that screens, transcripts and comparisons know of a score.
import type { Band } from "../catalog/schema/rubric.ts";
import type { Subject } from "../catalog/schema/terms.ts";
import type { Level, Stage } from "../catalog/schema/vocabulary.ts";
import type { Help, Verdict } from "../session/events.ts";
import type { Depth } from "../session/judged-substance.ts";

/** One concept or item as it counts. `value` is what the rubric gives its verdict, 0 to 1. */
export interface ScorePart {
  readonly subject: Subject;
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly help: Help | null;
  /** How deep it went; null where it was missed, a person marked, or a coach before version 3. */
  readonly depth: Depth | null;
  readonly value: number;
  readonly evidence: string | null;
  readonly step: string | null;
  /** How the prompt's reference answer says it; null when it was said, or the reference does not. */
  readonly reference: string | null;
}

/** One dimension of the rubric. `value` is null when nothing of it was measured; its weight then goes to the others. */
export interface DimensionScore {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly value: number | null;
  readonly parts: readonly ScorePart[];
}

/** One part of conduct: pacing, order, close, questions. Null when it was not measured. */
export interface ConductScore {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly value: number | null;
  /** What was seen, in words and figures. */
  readonly seen: string;
}

export interface CapApplied {
  readonly id: string;
  readonly band: Band;
  readonly why: string;
  /** The words it rests on. */
  readonly quotes: readonly string[];
}

/** What the coach's score of an answer was made of. */
export interface SubstanceScore {
  /** The share of the prompt's own points that were said, each by its depth. */
  readonly items: number;
  /** Argued points; one that is only likely counts half. */
  readonly argued: number;
  /** The band the wording suggests, 0 to 5. */
  readonly wording: number;
  readonly raised: readonly string[];
  readonly lowered: readonly string[];
}

/** The one thing to mend first: the largest gain for the least talk. */
export interface TopFix {
  readonly subject: Subject;
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  /** Points of the score it would have brought. */
  readonly gain: number;
  /** What a strong candidate says there: the reference answer's own sentence where it has one, else a sample. */
  readonly sample: string;
}

export type ScoreResult =
  | {
      readonly kind: "scored";
      readonly score: number;
      readonly band: Band;
      /** The bands within which doubtful verdicts and the error of the score leave it; null where a person marked. */
      readonly range: { readonly low: Band; readonly high: Band } | null;
    }
  /** Too few words or stages to tell; says what was there and what is needed. */
  | { readonly kind: "not-enough-evidence"; readonly why: string }
  /** Nobody judged: the candidate ticked what was said. Coverage and pacing, no band. */
  | { readonly kind: "ticked"; readonly ticked: number; readonly of: number };

/** A score and everything it was made of. The same answer gives the same card under every framework. */
export interface Scorecard {
  readonly level: Level;
  readonly outcome: ScoreResult;
  readonly dimensions: readonly DimensionScore[];
  readonly conduct: readonly ConductScore[];
  readonly pitfalls: { readonly ids: readonly string[]; readonly taken: number };
  readonly caps: readonly CapApplied[];
  /** Null where the score is the sum of the dimensions. */
  readonly substance: SubstanceScore | null;
  /** What was said above the chosen level. */
  readonly bonus: readonly ScorePart[];
  readonly topFix: TopFix | null;
  /** The sum, line by line, so that it can be worked by hand. */
  readonly formula: readonly string[];
  readonly coach: string | null;
  readonly honestLimit: string;
}
