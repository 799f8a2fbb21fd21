import type { Stage } from "../catalog/vocabulary.ts";
import type { Clause } from "./clauses.ts";
import type { Seen } from "./decision.ts";
import type { LineStage } from "./lines.ts";
import type { Sign } from "./signs.ts";

/** `found` is quoted as proof; `likely` is quoted and asked about; `none` was not seen. */
export type Confidence = "found" | "likely" | "none";

/** One part of an answer: a step's text, or the whole page. */
export interface Passage {
  readonly text: string;
  readonly step?: string;
  /** Stages of the step, where one is known; headings inside the text are read besides. */
  readonly stages?: readonly Stage[];
}

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
}

/** What was seen of one subject, before it is weighed. */
export interface Evidence {
  readonly subject: number;
  readonly signs: readonly Sign[];
  readonly seen: Seen;
  /** Clause the model likes best, or -1. */
  readonly bestClause: number;
}

/** An answer, read: its clauses, what holds of their words, the signs, and what the model says of each clause. */
export interface Reading {
  readonly clauses: readonly Clause[];
  readonly bits: readonly Uint8Array[];
  readonly signs: readonly Sign[];
  readonly odds: readonly (Float32Array | null)[];
  readonly evidence: readonly Evidence[];
}
