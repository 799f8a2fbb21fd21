// What an answer is about: its words against the vocabulary of each prompt, so that one that fits another system is told apart.
import type { Prompt } from "../../catalog/schema/prompt.ts";
import type { Elsewhere } from "../../session/judged-substance.ts";
import { printedStrings } from "./borrowed.ts";
import { plainWords } from "./sentence.ts";
import { subjectStems } from "./small-words.ts";

/** The stems of each prompt, and how many prompts use each. */
export interface Vocabulary {
  readonly prompts: Readonly<Record<string, readonly string[]>>;
}

/** The stems of a prompt's ask, facts, items and probes. Its reference is left out: a paraphrase of it should not be needed. */
export function stemsOfPrompt({ reference, not_asked, pitfalls, ...prompt }: Prompt): ReadonlySet<string> {
  return new Set(printedStrings(prompt).flatMap((text) => subjectStems(plainWords(text))));
}

/** How near another prompt is. */
export interface Nearness extends Elsewhere {
  /** How much of such words there is, by rarity; below 15 nothing can be said. */
  readonly weight: number;
}

/** Words that more than half of the prompts use tell none of them apart. */
const leastRarity = 0.8;

/**
 * The prompt that an answer's words fit best instead of `own`, siblings left out. Rarity of a stem is the logarithm of the
 * number of prompts over the number that use it. Null where no other prompt is known.
 */
export function elsewhereOf(
  stems: ReadonlySet<string>,
  own: { readonly id: string; readonly stems: ReadonlySet<string>; readonly siblings: readonly string[] },
  vocabulary: Vocabulary,
): Nearness | null {
  const others = Object.entries(vocabulary.prompts).filter(([id]) => id !== own.id && !own.siblings.includes(id));
  const rarity = raritiesOf(stems, vocabulary);
  let best: Nearness | null = null;
  for (const [prompt, list] of others) {
    const theirs = new Set(list);
    let [alien, home] = [0, 0];
    for (const [stem, rare] of rarity) {
      const [here, there] = [own.stems.has(stem), theirs.has(stem)];
      if (there && !here) alien += rare;
      if (here && !there) home += rare;
    }
    const share = alien + home === 0 ? 0 : alien / (alien + home);
    if (!best || share > best.share) best = { prompt, share, weight: alien + home };
  }
  return best;
}

function raritiesOf(stems: ReadonlySet<string>, { prompts }: Vocabulary): readonly (readonly [string, number])[] {
  const lists = Object.values(prompts);
  const uses = new Map<string, number>();
  for (const list of lists) for (const stem of list) if (stems.has(stem)) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  return [...uses]
    .map(([stem, count]) => [stem, Math.log(lists.length / count)] as const)
    .filter(([, rare]) => rare >= leastRarity);
}
