// Misspelt words mended to words of cues, for answers typed in haste; rather one too few than one nobody meant.
import { distance } from "fastest-levenshtein";

/** Words that may be repaired; in one shorter than `shortest` only a letter that should be doubled ("trafic"). */
export const shortestRepaired = 6;
const shortest = 7;

/**
 * Repairs a misspelt word to one some cue asks for: seven letters or more, a letter missing, one too many or two swapped,
 * the same first letter. A wrong letter is left alone: it is too often another word (context, content). Returns the word itself where nothing is near.
 */
export function speller(words: Iterable<string>): (word: string) => string {
  const near = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest - 1 || !/^[a-z]+$/.test(word)) continue;
    const key = word.slice(0, 1);
    const list = near.get(key);
    if (list) list.push(word);
    else near.set(key, [word]);
  }
  const known = new Map<string, string>();
  return (word) => {
    if (word.length < shortestRepaired || word.length > 24 || !/^[a-z]+$/.test(word)) return word;
    const before = known.get(word);
    if (before !== undefined) return before;
    let repaired = word;
    for (const candidate of near.get(word.slice(0, 1)) ?? []) {
      const longer = Math.abs(candidate.length - word.length);
      if (longer > 1 || (word.length < shortest && !isUndoubled(word, candidate))) continue;
      if (longer === 1 ? distance(word, candidate) === 1 : isSwap(word, candidate)) {
        repaired = candidate;
        break;
      }
    }
    if (known.size < 5_000) known.set(word, repaired);
    return repaired;
  };
}

/** Whether the candidate is the word with one letter doubled. */
function isUndoubled(word: string, candidate: string): boolean {
  if (candidate.length !== word.length + 1) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at += 1;
  return at > 0 && candidate[at] === candidate[at - 1] && candidate.slice(at + 1) === word.slice(at);
}

function isSwap(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at += 1;
  return (
    word[at] === candidate[at + 1] && word[at + 1] === candidate[at] && word.slice(at + 2) === candidate.slice(at + 2)
  );
}
