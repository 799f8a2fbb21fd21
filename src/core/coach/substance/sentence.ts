// The sentences of an answer, as substance is read from them: one a clause that says something.
import type { Clause } from "../language/clauses.ts";

/** A clause with its words as they stand in the answer. */
export interface Sentence {
  /** Place of the clause among all clauses. */
  readonly clause: number;
  readonly text: string;
  /** In lower case; a number is one word. */
  readonly words: readonly string[];
}

const word = /[\p{L}][\p{L}\p{M}'’-]*|\d[\d.,]*/gu;

/** The words of a text in lower case, numbers included. */
export function plainWords(text: string): readonly string[] {
  return (text.toLowerCase().match(word) ?? []).map((each) => each.replaceAll("’", "'"));
}

/** The sentences of the clauses that are no headings. `texts` are the passages they were cut from. */
export function sentencesOf(clauses: readonly Clause[], texts: readonly string[]): readonly Sentence[] {
  return clauses.flatMap(({ heading, passage, start, end }, clause) => {
    if (heading) return [];
    const text = (texts[passage] ?? "").slice(start, end);
    return { clause, text, words: plainWords(text) };
  });
}
