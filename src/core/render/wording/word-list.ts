// Words as a sentence lists them.

/** "a, b or c". */
export function wordList(words: readonly string[], last: "or" | "and" = "or"): string {
  return words.join(", ").replace(/, ([^,]*)$/, ` ${last} $1`);
}
