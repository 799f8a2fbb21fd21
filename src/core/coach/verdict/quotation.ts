// How an answer is quoted as proof: a hit is often too short to be understood, so words around it come with it.
import type { Clause } from "../language/clauses.ts";

const shortEnough = 90;

/**
 * The words to quote for a hit: its own, widened to the commas around them when that stays short. Always a verbatim
 * part of the passage.
 */
export function quote(text: string, clause: Clause | undefined, start: number, end: number): string {
  if (!clause) return text.slice(start, end);
  let from = start;
  let to = end;
  for (const token of clause.tokens) {
    if (token.end <= start && (token.word === "," || token.word === ":")) from = token.end;
    if (token.start >= end && (token.word === "," || token.word === "?")) {
      to = token.word === "?" ? token.end : token.start;
      break;
    }
    if (token.start >= end && token === clause.tokens.at(-1)) to = clause.end;
  }
  const before = [...clause.tokens]
    .filter((token) => token.end <= start && (token.word === "," || token.word === ":"))
    .at(-1);
  if (!before) from = Math.min(start, clause.start);
  if (to - from > shortEnough) {
    from = start;
    to = end;
  }
  return withWholeMarks(text, from, to);
}

/** The words from `from` to `to`; where a mark of bold words opens or closes just outside, with that mark. */
export function withWholeMarks(text: string, from: number, to: number): string {
  const words = text.slice(from, to);
  if ((words.split("**").length - 1) % 2 === 0) return words.trim();
  if (text.slice(Math.max(0, from - 2), from) === "**") return text.slice(from - 2, to).trim();
  return text.slice(from, text.startsWith("**", to) ? to + 2 : to).trim();
}
