// What an answer amounts to as a whole, beside its points: how much of it argues, what of it counts for nothing, how it is worded.

import { type Substance, type Voided, type VoidReason, voidReasons } from "../../session/judged-substance.ts";
import { marksOf } from "./argument.ts";
import type { Background } from "./background.ts";
import { overclaimsIn } from "./overclaim.ts";
import type { Sentence } from "./sentence.ts";
import { subjectStems } from "./small-words.ts";
import { elsewhereOf } from "./topic.ts";
import { type Given, ownFigures, voidReason } from "./void.ts";
import { wordingOf } from "./wording.ts";

/** How much a sentence argues: marks of an argument in it, a figure of its own among them. */
export function strengthOf(sentence: Sentence, given: Pick<Given, "figures">): number {
  const { reason, alternative, price, condition, experience } = marksOf(sentence.text);
  const figure = ownFigures(sentence, given).length > 0;
  return [reason, alternative, price, condition, experience, figure].filter(Boolean).length;
}

/** Fewer words argue nothing. */
const shortestArgument = 5;
const quoted = 3;
/** From this share of another prompt's words on, and with so much to go by, an answer is about another system. */
const elsewhereFrom = { share: 0.62, weight: 15 } as const;

/** Why each sentence counts for nothing, by its clause. */
export function voidsOf(sentences: readonly Sentence[], { given }: Background): ReadonlyMap<number, VoidReason> {
  const voids = new Map<number, VoidReason>();
  for (const sentence of sentences) {
    const reason = voidReason(sentence, given);
    if (reason) voids.set(sentence.clause, reason);
  }
  return voids;
}

/** The substance of an answer, from its sentences and what of them is void. Pure; linear in its length. */
export function substanceOf(
  sentences: readonly Sentence[],
  voids: ReadonlyMap<number, VoidReason>,
  { given, wording, topic }: Background,
): Substance {
  const words = sentences.reduce((all, sentence) => all + sentence.words.length, 0);
  const live = sentences.filter(({ clause }) => !voids.has(clause));
  const spoken = sentences.flatMap((sentence) => sentence.words);
  const elsewhere = topic && elsewhereOf(new Set(subjectStems(spoken)), topic, topic.vocabulary);
  const isElsewhere = elsewhere && elsewhere.share >= elsewhereFrom.share && elsewhere.weight >= elsewhereFrom.weight;
  return {
    words,
    argued: live.filter((one) => one.words.length >= shortestArgument && strengthOf(one, given) >= 2).length,
    voided: voidReasons.flatMap((reason) => voidedBy(reason, sentences, voids, words)),
    overclaims: sentences.flatMap(({ text }) => overclaimsIn(text)),
    elsewhere: isElsewhere ? { prompt: elsewhere.prompt, share: elsewhere.share } : null,
    wording:
      wording &&
      wordingOf(
        live.flatMap((sentence) => sentence.words),
        wording,
      ),
  };
}

function voidedBy(
  reason: VoidReason,
  sentences: readonly Sentence[],
  voids: ReadonlyMap<number, VoidReason>,
  words: number,
): readonly Voided[] {
  const own = sentences.filter(({ clause }) => voids.get(clause) === reason);
  if (own.length === 0) return [];
  const longest = own.toSorted((one, other) => other.words.length - one.words.length).slice(0, quoted);
  const count = own.reduce((all, sentence) => all + sentence.words.length, 0);
  return [{ reason, share: count / Math.max(1, words), quotes: longest.map(({ text }) => text) }];
}
