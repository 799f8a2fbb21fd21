// Guesses what somebody meant who mistyped an id, a key or the value of an option.
import { distance } from "fastest-levenshtein";

/** Longer words are not compared: the distance costs length times length. */
const longest = 80;

/**
 * What somebody may have meant by `word`: candidates that begin with it or contain it, then those within a few
 * slips of the keyboard (a third of the word, at most four; two letters exchanged are two). Nearest first, no more than `most`.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = word.trim().toLowerCase();
  if (wanted === "" || wanted.length > longest) return [];
  const slips = wanted.length < 4 ? 1 : Math.min(4, Math.max(2, Math.floor(wanted.length / 3)));
  const ranked: { readonly candidate: string; readonly rank: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate.length > longest) continue;
    const rank = rankOf(wanted, candidate.toLowerCase(), slips);
    if (rank !== null) ranked.push({ candidate, rank });
  }
  ranked.sort((a, b) => a.rank - b.rank || (a.candidate < b.candidate ? -1 : 1));
  return ranked.slice(0, most).map(({ candidate }) => candidate);
}

/** "Did you mean a, b or c?", or nothing when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(word, candidates);
  return near.length === 0 ? undefined : `Did you mean ${alternatives(near)}?`;
}

function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function rankOf(wanted: string, candidate: string, slips: number): number | null {
  const away = distance(wanted, candidate);
  if (away <= slips) return away;
  if (wanted.length < 3) return null;
  if (candidate.startsWith(wanted)) return slips + 1;
  if (candidate.includes(wanted)) return slips + 2;
  return null;
}
