// What is ours: sentences the program itself prints, known by their runs of four words.
import { plainWords } from "./sentence.ts";

const length = 4;

/** The runs of four words of a text, each as a 32-bit number (FNV-1a over the words). */
export function runsOf(words: readonly string[]): readonly number[] {
  const runs: number[] = [];
  for (let at = 0; at + length <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let ahead = 0; ahead < length; ahead += 1) {
      for (const character of `${words[at + ahead]} `) {
        hash ^= character.codePointAt(0) ?? 0;
        hash = Math.imul(hash, 0x01000193);
      }
    }
    runs.push(hash >>> 0);
  }
  return runs;
}

/** Every string in a definition, but for what no page prints: ids, cues, drawings. */
export function printedStrings(definition: unknown): readonly string[] {
  if (typeof definition === "string") return [definition];
  if (Array.isArray(definition)) return definition.flatMap(printedStrings);
  if (typeof definition !== "object" || definition === null) return [];
  return Object.entries(definition).flatMap(([key, value]) => (unprinted.has(key) ? [] : printedStrings(value)));
}
const unprinted: ReadonlySet<string> = new Set([
  ...["id", "kind", "cues", "recognised", "macros", "mermaid", "family", "tags", "concept", "general", "not_asked"],
  ...["examples", "counters"],
]);

/** The runs of all that these definitions print. */
export function printedRuns(definitions: unknown): ReadonlySet<number> {
  return new Set(printedStrings(definitions).flatMap((text) => runsOf(plainWords(text))));
}
