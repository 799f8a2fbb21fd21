// The types of judging: the answer, how it was read, the evidence for each subject, and the findings it comes to.
import type { Depth, Substance, VoidReason } from "../../session/judged-substance.ts";
import type { CueHit } from "../cues/cue-hits.ts";
import type { Clause } from "../language/clauses.ts";
import type { Passage } from "../language/passage.ts";
import type { Sentence } from "../substance/sentence.ts";
import type { LineStage } from "./line-stages.ts";
import type { Seen } from "./weighing.ts";

/** `found` is quoted as proof; `likely` is quoted and asked about; `none` was not seen. */
type Confidence = "found" | "likely" | "none";

export interface Answer {
  readonly passages: readonly Passage[];
  /** Only a part of an answer: absent pitfalls are not judged. */
  readonly excerpt?: boolean;
}

export interface Finding {
  readonly id: string;
  readonly confidence: Confidence;
  /** The automatic decision. */
  readonly covered: boolean;
  /** Verbatim words of a passage, or null. */
  readonly evidence: string | null;
  readonly passage: number | null;
  readonly reason: string;
  /** From 0 to 1; what `confidence` and `covered` are read from. */
  readonly chance: number;
  /** How deep the words go that prove it; null where nothing was seen. */
  readonly depth: Depth | null;
}

export interface PitfallFinding {
  readonly id: string;
  readonly present: boolean;
  readonly evidence: string | null;
  readonly reason: string;
}

export interface Assessment {
  readonly concepts: readonly Finding[];
  readonly pitfalls: readonly PitfallFinding[];
  readonly items: readonly Finding[];
  /** The stage of each line that has words, in order; null where nothing tells. */
  readonly lines: readonly LineStage[];
  readonly substance: Substance;
}

/** What was seen of one subject, before it is weighed. */
export interface Evidence {
  readonly subject: number;
  readonly hits: readonly CueHit[];
  readonly seen: Seen;
  /** Clause the model likes best, or -1. */
  readonly bestClause: number;
}

/** An answer, read: its clauses, what holds of their words, the hits, and what the model says of each clause. */
export interface AnswerReading {
  readonly clauses: readonly Clause[];
  readonly bits: readonly Uint8Array[];
  readonly hits: readonly CueHit[];
  readonly odds: readonly (Float32Array | null)[];
  readonly evidence: readonly Evidence[];
  readonly sentences: readonly Sentence[];
  /** Why a clause counts for nothing, by its place. */
  readonly voids: ReadonlyMap<number, VoidReason>;
}
