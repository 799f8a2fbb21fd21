// How concretely an answer is worded: a weight for each of some hundred everyday words, learnt from marked answers.
import type { Wording } from "../../session/judged-substance.ts";

/**
 * The model: for each word its weight and how often it stands in a usual answer. Numbers and the trade's names carry no weight,
 * so that figures sprinkled over an answer gain nothing.
 */
export interface WordingModel {
  readonly bias: number;
  readonly words: Readonly<Record<string, { readonly weight: number; readonly usual: number }>>;
}

/** Answers shorter than this are taken for that long: a word in twenty proves nothing. */
const shortest = 200;
const shown = 6;

/** How often a word stands in an answer of so many words: the root of its count in a thousand. */
export function frequencyOf(count: number, words: number): number {
  return Math.sqrt((1000 * count) / Math.max(shortest, words));
}

/** The counts of the words of an answer that the model may weigh: words without digits. */
export function countedWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) if (/^[a-z']+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The wording of an answer. Pure; linear in the size of the model. */
export function wordingOf(words: readonly string[], model: WordingModel): Wording {
  const counts = countedWords(words);
  let band = model.bias;
  const gains: (readonly [string, number])[] = [];
  for (const [word, { weight, usual }] of Object.entries(model.words)) {
    const count = counts.get(word) ?? 0;
    const gain = weight * (frequencyOf(count, words.length) - usual);
    band += gain;
    if (count > 0) gains.push([word, gain]);
  }
  gains.sort(([, one], [, other]) => other - one);
  const best = gains.filter(([, gain]) => gain > 0).slice(0, shown);
  const worst = gains.filter(([, gain]) => gain < 0).slice(-shown);
  return { band, raised: best.map(([word]) => word), lowered: worst.toReversed().map(([word]) => word) };
}
