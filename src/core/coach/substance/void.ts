// Why a sentence counts for nothing: a bare list of terms, the question's own words, ours, or a thing put off.

import type { VoidReason } from "../../session/judged-substance.ts";
import { runsOf } from "./borrowed.ts";
import { isPutOff } from "./deferral.ts";
import type { Sentence } from "./sentence.ts";
import { isSmallWord, subjectStems } from "./small-words.ts";

/** What the candidate was told or could copy. */
export interface Given {
  /** The stems of ask and facts. */
  readonly stems: ReadonlySet<string>;
  /** The figures of ask and facts, as they are written there. */
  readonly figures: ReadonlySet<string>;
  /** Whether a run of four words is one of ours. */
  readonly prints: (run: number) => boolean;
}

/** From these shares of a sentence on, it is a list, theirs, ours. Wide apart in marked answers (docs/coach.md). */
const lines = { smallWords: 0.22, theirs: 0.55, ours: 0.5 } as const;

/** Numbers of the sentence that stand neither in ask nor facts; small counts and list numbers are none. */
export function ownFigures({ words }: Sentence, { figures }: Pick<Given, "figures">): readonly string[] {
  return words.filter((word) => /^\d/.test(word) && !figures.has(word) && Number(word.replaceAll(",", "")) > 3);
}

/** Why the sentence counts for nothing; null where it counts. */
export function voidReason(sentence: Sentence, given: Given): VoidReason | null {
  const own = ownFigures(sentence, given).length;
  const runs = runsOf(sentence.words);
  if (runs.length > 0 && runs.filter(given.prints).length >= lines.ours * runs.length) return "ours";
  const stems = subjectStems(sentence.words);
  const known = stems.filter((stem) => given.stems.has(stem)).length;
  if (own === 0 && stems.length >= 4 && known >= lines.theirs * stems.length) return "theirs";
  if (own < 2 && isList(sentence)) return "list";
  return isPutOff(sentence.text) ? "put-off" : null;
}

/** Four or more items of at most three words, and hardly a word that makes a sentence of them. */
function isList({ text, words }: Sentence): boolean {
  const items = text.split(/[,/|•;]|\s-\s/).filter((item) => item.trim() !== "");
  const short = items.filter((item) => item.trim().split(/\s+/).length <= 3).length;
  return short >= 4 && words.filter(isSmallWord).length < lines.smallWords * words.length;
}
