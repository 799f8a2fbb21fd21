// What a retraction takes back: the words before it, and by its name the same thing wherever it was said earlier.
import type { Clause } from "./clauses.ts";
import { scope, set } from "./scope-bits.ts";
import type { Token } from "./token.ts";

/** Voids what stands before a retraction on its line; where nothing stands before it there, the clause before. */
export function voidBefore(clauses: readonly Clause[], all: readonly Uint8Array[], index: number, at: number): void {
  const clause = clauses[index];
  if (!clause) return;
  let voided = 0;
  for (let back = index; back >= 0 && back >= index - 3; back--) {
    const earlier = clauses[back];
    if (!earlier || earlier.passage !== clause.passage) break;
    if (earlier.line !== clause.line && (voided > 0 || back < index - 1)) break;
    earlier.tokens.forEach((token, position) => {
      if (token.start >= at) return;
      set(all[back], position, scope.void);
      if (!token.light) voided += 1;
    });
    if (voided >= 3) break;
  }
}

const plainWords = new Set(
  `no not the a it that this i we would do to of and or is need all scrap scratch forget wait part thing let us me
  just`.split(/\s+/),
);

/** "scrap the A/B" takes back what was said of A/B anywhere before. */
export function voidSameThing(
  clauses: readonly Clause[],
  all: readonly Uint8Array[],
  index: number,
  from: number,
  until: number,
): void {
  const named = new Set(
    clauses[index]?.tokens
      .filter(
        (token) =>
          token.start >= from && token.start < until && !plainWords.has(token.word) && /^\p{L}/u.test(token.word),
      )
      .slice(0, 6)
      .map((token) => token.stem),
  );
  if (named.size === 0) return;
  for (let back = index - 1; back >= Math.max(0, index - farthest); back--) {
    const earlier = clauses[back];
    const shared = earlier?.tokens.some((token) => distinctive(token) && named.has(token.stem));
    if (!earlier || !shared) continue;
    earlier.tokens.forEach((_, position) => {
      set(all[back], position, scope.void);
    });
  }
}

/** How many clauses back a retraction by name reaches. */
const farthest = 400;

function distinctive(token: Token): boolean {
  return token.word.length >= 5 || token.word.includes("_");
}
