// A grade as data: what the screen and the JSON of `mlsd grade` show, be it of a file or of a session.
import type { Level, Stage } from "../catalog/schema/vocabulary.ts";
import type { Scorecard, ScoreResult } from "../score/scorecard.ts";
import type { Depth, Substance } from "../session/judged-substance.ts";

/** What was decided of one concept or item of an answer, with the words that prove it. */
export interface GradedFinding {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly confidence: "found" | "likely" | "none";
  /** The automatic decision. */
  readonly covered: boolean;
  /** How deep the words go that prove it; null where nothing was seen. */
  readonly depth: Depth | null;
  /** Verbatim words of the answer, or null. */
  readonly evidence: string | null;
  /** The step they stand in; the stage where no framework is known. */
  readonly step: string | null;
  /** What one would be asked about it. */
  readonly question: string;
}

export interface GradedItem extends GradedFinding {
  readonly from: "prompt" | "framework";
  /** The concept it stands for, whose finding it then has. */
  readonly concept: string | null;
}

export interface GradedPitfall {
  readonly id: string;
  readonly name: string;
  /** A general one, or of this prompt or framework. */
  readonly from: "general" | "prompt" | "framework";
  readonly present: boolean;
  readonly evidence: string | null;
  readonly instead: string;
}

type GradedSource =
  | { readonly kind: "file"; readonly name: string; readonly format: "markdown" | "text" | "subtitles" }
  | {
      readonly kind: "session";
      readonly name: string;
      /** How it was judged when it was held, and by which coach; null when it was not. */
      readonly before: { readonly coach: string; readonly outcome: ScoreResult } | null;
    };

/** An answer graded: everything `mlsd grade` tells of it. */
export interface Graded {
  readonly source: GradedSource;
  readonly coach: string;
  readonly level: Level;
  readonly prompt: string | null;
  readonly framework: string | null;
  readonly words: number;
  readonly concepts: readonly GradedFinding[];
  readonly pitfalls: readonly GradedPitfall[];
  /** Null without a prompt and a framework. */
  readonly items: readonly GradedItem[] | null;
  /** Milliseconds of the candidate's speech or session by stage; null where no times are known. */
  readonly time: readonly { readonly stage: Stage; readonly ms: number }[] | null;
  readonly scorecard: Scorecard;
  /** What the answer amounts to as a whole; null under a coach that did not see it. */
  readonly substance: Substance | null;
  /** What was chosen in reading it, in sentences. */
  readonly notes: readonly string[];
}
