// What is kept of an answer as a whole when it is judged, beside the verdicts on its points.

/** The term stands there; a sentence does something with it here; a reason, a price or a figure of one's own stands beside it. */
const depths = ["named", "said", "argued"] as const;
export type Depth = (typeof depths)[number];

/** `list`: terms without a sentence; `theirs`: ask and facts said back; `ours`: what the program prints; `put-off`: for later. */
export const voidReasons = ["list", "theirs", "ours", "put-off"] as const;
export type VoidReason = (typeof voidReasons)[number];

/** Sentences of one reason to count for nothing: their share of all words, and the longest of them. */
export interface Voided {
  readonly reason: VoidReason;
  readonly share: number;
  readonly quotes: readonly string[];
}

/** How concretely an answer is worded. */
export interface Wording {
  /** The band it suggests by itself, 0 (strong no hire) to 5 (strong hire), not rounded. */
  readonly band: number;
  /** The words that raised it most, and those that lowered it most. */
  readonly raised: readonly string[];
  readonly lowered: readonly string[];
}

/** The prompt whose words an answer uses more than those of its own. */
export interface Elsewhere {
  readonly prompt: string;
  /** Of the rare words that belong to only one of the two prompts, the share that is the other's, by rarity. */
  readonly share: number;
}

export interface Substance {
  readonly words: number;
  /** Sentences that count and carry two marks of an argument or more. */
  readonly argued: number;
  readonly voided: readonly Voided[];
  /** Words that promise what no system keeps, as often as they stand there. */
  readonly overclaims: readonly string[];
  /** Null where its own prompt is as near as any, or nothing can be said. */
  readonly elsewhere: Elsewhere | null;
  /** Null without a model. */
  readonly wording: Wording | null;
}
